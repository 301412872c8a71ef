import type { CompiledRules, PrefixEntry } from '../compile-rules.ts';
import { CLASS, DIGIT, LOWER, UPPER, WORD } from './byte-classes.ts';
import { findRuns } from './find-runs.ts';

/** The part of a buffer in which candidates may start: `[from, to)`; bytes up to `length` may be looked at. */
export interface Region {
  readonly bytes: Buffer;
  readonly length: number;
  readonly from: number;
  readonly to: number;
  /** Nothing follows behind `length`, so a token that reaches it is whole. */
  readonly last: boolean;
}

/** What the kernel reports. Offsets count from the start of the region's buffer. */
export interface CandidateSink {
  /** One of the prefixes stands at `at`, at a token boundary. */
  prefix(entry: PrefixEntry, at: number): void;
  /** A token `[start, end)` that looks more like a random value than like a word. */
  token(start: number, end: number): void;
  /** A token that may be base64 or hex of text. */
  encoded(start: number, end: number, encoding: 'base64' | 'hex'): void;
}

const SHORTEST_TOKEN = 16;
const LONGEST_TOKEN = 512;
const SHORTEST_ENCODED = 24;

const EQUALS = 0x3d;
const SLASH = 0x2f;
const DASH = 0x2d;
const BACKSLASH = 0x5c;
const PERCENT = 0x25;

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
    if (before === BACKSLASH) tryPrefix(start + escapeLength(bytes[start]!));
    else if (before === PERCENT) tryPrefix(start + 2);
    else if (dottedEnds[before] === 1) tryDotted(bytes, start, region, dotted, sink);
    if (bytes[start] === DASH && bytes[start + 1] === DASH) {
      let at = start + 2;
      while (bytes[at] === DASH) at++;
      tryPrefix(at);
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
        tokenStart = behind;
        digits = upper = lower = slashes = 0;
        at = behind - 1;
      }
    }
    if (end < length || last) finishToken(tokenStart, end, digits, upper, lower, slashes);
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
    if (size < SHORTEST_TOKEN || start < from || start >= to) return;
    if (start === 0 && from > 0) return;
    if (size >= SHORTEST_ENCODED && slashes * 6 <= size) {
      const encoding = encodingOfText(bytes, start, end);
      if (encoding !== null) sink.encoded(start, end, encoding);
    }
    if (size > LONGEST_TOKEN || slashes * 6 > size) return;
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
function tryDotted(bytes: Buffer, start: number, region: Region, dotted: CompiledRules['dotted'], sink: CandidateSink): void {
  const candidates = dotted.get(bytes[start - 2]! * 256 + bytes[start - 1]!);
  if (candidates === undefined) return;
  for (const { entry, back } of candidates) {
    const at = start - back;
    if (at < region.from || at >= region.to || !startsWith(bytes, at, region.length, entry.bytes)) continue;
    if (at > 0 && (CLASS[bytes[at - 1]!]! & WORD) !== 0 && !followsEscape(bytes, at)) continue;
    sink.prefix(entry, at);
  }
}

/** Whether the word character before `at` is the end of an escape: `\n`, `%0A`. */
function followsEscape(bytes: Buffer, at: number): boolean {
  return bytes[at - 2] === BACKSLASH || bytes[at - 3] === PERCENT;
}

/** How many characters of a run belong to the escape whose backslash stands before it: `\n`, `\x0a`, `\u000a`. */
function escapeLength(first: number): number {
  if (first === 0x78) return 3;
  return first === 0x75 ? 5 : 1;
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

/**
 * Whether the first twelve bytes that the token would decode to are all printable. Random data passes once in 10^5 tokens, so what is
 * decoded in full is nearly always text.
 */
function encodingOfText(bytes: Buffer, start: number, end: number): 'base64' | 'hex' | null {
  if (isTextInBase64(bytes, start)) return 'base64';
  return end - start >= 32 && isTextInHex(bytes, start) ? 'hex' : null;
}

function isTextInBase64(bytes: Buffer, start: number): boolean {
  for (let at = start; at < start + 16; at += 4) {
    const a = BASE64_VALUE[bytes[at]!]!;
    const b = BASE64_VALUE[bytes[at + 1]!]!;
    const c = BASE64_VALUE[bytes[at + 2]!]!;
    const d = BASE64_VALUE[bytes[at + 3]!]!;
    if ((a | b | c | d) < 0) return false;
    const group = (a << 18) | (b << 12) | (c << 6) | d;
    if (TEXT[group >> 16] === 0 || TEXT[(group >> 8) & 255] === 0 || TEXT[group & 255] === 0) return false;
  }
  return true;
}

function isTextInHex(bytes: Buffer, start: number): boolean {
  for (let at = start; at < start + 24; at += 2) {
    const high = HEX_VALUE[bytes[at]!]!;
    const low = HEX_VALUE[bytes[at + 1]!]!;
    if ((high | low) < 0 || TEXT[high * 16 + low] === 0) return false;
  }
  return true;
}

const TEXT = new Uint8Array(256);
for (let byte = 0x20; byte < 0x7f; byte++) TEXT[byte] = 1;
for (const byte of [0x09, 0x0a, 0x0d]) TEXT[byte] = 1;

const BASE64_VALUE = new Int8Array(256).fill(-1);
[...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].forEach((char, value) => {
  BASE64_VALUE[char.charCodeAt(0)] = value;
});
BASE64_VALUE[0x2d] = 62;
BASE64_VALUE[0x5f] = 63;

const HEX_VALUE = new Int8Array(256).fill(-1);
[...'0123456789abcdef'].forEach((char, value) => {
  HEX_VALUE[char.charCodeAt(0)] = HEX_VALUE[char.toUpperCase().charCodeAt(0)] = value;
});
