import { CLASS, KEY } from './byte-classes.ts';
import type { Region } from './kernel.ts';

const PERCENT = 0x25;
const BACKSLASH = 0x5c;
const SHORTEST_WORD = 16;
const MARKS = ['%', '\\x', '\\u0', '\\u{'].map((text) => Buffer.from(text));

/**
 * Finds words of more than 16 characters in which some are written as `%41`, `\x41`, `\u0041` or `\u{0041}`.
 * @param found gets starts and ends
 */
export function findEscapedWords({ bytes, from, to, length }: Region, found: number[]): void {
  const marks = MARKS.map((text) => ({ text, at: -1 }));
  for (let known = nextMark(0); known < length; ) {
    let start = known;
    while (start > 0 && belongs(bytes[start - 1]!)) start--;
    let end = known + 1;
    while (end < length && belongs(bytes[end]!)) end++;
    if (end - start > SHORTEST_WORD && start < to && end > from) found.push(start, end);
    known = nextMark(end);
  }

  /** Where the next escape stands, at `at` or behind it; no earlier question may have been about a later place. */
  function nextMark(at: number): number {
    let nearest = Number.POSITIVE_INFINITY;
    for (const mark of marks) {
      if (mark.at < at) {
        let next = bytes.indexOf(mark.text, at);
        while (next !== -1 && next < length && escapeAt(bytes, next, length) === 0)
          next = bytes.indexOf(mark.text, next + 1);
        mark.at = next === -1 || next >= length ? Number.POSITIVE_INFINITY : next;
      }
      nearest = Math.min(nearest, mark.at);
    }
    return nearest;
  }
}

/** Length of the escape at `at`, or 0: `%41` 3, `\x41` 4, `\u0041` 6, `\u{41}` 6, `\u{0041}` 8. */
export function escapeAt(bytes: Buffer, at: number, length: number): number {
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

const WORD_PARTS = new Uint8Array(256);
for (const char of '%\\.{}:@&?~') WORD_PARTS[char.charCodeAt(0)] = 1;

/** Characters of a word: those of keys, of the escapes themselves, and of addresses. */
function belongs(byte: number): boolean {
  return (CLASS[byte]! & KEY) !== 0 || WORD_PARTS[byte] === 1;
}

function isHex(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66);
}
