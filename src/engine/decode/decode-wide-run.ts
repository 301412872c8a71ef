import { CLASS, PRINTABLE } from '../kernel/byte-classes.ts';
import type { Region } from '../kernel/kernel.ts';
import { AHEAD, CONTEXT, type DecodedPiece, forEachPiece } from './piece.ts';

/** Decodes a run `[start, end)` of printable characters of `width` bytes, in pieces that belong to the region. */
export function decodeWideRun(
  region: Region,
  start: number,
  end: number,
  width: number,
  onPiece: (piece: DecodedPiece) => void,
): void {
  const ends = endsOf(region, start, end, width);
  forEachPiece(Math.max(start, region.from), Math.min(ends[0]!, region.to), region.base, (own, next) => {
    for (const one of ends)
      if (one === ends[0] || next + AHEAD >= end) onPiece(decode(region, start, one, own, next, width));
  });
}

function decode(region: Region, start: number, end: number, own: number, next: number, width: number): DecodedPiece {
  const { bytes } = region;
  const earliest = Math.max(start, own - CONTEXT);
  const first = earliest + ((width - ((earliest - start) % width)) % width);
  const stop = Math.min(end, next + AHEAD);
  const text = Buffer.allocUnsafe(Math.floor((stop - first) / width));
  for (let unit = 0; unit < text.length; unit++) text[unit] = bytes[first + unit * width]!;
  return {
    encoding: width === 2 ? 'utf-16' : 'utf-32',
    text,
    from: Math.max(0, Math.ceil((own - first) / width)),
    to: Math.min(text.length, Math.ceil((next - first) / width)),
    last: stop === end && (end < region.length || region.last),
    spanOf: (from, to) => [first + from * width, Math.min(region.length, first + to * width)],
  };
}

/**
 * Where a run may end. The last character of big-endian text has no zeros of its own behind it, so a letter there may be its own or not: in
 * text at the end of its units, which big-endian text is, it is tried with the letter first.
 */
function endsOf({ bytes, base, length }: Region, start: number, end: number, width: number): number[] {
  if (end >= length || (CLASS[bytes[end]!]! & PRINTABLE) === 0) return [end];
  const mayBeBig = (base + start) % width === width - 1 && bytes[start - 1] === 0;
  return mayBeBig ? [end + width, end] : [end, end + width];
}
