import { CLASS, KEY } from './byte-classes.ts';

/** Shortest run of key characters that is looked at. */
export const MIN_RUN = 16;

/**
 * Finds every maximal run of at least 16 key characters in `bytes[0, length)` and calls `onRun(start, end)` for it.
 *
 * A run of 16 must cover its sixteenth byte, so the search looks there first and walks back: in text, where words are short, it
 * reads about every third byte only.
 */
export function findRuns(bytes: Uint8Array, length: number, onRun: (start: number, end: number) => void): void {
  const table = CLASS;
  let start = 0;
  let probe = MIN_RUN - 1;
  while (probe < length) {
    let at = probe;
    while (at >= start && (table[bytes[at]!]! & KEY) !== 0) at--;
    if (at >= start) {
      // A byte outside the alphabet: no run can start before the byte behind it.
      start = at + 1;
      probe = at + MIN_RUN;
      continue;
    }
    let end = probe + 1;
    while (end < length && (table[bytes[end]!]! & KEY) !== 0) end++;
    onRun(start, end);
    start = end + 1;
    probe = end + MIN_RUN;
  }
}
