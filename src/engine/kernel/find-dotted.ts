import type { CompiledRules } from '../compile-rules.ts';
import { CLASS, WORD } from './byte-classes.ts';
import type { Region } from './kernel.ts';
import { startsWith } from './starts-with.ts';

const BACKSLASH = 0x5c;
const PERCENT = 0x25;

/**
 * Finds prefixes such as `SG.` that end in the run at `start`: part of them, or all, lies before it.
 * @param found gets pairs: position in `CompiledRules.entries`, offset
 */
export function findDotted(region: Region, start: number, { dotted }: CompiledRules, found: number[]): void {
  const { bytes, length, from, to } = region;
  const candidates = dotted.get(bytes[start - 2]! * 256 + bytes[start - 1]!);
  if (candidates === undefined) return;
  for (const { entry, back, anywhere } of candidates) {
    const at = start - back;
    if (at < from || at >= to || !startsWith(bytes, at, length, entry.bytes)) continue;
    if (!anywhere && at > 0 && (CLASS[bytes[at - 1]!]! & WORD) !== 0 && !followsEscape(bytes, at)) continue;
    found.push(entry.index, at);
  }
}

/** Whether the word character before `at` is the end of an escape: `\n`, `%0A`. */
function followsEscape(bytes: Buffer, at: number): boolean {
  return bytes[at - 2] === BACKSLASH || bytes[at - 3] === PERCENT;
}
