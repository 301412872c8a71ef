import { UserError } from '../model/user-error.ts';

/** A parsed document with its tables as maps, so that no key name can mean anything to JavaScript. */
export type RawValue = string | number | boolean | null | RawValue[] | RawTable;
export type RawTable = Map<string, RawValue>;

const MAX_DEPTH = 32;

/**
 * Turns what a parser returned into maps and lists. Dates become their ISO text.
 * @throws UserError `CONFIG_INVALID` if it is nested deeper than 32 levels
 */
export function toRawValue(value: unknown, file: string, depth = 0): RawValue {
  if (depth > MAX_DEPTH) {
    throw new UserError('CONFIG_INVALID', `${file} is nested deeper than ${MAX_DEPTH} levels.`, 'Flatten it.');
  }
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString();
  if (Array.isArray(value)) return value.map((item) => toRawValue(item, file, depth + 1));
  if (typeof value === 'object' && value !== null) {
    return new Map(Object.entries(value).map(([name, item]) => [name, toRawValue(item, file, depth + 1)]));
  }
  if (typeof value === 'bigint') return Number(value);
  return value as string | number | boolean | null;
}
