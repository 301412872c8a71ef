import type { CompiledRules, PrefixEntry } from '../compile-rules.ts';
import { CLASS, DIGIT, LOWER, UPPER, WORD } from './byte-classes.ts';
import { findRuns } from './find-runs.ts';

/** The part of a buffer in which candidates may start: `[from, to)`; bytes up to `length` may be looked at. */
export interface Region {
  readonly bytes: Buffer;
  readonly length: number;
  readonly from: number;
  readonly to: number;
  /** Offset of the buffer's first byte in the blob; 0 for decoded text. */
  readonly base: number;
  /** Nothing follows behind `length`, so a token that reaches it is whole. */
  readonly last: boolean;
}

/** What the kernel reports. Offsets count from the start of the region's buffer. */
export interface CandidateSink {
  /** One of the prefixes stands at `at`, at a token boundary. */
  prefix(entry: PrefixEntry, at: number): void;
  /** A token `[start, end)` that looks more like a random value than like a word. */
  token(start: number, end: number): void;
  /** A token long enough to be an encoded text of interest. It may begin before the region or end behind it, or be cut by the buffer. */
  encoded(start: number, end: number): void;
}

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
 * Makes the one pass over a region: runs of key characters, the prefixes at their token boundaries, the tokens they are made of. Made once
 * and used for every blob, so that a small one costs no closures.
 */
export function createCandidateFinder(rules: CompiledRules, sink: CandidateSink): (region: Region) => void {
  const { heads, buckets, dotted, dottedEnds } = rules;
  let region!: Region;
  let bytes!: Buffer;
  let length = 0;
  let from = 0;
  let to = 0;
  let last = false;

  function tryPrefix(at: number): void {
    if (at < from || at >= to || at + 1 >= length) return;
    const bucket = heads[bytes[at]! * 256 + bytes[at + 1]!]!;
    if (bucket === 0) return;
    for (const entry of buckets[bucket - 1]!) if (startsWith(bytes, at, length, entry.bytes)) sink.prefix(entry, at);
  }

  function onRun(start: number, end: number): void {
    const before = start > 0 ? bytes[start - 1]! : 0;
    // A run that begins with the buffer may be the rest of one that was looked at with the bytes before.
    if (start > 0 || from === 0) tryPrefix(start);
    if (before === BACKSLASH) tryPrefix(start + escapeLength(bytes, start));
    else if (before === PERCENT) tryPrefix(start + 2);
    else if (before === BRACKET || before === SEMICOLON) tryPrefix(start + colorLength(bytes, start));
    if (dottedEnds[before] === 1) tryDotted(bytes, start, region, dotted, sink);
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
    else if (tokenStart < to) sink.encoded(tokenStart, end);
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
    if (size >= SHORTEST_ENCODED && !isPath) sink.encoded(start, end);
    if (size > LONGEST_TOKEN || isPath || start < from || (start === 0 && from > 0)) return;
    // A digit among letters, or both cases in number: everything that a random value has and most words don't. Without a digit three in
    // ten letters must be capitals, which one random value of sixteen letters in thirty misses and nearly every camelCase name does.
    if (digits === 0 ? upper * 10 < (upper + lower) * 3 || lower * 10 < upper + lower : upper + lower === 0) return;
    if (mayPrecedeValue(start > 0 ? bytes[start - 1]! : 0) || followsQuoteEntity(bytes, start)) sink.token(start, end);
  }

  return (next) => {
    region = next;
    ({ bytes, length, from, to, last } = next);
    findRuns(bytes, length, onRun);
  };
}

function startsWith(bytes: Buffer, at: number, length: number, prefix: Uint8Array): boolean {
  if (at + prefix.length > length) return false;
  for (let index = 2; index < prefix.length; index++) if (bytes[at + index] !== prefix[index]) return false;
  return bytes[at] === prefix[0] && bytes[at + 1] === prefix[1];
}

/** Prefixes such as `SG.`: part of them, or all, lies before the run. */
function tryDotted(
  bytes: Buffer,
  start: number,
  region: Region,
  dotted: CompiledRules['dotted'],
  sink: CandidateSink,
): void {
  const candidates = dotted.get(bytes[start - 2]! * 256 + bytes[start - 1]!);
  if (candidates === undefined) return;
  for (const { entry, back, anywhere } of candidates) {
    const at = start - back;
    if (at < region.from || at >= region.to || !startsWith(bytes, at, region.length, entry.bytes)) continue;
    if (!anywhere && at > 0 && (CLASS[bytes[at - 1]!]! & WORD) !== 0 && !followsEscape(bytes, at)) continue;
    sink.prefix(entry, at);
  }
}

/** Whether the word character before `at` is the end of an escape: `\n`, `%0A`. */
function followsEscape(bytes: Buffer, at: number): boolean {
  return bytes[at - 2] === BACKSLASH || bytes[at - 3] === PERCENT;
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

/** Bytes that can stand right before a value: quotes, `=`, `:`, spaces, brackets, tags, line starts. */
function mayPrecedeValue(byte: number): boolean {
  return VALUE_START[byte] === 1;
}

/** Whether `&quot;` or `&#34;` ends at `at`. */
function followsQuoteEntity(bytes: Buffer, at: number): boolean {
  if (at < 5 || bytes[at - 1] !== 0x3b) return false;
  const entity = bytes.toString('latin1', Math.max(0, at - 6), at);
  return entity.endsWith('&quot;') || entity.endsWith('&#34;');
}

const VALUE_START = new Uint8Array(256);
for (const char of '\0"\'`=: \t\n\r(>,[{|') VALUE_START[char.charCodeAt(0)] = 1;
