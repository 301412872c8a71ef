import { CLASS, PRINTABLE } from './byte-classes.ts';
import type { Region } from './kernel.ts';

/** Shortest piece of wide text inside other data that is worth a look, in characters. */
const SHORTEST = 16;

/**
 * Finds text in UTF-16 or UTF-32 inside other data, such as the strings of an executable: runs of printable ASCII, each character followed
 * by one zero byte (or three). Big-endian text is the same run seen one byte (or three) later.
 *
 * A run of sixteen characters covers every probe of a grid that is a little finer than the run is long, so only the probes are looked at.
 * @param context bytes before the region in which runs may begin
 * @param found gets starts, ends, and bytes a character
 */
export function findWideRuns({ bytes, from, to, length }: Region, context: number, found: number[]): void {
  // One search for a zero byte tells binary data from text.
  const zero = bytes.indexOf(0);
  if (zero === -1 || zero >= length) return;
  const earliest = Math.max(0, from - context);
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
      found.push(start, end, width);
    }
  }
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
