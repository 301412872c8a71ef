import { CLASS, PRINTABLE } from '../kernel/byte-classes.ts';
import type { Region } from '../kernel/kernel.ts';
import { AHEAD, CONTEXT, type DecodedPiece, forEachPiece } from './piece.ts';

/** Shortest piece of wide text inside other data that is worth a look, in characters. */
const SHORTEST = 16;

/**
 * Finds text in UTF-16 or UTF-32 inside other data, such as the strings of an executable: runs of printable ASCII, each character followed
 * by one zero byte (or three), in pieces that belong to the region. Big-endian text is the same run seen one byte (or three) later.
 *
 * A run of sixteen characters covers every probe of a grid that is a little finer than the run is long, so only the probes are looked at.
 */
export function findWideText(region: Region, onPiece: (piece: DecodedPiece) => void): void {
  const { bytes, base, from, to, length } = region;
  // One search for a zero byte tells binary data from text.
  const zero = bytes.indexOf(0, from);
  if (zero === -1 || zero >= Math.min(length, to + AHEAD)) return;
  const earliest = Math.max(0, from - CONTEXT);
  for (const width of [2, 4]) {
    const step = width * (SHORTEST - 1);
    for (let probe = earliest + step; probe + width <= length; probe += step) {
      const anchor = findAnchor(bytes, probe, earliest, width);
      if (anchor === -1) continue;
      let start = anchor;
      while (start - width >= earliest && isWideChar(bytes, start - width, width)) start -= width;
      let end = anchor + width;
      while (end + width <= length && isWideChar(bytes, end, width)) end += width;
      if (end > probe) probe = end;
      if (end - start < width * SHORTEST) continue;
      if (start >= to) break;
      const ends = endsOf(region, start, end, width);
      forEachPiece(Math.max(start, from), Math.min(ends[0]!, to), base, (own, next) => {
        for (const one of ends)
          if (one === ends[0] || next + AHEAD >= end) onPiece(decode(region, start, one, own, next, width));
      });
    }
  }
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

/** Start of the wide character that `probe` is a byte of, or -1. */
function findAnchor(bytes: Uint8Array, probe: number, from: number, width: number): number {
  for (let at = probe; at > probe - width && at >= from; at--) if (isWideChar(bytes, at, width)) return at;
  return -1;
}

function isWideChar(bytes: Uint8Array, at: number, width: number): boolean {
  if (bytes[at + 1] !== 0 || (CLASS[bytes[at]!]! & PRINTABLE) === 0) return false;
  return width === 2 || (bytes[at + 2] === 0 && bytes[at + 3] === 0);
}
