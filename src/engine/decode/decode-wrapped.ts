import type { Region } from '../kernel/kernel.ts';
import { isTextInBase64 } from './decode-token.ts';
import type { DecodedPiece } from './piece.ts';

const SHORTEST_LINE = 40;
const LONGEST_LINE = 128;
const LONGEST_INDENT = 32;
const LINES_BEFORE = 4;
const LINES_AFTER = 12;

/**
 * Joins the lines that `base64` and mail programs break their output into, and decodes them: a key nearly always crosses a line there. Each
 * line is its own piece, decoded with a few lines before and behind it.
 * @returns null if the token `[start, end)` is no line of such a block
 */
export function decodeWrapped(region: Region, start: number, end: number): DecodedPiece | null {
  const { bytes, length } = region;
  const width = end - start;
  if (width < SHORTEST_LINE || width > LONGEST_LINE || width % 4 !== 0 || start < region.from || start >= region.to)
    return null;
  const gap = gapBehind(bytes, end, length);
  if (gap === 0 || charsAt(bytes, end + gap, length, width) === 0 || !isTextInBase64(bytes, start)) return null;
  const stride = width + gap;
  const isGap = (at: number): boolean => bytes.compare(bytes, end, end + gap, at, at + gap) === 0;

  let first = start;
  for (let line = 0; line < LINES_BEFORE; line++) {
    const before = first - stride;
    if (before < 0 || !isGap(before + width) || charsAt(bytes, before, before + width, width) < width) break;
    first = before;
  }
  let encoded = '';
  let at = first;
  let isWhole = false;
  for (let line = 0; line < LINES_BEFORE + LINES_AFTER; line++) {
    const chars = charsAt(bytes, at, length, width);
    encoded += bytes.toString('latin1', at, at + chars);
    isWhole = chars < width || at + stride > length || !isGap(at + width);
    if (isWhole) break;
    at += stride;
  }
  const text = Buffer.from(encoded, 'base64');
  const place = (char: number): number => first + Math.floor(char / width) * stride + (char % width);
  return {
    encoding: 'base64',
    text,
    from: ((start - first) / stride) * ((width * 3) / 4),
    to: ((start - first) / stride + 1) * ((width * 3) / 4),
    last: isWhole,
    spanOf: (from, to) => [place(Math.floor((from * 4) / 3)), place(Math.ceil((to * 4) / 3) - 1) + 1],
  };
}

/** Length of a line's end and the next one's indentation; 0 if there is none. */
function gapBehind(bytes: Buffer, end: number, length: number): number {
  let at = end;
  if (bytes[at] === 0x0d) at++;
  if (at >= length || bytes[at] !== 0x0a) return 0;
  at++;
  const stop = Math.min(length, at + LONGEST_INDENT);
  while (at < stop && (bytes[at] === 0x20 || bytes[at] === 0x09)) at++;
  return at - end;
}

/** How many base64 characters stand at `at`, at most `limit`. */
function charsAt(bytes: Buffer, at: number, length: number, limit: number): number {
  const stop = Math.min(length, at + limit);
  let end = at;
  while (end < stop && isBase64(bytes[end]!)) end++;
  return end - at;
}

function isBase64(byte: number): boolean {
  return (
    (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x2f && byte <= 0x39) || byte === 0x2b
  );
}
