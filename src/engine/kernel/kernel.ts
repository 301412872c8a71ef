import type { HidingSigns } from '../../model/hiding-signs.ts';

/** The part of a buffer in which candidates may start: `[from, to)`; bytes up to `length` may be looked at. */
export interface Region {
  readonly bytes: Buffer;
  readonly length: number;
  readonly from: number;
  readonly to: number;
  /** Offset of the buffer's first byte in the blob; 0 for decoded text. */
  readonly base: number;
  /** Nothing follows behind `length`, so a token that reaches it is whole. */
  readonly last: boolean;
}

/**
 * What a kernel finds in one region, as flat lists of numbers, so that a scan of a small blob allocates next to nothing. Offsets count from
 * the start of the region's buffer.
 */
export interface Candidates {
  /** Pairs: position in `CompiledRules.literals`, offset at which that literal stands. */
  readonly literals: number[];
  /** Pairs: position in `CompiledRules.entries`, offset at which that prefix stands, at a token boundary. */
  readonly prefixes: number[];
  /** Starts and ends of tokens that look more like a random value than like a word. */
  readonly tokens: number[];
  /** Starts and ends of tokens that may be encoded text. They may begin before the region or end behind it, or be cut by the buffer. */
  readonly encoded: number[];
  /** Starts and ends of words with character escapes in them, long enough for a key. */
  readonly escaped: number[];
  /** Starts, ends, and bytes a character of printable text in UTF-16 or UTF-32 inside other data. */
  readonly wide: number[];
}

/**
 * Makes the one pass over all bytes: everything else looks at what it has found. A kernel may leave out candidates that can't become
 * a match, but no other; kernels are compared with each other in test/engine/kernels.test.ts.
 */
export interface Kernel {
  /** Replaces what `found` holds. */
  find(region: Region, found: Candidates): void;
  /** Whether a program's text may split or hide literals, so that src/exposure/fold should look at it. */
  hidingSigns(bytes: Buffer): HidingSigns;
  /** A buffer of ROOM bytes for whoever reads what is to be scanned: what lies there is not copied. Another one may come the next time. */
  readonly input: Buffer;
  /** The same for the scanner's own window on a blob that comes in pieces. */
  readonly window: Buffer;
  /** Line feeds in `bytes[from, to)`. */
  countLineFeeds(bytes: Uint8Array, from: number, to: number): number;
  /** UTF-16 code units of the UTF-8 in `bytes[from, to)`: continuation bytes add nothing, a lead byte of four stands for two. */
  countUnits(bytes: Uint8Array, from: number, to: number): number;
}

/** Bytes in a kernel's buffers. */
export const ROOM = 256 * 1024;

export function noCandidates(): Candidates {
  return { literals: [], prefixes: [], tokens: [], encoded: [], escaped: [], wide: [] };
}

export function clearCandidates({ literals, prefixes, tokens, encoded, escaped, wide }: Candidates): void {
  empty(literals);
  empty(prefixes);
  empty(tokens);
  empty(encoded);
  empty(escaped);
  empty(wide);
}

/** Setting a length is slow, even to what it is, and most lists of most texts are empty. */
function empty(list: number[]): void {
  if (list.length > 0) list.length = 0;
}
