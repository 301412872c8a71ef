import { UserError } from '../model/user-error.ts';
import { nearestName } from './nearest-name.ts';
import type { RawTable, RawValue } from './raw-value.ts';

/** Words in a key's name that would let a scanned repository reach out, run something or read the operator's means. */
const FORBIDDEN =
  /^(?:(?:base|api|provider|verify|webhook)?-?(?:urls?|uris?|endpoints?)|hosts?|hostname|domains?|proxy|headers?|auth(?:orization)?|commands?|cmd|exec|run|scripts?|shell|plugins?|hooks?|env(?:ironment)?(?:-vars?)?|providers?|verify|revoke|rotate|extends|include|import|require)$/;
const EXPRESSION = /^(?:reg-?exp?s?|pattern|expression|match)$/;

/** Reads one table of a config file by name and type, and names the place in every complaint. Values are never quoted: one may be a secret. */
export class TableReader {
  readonly #table: RawTable;
  readonly #file: string;
  readonly #place: string;

  /**
   * @param place dotted path of the table for messages, such as `allow[2]`; empty for the document
   * @throws UserError for a name that is not in `known`
   */
  constructor(value: RawValue, known: readonly string[], file: string, place: string) {
    this.#file = file;
    this.#place = place;
    if (!(value instanceof Map)) throw this.#wrong('', 'must be a table of settings');
    this.#table = value;
    for (const name of value.keys()) if (!known.includes(name)) throw this.#unknown(name, known);
  }

  /** The raw value of a setting, undefined if it isn't there. */
  get(name: string): RawValue | undefined {
    return this.#table.get(name);
  }

  /** @param maxLength in UTF-16 code units */
  string(name: string, maxLength = 256): string | undefined {
    const value = this.#table.get(name);
    if (value === undefined) return undefined;
    if (typeof value !== 'string') throw this.#wrong(name, `must be a text, not ${kindOf(value)}`);
    if (value.trim() === '') throw this.#wrong(name, 'must not be empty');
    if (value.length > maxLength) throw this.#wrong(name, `must be at most ${maxLength} characters long`);
    if (/[\0-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/.test(value)) {
      throw this.#wrong(name, 'must not hold control characters');
    }
    return value;
  }

  requiredString(name: string, why: string, maxLength = 256): string {
    const value = this.string(name, maxLength);
    if (value === undefined) throw this.#wrong(name, `is missing: ${why}`);
    return value;
  }

  boolean(name: string): boolean | undefined {
    const value = this.#table.get(name);
    if (value === undefined || typeof value === 'boolean') return value;
    throw this.#wrong(name, `must be true or false, not ${kindOf(value)}`);
  }

  integer(name: string, from: number, to: number): number | undefined {
    const value = this.#table.get(name);
    if (value === undefined) return undefined;
    if (typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to) return value;
    throw this.#wrong(name, `must be a whole number from ${from} to ${to}`);
  }

  oneOf<T extends string>(name: string, values: readonly T[]): T | undefined {
    const value = this.#table.get(name);
    if (value === undefined) return undefined;
    if (typeof value === 'string' && (values as readonly string[]).includes(value)) return value as T;
    throw this.#wrong(name, `must be one of ${values.join(', ')}`);
  }

  list(name: string, maxItems = 1000): readonly RawValue[] {
    const value = this.#table.get(name);
    if (value === undefined) return [];
    if (!Array.isArray(value)) throw this.#wrong(name, `must be a list, not ${kindOf(value)}`);
    if (value.length > maxItems) throw this.#wrong(name, `must have at most ${maxItems} items`);
    return value;
  }

  strings(name: string, maxItems = 1000): readonly string[] {
    return this.list(name, maxItems).map((item, index) => {
      if (typeof item === 'string' && item.trim() !== '' && item.length <= 256) return item;
      throw this.#wrong(`${name}[${index}]`, 'must be a text of 1 to 256 characters');
    });
  }

  /** Ends the reading with a complaint about one setting. */
  fail(name: string, complaint: string, hint?: string): never {
    throw this.#wrong(name, complaint, hint);
  }

  /** Dotted path of a setting, for messages. */
  placeOf(name: string): string {
    return [this.#place, name].filter(Boolean).join('.');
  }

  #wrong(name: string, complaint: string, hint?: string): UserError {
    const place = this.placeOf(name);
    return new UserError('CONFIG_INVALID', `${this.#file}: ${place || 'the document'} ${complaint}.`, hint);
  }

  #unknown(name: string, known: readonly string[]): UserError {
    const plain = name.toLowerCase().replaceAll('_', '-');
    const place = this.placeOf(isPrintableName(name) ? name : '(a name that can’t be shown)');
    if (FORBIDDEN.test(plain)) {
      return new UserError(
        'CONFIG_FORBIDDEN',
        `${this.#file}: ${place} can't be set in a repository, because whoever changes a repository must not decide what unleak contacts, runs or reads.`,
        'Addresses, headers, commands and environment names come from the operator: --provider-url, --providers, or the user-level configuration.',
      );
    }
    if (EXPRESSION.test(plain)) {
      return new UserError(
        'CONFIG_FORBIDDEN',
        `${this.#file}: ${place} is not supported: a regular expression from a repository could stall the scan.`,
        'Describe the key with prefix, charset, min-length and max-length.',
      );
    }
    const near = nearestName(name, known);
    return new UserError(
      'CONFIG_UNKNOWN_KEY',
      `${this.#file}: unknown setting ${place}.`,
      near === undefined ? `Known here: ${known.join(', ')}.` : `Did you mean ${near}?`,
    );
  }
}

/** A name that can't be somebody's pasted key or a terminal escape. */
function isPrintableName(name: string): boolean {
  return /^[A-Za-z][A-Za-z_-]{0,39}$/.test(name);
}

function kindOf(value: RawValue): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (value instanceof Map) return 'a table';
  return { string: 'a text', number: 'a number', boolean: 'true or false' }[typeof value as 'string'] ?? 'that';
}
