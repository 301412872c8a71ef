import { escapeAt } from '../kernel/find-escaped-words.ts';
import type { Region } from '../kernel/kernel.ts';
import { AHEAD, CONTEXT, type DecodedPiece, forEachPiece } from './piece.ts';

const PERCENT = 0x25;

/** Decodes a word `[start, end)` in which characters are written as escapes, in pieces that belong to the region. */
export function decodeEscapes(
  region: Region,
  start: number,
  end: number,
  onPiece: (piece: DecodedPiece) => void,
): void {
  const { bytes, base, from, to } = region;
  forEachPiece(Math.max(start, from), Math.min(end, to), base, (own, next) => {
    const first = Math.max(start, own - CONTEXT);
    const stop = Math.min(end, next + AHEAD);
    const known = findEscape(bytes, first, stop);
    if (known === -1) return;
    onPiece(decode(region, bytes[known] === PERCENT ? 'percent' : 'escape', first, stop, own, next, end));
  });
}

function findEscape(bytes: Buffer, first: number, stop: number): number {
  for (let at = first; at < stop; at++) if (escapeAt(bytes, at, stop) > 0) return at;
  return -1;
}

function decode(
  region: Region,
  encoding: 'percent' | 'escape',
  first: number,
  stop: number,
  own: number,
  next: number,
  end: number,
): DecodedPiece {
  const { bytes } = region;
  const text = Buffer.allocUnsafe(stop - first);
  const sources = new Int32Array(stop - first + 1);
  let size = 0;
  let from = 0;
  let to = 0;
  for (let at = first; at < stop; ) {
    const length = escapeAt(bytes, at, stop);
    sources[size] = at;
    if (at < own) from = size + 1;
    if (at < next) to = size + 1;
    text[size++] = length === 0 ? bytes[at]! : byteOf(bytes, at, length);
    at += Math.max(1, length);
  }
  sources[size] = stop;
  return {
    encoding,
    text: text.subarray(0, size),
    from,
    to,
    last: stop === end && (end < region.length || region.last),
    spanOf: (start, finish) => [sources[start]!, sources[finish]!],
  };
}

/** The escaped byte: its two hexadecimal digits stand last, but for a brace. */
function byteOf(bytes: Buffer, at: number, length: number): number {
  const end = at + length - (bytes[at + length - 1] === 0x7d ? 1 : 0);
  return Number.parseInt(bytes.toString('latin1', end - 2, end), 16);
}
