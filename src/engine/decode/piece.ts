/**
 * Encoded text of any length is decoded in pieces, cut where the blob's own offsets are multiples of this: so a blob gives the same pieces
 * whether it comes whole or in parts.
 */
export const PIECE = 8192;
/** Encoded bytes before a piece that are decoded with it: the window of every rule, in the widest encoding. */
export const CONTEXT = 2048;
/** Encoded bytes behind a piece that are decoded with it: the farthest reach of a rule and its window, in base64. */
export const AHEAD = 11_264;

/** Text decoded from a piece of other text, and the way back. Candidates may start in `[from, to)` of it. */
export interface DecodedPiece {
  /** What reports say under `decoded`. */
  readonly encoding: string;
  readonly text: Buffer;
  readonly from: number;
  readonly to: number;
  /** The end of the text is the end of what was encoded. */
  readonly last: boolean;
  /** Where a span of the text stands in the bytes that it was decoded from. */
  readonly spanOf: SpanOf;
}

export type SpanOf = (start: number, end: number) => [start: number, end: number];

/** Calls `onPiece` for each piece of `[start, end)`, cut at the blob's own multiples of the piece size. */
export function forEachPiece(
  start: number,
  end: number,
  base: number,
  onPiece: (own: number, next: number) => void,
): void {
  for (let own = start; own < end; ) {
    const next = Math.min(end, (Math.floor((base + own) / PIECE) + 1) * PIECE - base);
    onPiece(own, next);
    own = next;
  }
}
