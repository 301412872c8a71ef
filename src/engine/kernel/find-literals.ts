import type { CompiledRules } from '../compile-rules.ts';
import type { Region } from './kernel.ts';

const AT = 0x40;
const SLASH = 0x2f;
const COLON = 0x3a;
/** Node looks for needles of up to six bytes with `memchr`, for longer ones with a slower search: 19 against 75 ms for 230 MB. */
const PROBE = 6;
/** Longest `user:password` looked for behind `://`. */
const LONGEST_USERINFO = 512;

/**
 * Finds the literals of `literal` rules. `Buffer.indexOf` skips, so a rare literal costs little.
 * @param which positions in `rules.literals` of those to look for
 * @param found gets pairs: position in `rules.literals`, offset
 */
export function findLiterals(region: Region, rules: CompiledRules, which: Iterable<number>, found: number[]): void {
  const { bytes, length, from, to } = region;
  for (const index of which) {
    const { text } = rules.literals[index]!;
    if (isScheme(text)) {
      findUserinfo(region, (at) => found.push(index, at));
      continue;
    }
    const head = text.subarray(0, PROBE);
    let at = bytes.indexOf(head, from);
    while (at !== -1 && at < to && at + text.length <= length) {
      if (bytes.compare(text, 0, text.length, at, at + text.length) === 0) found.push(index, at);
      at = bytes.indexOf(head, at + 1);
    }
  }
}

/** `://` */
export function isScheme(literal: Buffer): boolean {
  return literal.length === 3 && literal[0] === COLON && literal[1] === SLASH && literal[2] === SLASH;
}

/** `://` matters only where an `@` follows in the same word; `@` is rarer than `:`, and one byte is the fastest search there is. */
function findUserinfo(region: Region, onScheme: (at: number) => void): void {
  const { bytes, length, from, to } = region;
  let known = -1;
  let at = bytes.indexOf(AT, from);
  while (at !== -1 && at < length && at < to + LONGEST_USERINFO) {
    let back = at - 1;
    const stop = Math.max(0, at - LONGEST_USERINFO);
    while (back >= stop && bytes[back]! > 0x20 && bytes[back] !== SLASH && bytes[back] !== AT) back--;
    const scheme = back - 2;
    if (back >= 2 && bytes[back] === SLASH && bytes[back - 1] === SLASH && bytes[scheme] === COLON) {
      if (scheme >= from && scheme < to && scheme !== known) onScheme(scheme);
      known = scheme;
    }
    at = bytes.indexOf(AT, at + 1);
  }
}
