import { encodeValue } from '../../exposure/known/encodings.ts';
import { createMultiSearch } from '../../exposure/known/multi-search.ts';
import type { ObjectSink } from '../../git/object-sink.ts';

/** Bytes to look for, and what to tell about them. */
export interface Wanted {
  /** Fingerprint of the finding. */
  readonly fingerprint: string;
  readonly value: string;
  /** The value is a strong token: it stands nowhere by chance. */
  readonly isStrong: boolean;
  /** Other texts that stand for the value: the expressions that put it together. */
  readonly hidden: readonly Buffer[];
}

/** A search, and what it has found so far. */
export interface ValueSearch {
  readonly sink: ObjectSink;
  /** Fingerprints of strong values that stand somewhere as a word of their own. */
  readonly certain: ReadonlySet<string>;
  /** Object ids of blobs that hold something like a value: part of a longer word, an encoding, a word that anybody might write. */
  readonly suspects: ReadonlySet<string>;
}

/** Shorter values are words. Characters. */
const STRONG_LENGTH = 16;
/** A key goes on over these bytes: letters, digits, `_`, `-`. */
const IS_KEY_BYTE = new Uint8Array(256);
for (const byte of Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-'))
  IS_KEY_BYTE[byte] = 1;
/** The search goes by three bytes at a time. */
const SHORTEST = 3;

/**
 * Looks for values in objects, plain, in UTF-16, and in the encodings that are usual in text. Most bytes are skipped: a scan takes ten times
 * as long. An object that can't be read holds nothing.
 */
export function createValueSearch(wanted: readonly Wanted[]): ValueSearch {
  const patterns = wanted.flatMap(patternsOf).filter(({ bytes }) => bytes.length >= SHORTEST);
  const search = createMultiSearch(patterns.map(({ bytes }) => bytes));
  const longest = patterns.reduce((most, { bytes }) => Math.max(most, bytes.length), 0);
  const certain = new Set<string>();
  const suspects = new Set<string>();
  let oid = '';
  let tail = Buffer.alloc(0);

  function look(bytes: Buffer, isWhole: boolean): void {
    for (const { pattern, start } of search(bytes)) {
      const { fingerprint, bytes: spelled, isWord } = patterns[pattern]!;
      if (certain.has(fingerprint)) continue;
      const end = start + spelled.length;
      // At the edge of a piece the neighbour is unknown.
      const isFree = (at: number): boolean => (at < 0 || at >= bytes.length ? isWhole : IS_KEY_BYTE[bytes[at]!] === 0);
      if (isWord && isFree(start - 1) && isFree(end)) certain.add(fingerprint);
      else suspects.add(oid);
    }
  }

  return {
    certain,
    suspects,
    sink: {
      whole(object, type, bytes) {
        oid = object;
        if (type === 'blob') look(bytes, true);
      },
      open(object) {
        oid = object;
        tail = Buffer.alloc(0);
      },
      write(bytes) {
        const joined = Buffer.concat([tail, bytes]);
        look(joined, false);
        tail = joined.subarray(Math.max(0, joined.length - longest));
      },
      close: () => undefined,
      missing: () => undefined,
    },
  };
}

function patternsOf({ fingerprint, value, isStrong, hidden }: Wanted) {
  const wide = Buffer.from(value, 'utf16le');
  const others = [wide, Buffer.from(wide).swap16(), ...hidden].map((bytes) => ({ fingerprint, bytes, isWord: false }));
  const spellings = encodeValue(value).map(({ encoding, bytes }) => ({
    fingerprint,
    bytes,
    isWord: encoding === 'plain' && isStrong && value.length >= STRONG_LENGTH,
  }));
  return [...spellings, ...others];
}
