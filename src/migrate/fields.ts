import type { RawTable, RawValue } from '../config/raw-value.ts';

/**
 * A field of another scanner's file. Their loaders think little of case, dashes and underscores, so neither does this.
 * @returns undefined if it isn't there, or the table is none
 */
export function field(table: RawValue | undefined, name: string): RawValue | undefined {
  if (!(table instanceof Map)) return undefined;
  for (const [key, value] of table) if (plain(key) === plain(name)) return value;
  return undefined;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[-_]/g, '');
}

/** A list; a single value counts as a list of one. */
export function list(value: RawValue | undefined): readonly RawValue[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

export function texts(value: RawValue | undefined): readonly string[] {
  return list(value).filter((item): item is string => typeof item === 'string' && item !== '');
}

export function text(value: RawValue | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function tables(value: RawValue | undefined): readonly RawTable[] {
  return list(value).filter((item): item is RawTable => item instanceof Map);
}
