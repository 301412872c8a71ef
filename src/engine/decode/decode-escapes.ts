import { CLASS, KEY } from '../kernel/byte-classes.ts';
import type { Region } from '../kernel/kernel.ts';
import { AHEAD, CONTEXT, type DecodedPiece, forEachPiece } from './piece.ts';

const PERCENT = 0x25;
const BACKSLASH = 0x5c;
const SHORTEST_WORD = 16;
const MARKS = ['%', '\\x', '\\u0', '\\u{'].map((text) => Buffer.from(text));

/** Decodes words in which characters are written as `%41`, `\x41`, `\u0041` or `\u{0041}`, in pieces that belong to the region. */
export function decodeEscapes(region: Region, onPiece: (piece: DecodedPiece) => void): void {
  const { bytes, base, from, to, length } = region;
  const limit = Math.min(length, to + AHEAD);
  const marks = MARKS.map((text) => ({ text, at: -1 }));
  let known = nextMark(Math.max(0, from - CONTEXT));
  while (known < limit) {
    let start = known;
    while (start > 0 && belongs(bytes[start - 1]!)) start--;
    let end = known + 1;
    while (end < length && belongs(bytes[end]!)) end++;
    if (end - start > SHORTEST_WORD) {
      const encoding = bytes[known] === PERCENT ? 'percent' : 'escape';
      forEachPiece(Math.max(start, from), Math.min(end, to), base, (own, next) => {
        const first = Math.max(start, own - CONTEXT);
        const stop = Math.min(end, next + AHEAD);
        if (known < first) known = nextMark(first);
        if (known < stop) onPiece(decode(region, encoding, first, stop, own, next, end));
      });
    }
    if (known < end) known = nextMark(end);
  }

  /** Where the next escape stands, at `at` or behind it; no earlier question may have been about a later place. */
  function nextMark(at: number): number {
    let nearest = Number.POSITIVE_INFINITY;
    for (const mark of marks) {
      if (mark.at < at) {
        let found = bytes.indexOf(mark.text, at);
        while (found !== -1 && found < length && escapeAt(bytes, found, length) === 0)
          found = bytes.indexOf(mark.text, found + 1);
        mark.at = found === -1 || found >= length ? Number.POSITIVE_INFINITY : found;
      }
      nearest = Math.min(nearest, mark.at);
    }
    return nearest;
  }
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

/** Length of the escape at `at`, or 0: `%41` 3, `\x41` 4, `\u0041` 6, `\u{41}` 6, `\u{0041}` 8. */
function escapeAt(bytes: Buffer, at: number, length: number): number {
  if (bytes[at] === PERCENT) return at + 3 <= length && isHex(bytes[at + 1]!) && isHex(bytes[at + 2]!) ? 3 : 0;
  if (bytes[at] !== BACKSLASH) return 0;
  const kind = bytes[at + 1];
  if (kind === 0x78) return at + 4 <= length && isHex(bytes[at + 2]!) && isHex(bytes[at + 3]!) ? 4 : 0;
  if (kind !== 0x75) return 0;
  const braced = bytes[at + 2] === 0x7b;
  let digits = at + (braced ? 3 : 2);
  if (bytes[digits] === 0x30 && bytes[digits + 1] === 0x30) digits += 2;
  else if (!braced) return 0;
  if (!isHex(bytes[digits]!) || !isHex(bytes[digits + 1]!) || (braced && bytes[digits + 2] !== 0x7d)) return 0;
  const end = digits + (braced ? 3 : 2);
  return end <= length ? end - at : 0;
}

/** The escaped byte: its two hexadecimal digits stand last, but for a brace. */
function byteOf(bytes: Buffer, at: number, length: number): number {
  const end = at + length - (bytes[at + length - 1] === 0x7d ? 1 : 0);
  return Number.parseInt(bytes.toString('latin1', end - 2, end), 16);
}

const WORD_PARTS = new Uint8Array(256);
for (const char of '%\\.{}:@&?~') WORD_PARTS[char.charCodeAt(0)] = 1;

/** Characters of a word: those of keys, of the escapes themselves, and of addresses. */
function belongs(byte: number): boolean {
  return (CLASS[byte]! & KEY) !== 0 || WORD_PARTS[byte] === 1;
}

function isHex(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66);
}
