import type { CompiledRules } from '../compile-rules.ts';
import { CONTEXT } from '../decode/piece.ts';
import { CLASS, DIGIT, LOWER, UPPER } from './byte-classes.ts';
import { countLineFeeds, countUnits } from './count.ts';
import { findDotted } from './find-dotted.ts';
import { findEscapedWords } from './find-escaped-words.ts';
import { findLiterals } from './find-literals.ts';
import { findRuns } from './find-runs.ts';
import { findWideRuns } from './find-wide-runs.ts';
import { type Candidates, clearCandidates, type Kernel, type Region, ROOM } from './kernel.ts';
import { startsWith } from './starts-with.ts';

const SHORTEST_TOKEN = 16;
const LONGEST_TOKEN = 512;
const SHORTEST_ENCODED = 24;

const EQUALS = 0x3d;
const SLASH = 0x2f;
const DASH = 0x2d;
const BACKSLASH = 0x5c;
const PERCENT = 0x25;
const BRACKET = 0x5b;
const SEMICOLON = 0x3b;
/** Longest rule of dashes that a prefix is looked for behind: shorter than what is kept of a blob, so that cuts change nothing. */
const LONGEST_DASHES = 512;

/**
 * The kernel in plain TypeScript: for the first small blobs, for texts that the other one has no room for, and to test the other one by.
 * Made once and used for every blob, so that a small one costs no closures.
 */
export function createPlainKernel(rules: CompiledRules): Kernel {
  const { heads, buckets, dottedEnds } = rules;
  let region!: Region;
  let found!: Candidates;
  let bytes!: Buffer;
  let length = 0;
  let from = 0;
  let to = 0;
  let last = false;
  let input: Buffer | null = null;
  let window: Buffer | null = null;

  function tryPrefix(at: number): void {
    if (at < from || at >= to || at + 1 >= length) return;
    const bucket = heads[bytes[at]! * 256 + bytes[at + 1]!]!;
    if (bucket === 0) return;
    for (const entry of buckets[bucket - 1]!)
      if (startsWith(bytes, at, length, entry.bytes)) found.prefixes.push(entry.index, at);
  }

  function onRun(start: number, end: number): void {
    const before = start > 0 ? bytes[start - 1]! : 0;
    // A run that begins with the buffer may be the rest of one that was looked at with the bytes before.
    if (start > 0 || from === 0) tryPrefix(start);
    if (before === BACKSLASH) tryPrefix(start + escapeLength(bytes, start));
    else if (before === PERCENT) tryPrefix(start + 2);
    else if (before === BRACKET || before === SEMICOLON) tryPrefix(start + colorLength(bytes, start));
    if (dottedEnds[before] === 1) findDotted(region, start, rules, found.prefixes);
    if (bytes[start] === DASH && bytes[start + 1] === DASH) {
      let at = start + 2;
      while (at < end && bytes[at] === DASH) at++;
      if (at - start < LONGEST_DASHES) tryPrefix(at);
    }

    let tokenStart = start;
    let digits = 0;
    let upper = 0;
    let lower = 0;
    let slashes = 0;
    for (let at = start; at < end; at++) {
      const byte = bytes[at]!;
      const flags = CLASS[byte]!;
      if ((flags & LOWER) !== 0) lower++;
      else if ((flags & DIGIT) !== 0) digits++;
      else if ((flags & UPPER) !== 0) upper++;
      else if (byte === SLASH || byte === 0x2b) {
        slashes++;
        tryPrefix(at + 1);
      } else if (byte === EQUALS) {
        // Padding belongs to the token; anything else behind `=` is a new one.
        let behind = at + 1;
        while (behind < end && bytes[behind] === EQUALS) behind++;
        if (behind === end) break;
        finishToken(tokenStart, at, digits, upper, lower, slashes);
        tryPrefix(behind);
        // Mail writes `=` as `=3D`.
        if (bytes[behind] === 0x33 && bytes[behind + 1] === 0x44) tryPrefix(behind + 2);
        tokenStart = behind;
        digits = upper = lower = slashes = 0;
        at = behind - 1;
      }
    }
    if (end < length || last) finishToken(tokenStart, end, digits, upper, lower, slashes);
    else if (tokenStart < to) found.encoded.push(tokenStart, end);
  }

  function finishToken(
    start: number,
    end: number,
    digits: number,
    upper: number,
    lower: number,
    slashes: number,
  ): void {
    const size = end - start;
    if (size < SHORTEST_TOKEN || end <= from || start >= to) return;
    const isPath = size <= LONGEST_TOKEN && slashes * 6 > size;
    if (size >= SHORTEST_ENCODED && !isPath) found.encoded.push(start, end);
    if (size > LONGEST_TOKEN || isPath || start < from || (start === 0 && from > 0)) return;
    // A digit among letters, or both cases in number: everything that a random value has and most words don't. Without a digit three in
    // ten letters must be capitals, which one random value of sixteen letters in thirty misses and nearly every camelCase name does.
    const letters = upper + lower;
    if (letters === 0 || (digits === 0 && (upper * 10 < letters * 3 || lower * 10 < letters))) return;
    if (VALUE_START[start > 0 ? bytes[start - 1]! : 0] === 1 || followsQuoteEntity(bytes, start))
      found.tokens.push(start, end);
  }

  return {
    find(next, candidates) {
      region = next;
      found = candidates;
      ({ bytes, length, from, to, last } = next);
      clearCandidates(found);
      findLiterals(region, rules, rules.literals.keys(), found.literals);
      findRuns(bytes, length, onRun);
      findEscapedWords(region, found.escaped);
      findWideRuns(region, CONTEXT, found.wide);
    },
    // It would cost what it saves.
    hidingSigns: () => ({ telling: true, common: true }),
    get input() {
      input ??= Buffer.allocUnsafe(ROOM);
      return input;
    },
    get window() {
      window ??= Buffer.allocUnsafe(ROOM);
      return window;
    },
    countLineFeeds,
    countUnits,
  };
}

/** How many characters of a run belong to the escape whose backslash stands before it: `\n`, `\x0a`, `\u000a`, `\012`. */
function escapeLength(bytes: Buffer, start: number): number {
  const first = bytes[start]!;
  if (first === 0x78) return 3;
  if (first === 0x75) return 5;
  let digits = 0;
  while (digits < 3 && bytes[start + digits]! >= 0x30 && bytes[start + digits]! <= 0x37) digits++;
  return Math.max(1, digits);
}

/** Length of the end of a terminal's colour code, `31m` of `[0;31m`; 0 if there is none. */
function colorLength(bytes: Buffer, start: number): number {
  let digits = 0;
  while (digits < 3 && bytes[start + digits]! >= 0x30 && bytes[start + digits]! <= 0x39) digits++;
  return bytes[start + digits] === 0x6d ? digits + 1 : 0;
}

/** Whether `&quot;` or `&#34;` ends at `at`. */
function followsQuoteEntity(bytes: Buffer, at: number): boolean {
  if (at < 5 || bytes[at - 1] !== 0x3b) return false;
  const entity = bytes.toString('latin1', Math.max(0, at - 6), at);
  return entity.endsWith('&quot;') || entity.endsWith('&#34;');
}

/** 1 for bytes that can stand right before a value: quotes, `=`, `:`, spaces, brackets, tags, line starts. */
export const VALUE_START = new Uint8Array(256);
for (const char of '\0"\'`=: \t\n\r(>,[{|') VALUE_START[char.charCodeAt(0)] = 1;
