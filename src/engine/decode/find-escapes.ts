import { CLASS, KEY } from '../kernel/byte-classes.ts';
import type { Region } from '../kernel/find-candidates.ts';

const PERCENT = 0x25;
const BACKSLASH = 0x5c;
const LONGEST = 4096;
const MARKS: readonly { readonly text: Buffer; readonly mark: number; readonly encoding: 'percent' | 'escape' }[] = [
  { text: Buffer.from('%'), mark: PERCENT, encoding: 'percent' },
  { text: Buffer.from('\\u00'), mark: BACKSLASH, encoding: 'escape' },
  { text: Buffer.from('\\x'), mark: BACKSLASH, encoding: 'escape' },
];

/** Finds words in which characters are written as `%41`, `\u0041` or `\x41` and reports each whole word once. */
export function findEscapes(
  region: Region,
  onWord: (start: number, end: number, encoding: 'percent' | 'escape') => void,
): void {
  const { bytes, length, from, to } = region;
  for (const { text, mark, encoding } of MARKS) {
    let at = bytes.indexOf(text, from);
    while (at !== -1 && at < to && at < length) {
      let next = at + text.length;
      if (isHex(bytes[next]!) && isHex(bytes[next + 1]!)) {
        let start = at;
        while (start > 0 && at - start < LONGEST && belongs(bytes[start - 1]!, mark)) start--;
        let end = next;
        while (end < length && end - at < LONGEST && belongs(bytes[end]!, mark)) end++;
        if (end - start > 16) onWord(start, end, encoding);
        next = end;
      }
      at = bytes.indexOf(text, next);
    }
  }
}

function belongs(byte: number, mark: number): boolean {
  return (
    byte === mark || (CLASS[byte]! & KEY) !== 0 || byte === 0x2e || byte === 0x7b || byte === 0x7d || byte === 0x3a
  );
}

function isHex(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66);
}
