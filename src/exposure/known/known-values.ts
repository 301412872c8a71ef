import { Secret } from '../../model/secret.ts';
import { isEnvSample } from '../env/env-places.ts';
import { encodeValue, type ValueEncoding } from './encodings.ts';
import { worthSearching } from './is-worth-searching.ts';
import { createMultiSearch } from './multi-search.ts';
import { parseEnvFile } from './parse-env-file.ts';

/** A value of a local env file that is worth looking for elsewhere. */
export interface KnownValue {
  readonly name: string;
  /** Env file that holds it, and where in it. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly secret: Secret;
}

export interface KnownValueHit {
  /** Index into `values`. */
  readonly value: number;
  /** Byte offsets; the end is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly encoding: ValueEncoding;
}

/** The known values and the search for them. Values are in memory only, and this module shows none. */
export interface KnownValues {
  readonly values: readonly KnownValue[];
  /** Bytes of the longest spelling: streams carry this many less one from piece to piece. 0 without values. */
  readonly longest: number;
  /** All places of all values, in every spelling. Places inside one another (a value that contains another) are all given. */
  search(bytes: Buffer): KnownValueHit[];
}

/** Variables taken at most; the first ones of each file win. */
const MAX_VALUES = 500;

/**
 * Collects the values in local env files that look like secrets, and prepares one search for all of them.
 * @param envFiles path and text of each; samples (`.env.example`) are left out
 * @param mask what a person may see of a value; nothing but its name unless given
 */
export function collectKnownValues(
  envFiles: readonly { readonly path: string; readonly text: string }[],
  mask: (value: string, name: string) => string = (_value, name) => `${name}=…`,
): KnownValues {
  const values: KnownValue[] = [];
  const patterns: { value: number; encoding: ValueEncoding; bytes: Buffer }[] = [];
  const seen = new Set<string>();
  for (const { path, text } of envFiles) {
    if (isEnvSample(path)) continue;
    for (const entry of parseEnvFile(text)) {
      const part = worthSearching(entry.name, entry.value);
      if (part === null || seen.has(part) || values.length >= MAX_VALUES) continue;
      seen.add(part);
      const column = entry.column + Math.max(0, entry.value.indexOf(part));
      for (const { encoding, bytes } of encodeValue(part)) patterns.push({ value: values.length, encoding, bytes });
      values.push({
        name: entry.name,
        path,
        line: entry.line,
        column,
        secret: new Secret(part, mask(part, entry.name)),
      });
    }
  }
  const search = createMultiSearch(patterns.map(({ bytes }) => bytes));
  return {
    values,
    longest: patterns.reduce((longest, { bytes }) => Math.max(longest, bytes.length), 0),
    search: (bytes) =>
      search(bytes).map(({ pattern, start }) => {
        const { value, encoding, bytes: spelled } = patterns[pattern]!;
        return { value, start, end: start + spelled.length, encoding };
      }),
  };
}
