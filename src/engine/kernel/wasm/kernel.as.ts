// The kernel in WebAssembly: one pass over a text with SIMD, sixteen bytes at a time. It reports what src/engine/kernel/plain-kernel.ts
// reports, less what can't become a match: tokens without a keyword nearby, and encoded tokens that decode to no text.
//
// AssemblyScript, compiled by scripts/kernel.mjs into module.ts. No objects, no allocation: tables and texts lie at fixed places of the
// memory, which wasm-kernel.ts fills. A pointer is a place in the memory; `text` is where the present text begins.

// Places of the tables. Exported, so that they are written down once.
export const CLASSES: usize = 4096; // 256 bytes: byte-classes.ts
export const VALUE_START: usize = 4352; // 256: 1 for bytes that may stand before a value
export const ENDS_VALUE: usize = 4608; // 256: 1 for bytes behind which a name may follow its value
export const SYMBOLS: usize = 4864; // 256: symbol of the keyword automaton
export const BASE64: usize = 5120; // 256: value of a base64 digit, or -1
export const HEX: usize = 5376; // 256: value of a hexadecimal digit, or -1
export const TEXT: usize = 5632; // 256: 0 for printable bytes, 1 for zero, 100 for others
export const LEADS: usize = 6656; // 256: LEADS_BASE64 and LEADS_HEX
export const NIBBLES: usize = 5888; // 16 + 16: classes by low and by high half of a byte; a byte has those that both halves have
export const DOTTED_ENDS: usize = 6144; // 256: 1 for bytes in which a dotted prefix's part before the run ends
export const PAIRS: usize = 6400; // 4 times first byte, second byte
export const LITERALS: usize = 8192; // 8 KiB: for each pair its literals as { length u8, offset of the pair u8, index u16, bytes }, ended by 0
export const LITERALS_END: usize = 16384;
export const HEADS: usize = 16384; // u16 by first two bytes: offset of their prefixes from PREFIXES; 0 for none
export const DOTTED: usize = 147456; // bit by two bytes: those right before a run in which a dotted prefix continues
export const PREFIXES: usize = 155648; // 32 KiB: for each head its prefixes as { length u8, index u16, bytes }, ended by 0
export const PREFIXES_END: usize = 188416;
export const AUTOMATON: usize = 196608; // 256 KiB: next state by state and symbol, u16, times SYMBOL_COUNT; FOUND where a keyword ends
export const NAMED_AUTOMATON: usize = 458752; // 256 KiB: the same for keywords that count behind a value
export const AUTOMATON_SIZE: usize = 262144;
export const SYMBOL_COUNT: usize = 42;
export const FOUND: usize = 0xffff;
export const EVENTS: usize = 720896; // 1 MiB: { kind | index << 8, start, end }
export const EVENTS_END: usize = 1769472;
export const TEXTS: usize = 1769472; // from here on: buffers of texts

// Bits of LEADS: a group of base64 that decodes to text may begin with this byte, a pair of hexadecimal digits that does.
export const LEADS_BASE64: i32 = 1;
export const LEADS_HEX: i32 = 2;

// Kinds of events.
export const PREFIX: i32 = 0;
export const TOKEN: i32 = 1;
export const ENCODED: i32 = 2;
export const LITERAL: i32 = 3;
export const BEFORE_RUN: i32 = 4; // a run behind what may be the beginning of a dotted prefix
export const ESCAPED: i32 = 5; // a word with character escapes
export const WIDE: i32 = 6; // characters in UTF-16 or UTF-32; the index is their width

// Bits of NIBBLES: five for key characters, three for bytes that are looked at one by one.
export const KEY_BITS: i32 = 0x1f;
export const ZERO_OR_AT: i32 = 0x20;
export const PERCENT_BIT: i32 = 0x40;
export const BACKSLASH_BIT: i32 = 0x80;

// Classes of byte-classes.ts.
const WORD: u32 = 16;
const PRINTABLE: u32 = 64;
const KEY: u32 = 1;

const MIN_RUN: i32 = 16;
const SHORTEST_TOKEN: i32 = 16;
const LONGEST_TOKEN: i32 = 512;
const SHORTEST_ENCODED: i32 = 24;
const LONGEST_DASHES: usize = 512;
const LONGEST_USERINFO: usize = 512;
const KEYWORDS_BEFORE: usize = 90;
const KEYWORDS_BEHIND: usize = 64;
const SAMPLE_STEP: usize = 64;
const SAMPLE_MARGIN: usize = 96;
const SHORTEST_ESCAPED_WORD: usize = 16;
const SHORTEST_WIDE: usize = 16;
/** What is decoded before a region: decode/piece.ts. */
const CONTEXT: usize = 2048;

let text: usize = 0;
let textEnd: usize = 0;
let from: usize = 0;
let to: usize = 0;
let isLast: bool = false;
/** Offset of the text in its blob, of which only the position on the grid of samples matters. */
let phase: usize = 0;
let events: usize = 0;
/** Index of the literal `://`, or -1. */
let schemeLiteral: i32 = -1;
let lastScheme: usize = 0;
/** End of the last word with an escape in it. */
let escapedUntil: usize = 0;
let hasZeros: bool = false;
/** There was no room for all events. */
export let isFull: bool = false;

export function setSchemeLiteral(index: i32): void {
  schemeLiteral = index;
}

/** Looks through a text of `length` bytes at `at`; candidates start in `[first, stop)` of it. Returns the end of the events. */
export function scan(at: usize, length: i32, first: i32, stop: i32, base: i32, last: i32): usize {
  text = at;
  textEnd = at + length;
  from = at + first;
  to = at + stop;
  phase = <usize>base & (SAMPLE_STEP - 1);
  isLast = last != 0;
  events = EVENTS;
  lastScheme = 0;
  escapedUntil = 0;
  hasZeros = isFull = false;
  findAll();
  if (hasZeros) {
    findWide(2);
    findWide(4);
  }
  return events;
}

function findAll(): void {
  const low = v128.load(NIBBLES);
  const high = v128.load(NIBBLES, 16);
  const nibble = i8x16.splat(15);
  const key = i8x16.splat(<i8>KEY_BITS);
  const zero = i8x16.splat(0);
  const rare = i8x16.splat(<i8>(ZERO_OR_AT | PERCENT_BIT | BACKSLASH_BIT));
  const a0 = v128.load8_splat(PAIRS), b0 = v128.load8_splat(PAIRS, 1);
  const a1 = v128.load8_splat(PAIRS, 2), b1 = v128.load8_splat(PAIRS, 3);
  const a2 = v128.load8_splat(PAIRS, 4), b2 = v128.load8_splat(PAIRS, 5);
  // Bit i: the last 1, 2, 4, 8, 16 bytes up to i are key characters. Of the block before, the top bits count.
  let m1: u64 = 0, m2: u64 = 0, m4: u64 = 0, m8: u64 = 0, m16: u64 = 0;
  let runStart: usize = 0;
  for (let q = text; q < textEnd; q += 64) {
    const v0 = v128.load(q), v1 = v128.load(q, 16), v2 = v128.load(q, 32), v3 = v128.load(q, 48);
    const c0 = v128.and(i8x16.swizzle(low, v128.and(v0, nibble)), i8x16.swizzle(high, v128.and(i16x8.shr_u(v0, 4), nibble)));
    const c1 = v128.and(i8x16.swizzle(low, v128.and(v1, nibble)), i8x16.swizzle(high, v128.and(i16x8.shr_u(v1, 4), nibble)));
    const c2 = v128.and(i8x16.swizzle(low, v128.and(v2, nibble)), i8x16.swizzle(high, v128.and(i16x8.shr_u(v2, 4), nibble)));
    const c3 = v128.and(i8x16.swizzle(low, v128.and(v3, nibble)), i8x16.swizzle(high, v128.and(i16x8.shr_u(v3, 4), nibble)));

    const n0 = v128.load(q, 1), n1 = v128.load(q, 17), n2 = v128.load(q, 33), n3 = v128.load(q, 49);
    const p0 = v128.or(v128.or(v128.and(i8x16.eq(v0, a0), i8x16.eq(n0, b0)), v128.and(i8x16.eq(v0, a1), i8x16.eq(n0, b1))), v128.and(i8x16.eq(v0, a2), i8x16.eq(n0, b2)));
    const p1 = v128.or(v128.or(v128.and(i8x16.eq(v1, a0), i8x16.eq(n1, b0)), v128.and(i8x16.eq(v1, a1), i8x16.eq(n1, b1))), v128.and(i8x16.eq(v1, a2), i8x16.eq(n1, b2)));
    const p2 = v128.or(v128.or(v128.and(i8x16.eq(v2, a0), i8x16.eq(n2, b0)), v128.and(i8x16.eq(v2, a1), i8x16.eq(n2, b1))), v128.and(i8x16.eq(v2, a2), i8x16.eq(n2, b2)));
    const p3 = v128.or(v128.or(v128.and(i8x16.eq(v3, a0), i8x16.eq(n3, b0)), v128.and(i8x16.eq(v3, a1), i8x16.eq(n3, b1))), v128.and(i8x16.eq(v3, a2), i8x16.eq(n3, b2)));
    // What is rare: special bytes (their class bits) and pairs (all bits).
    const r0 = v128.or(v128.and(c0, rare), p0), r1 = v128.or(v128.and(c1, rare), p1);
    const r2 = v128.or(v128.and(c2, rare), p2), r3 = v128.or(v128.and(c3, rare), p3);
    if (v128.any_true(v128.or(v128.or(r0, r1), v128.or(r2, r3)))) {
      let bits = maskOf(i8x16.ne(r0, zero), i8x16.ne(r1, zero), i8x16.ne(r2, zero), i8x16.ne(r3, zero));
      if (q + 64 > textEnd) bits &= ((<u64>1) << (textEnd - q)) - 1;
      // Most are line feeds and quotes in other people's strings, and zeros of binaries: no need to look at these one by one.
      const zeros = maskOf(i8x16.eq(v0, zero), i8x16.eq(v1, zero), i8x16.eq(v2, zero), i8x16.eq(v3, zero)) & bits;
      if (zeros != 0) hasZeros = true;
      const idle = zeros | maskOf(escapesNothing(v0, n0), escapesNothing(v1, n1), escapesNothing(v2, n2), escapesNothing(v3, n3));
      bits &= ~idle | maskOf(p0, p1, p2, p3);
      for (; bits != 0; bits &= bits - 1) onRare(q + <usize>ctz(bits));
    }

    let m = maskOf(
      i8x16.ne(v128.and(c0, key), zero), i8x16.ne(v128.and(c1, key), zero),
      i8x16.ne(v128.and(c2, key), zero), i8x16.ne(v128.and(c3, key), zero),
    );
    if (q + 64 > textEnd) m &= ((<u64>1) << (textEnd - q)) - 1;
    const x2 = m & ((m << 1) | (m1 >> 63));
    const x4 = x2 & ((x2 << 2) | (m2 >> 62));
    const x8 = x4 & ((x4 << 4) | (m4 >> 60));
    const x16 = x8 & ((x8 << 8) | (m8 >> 56));
    if ((x16 | (m16 >> 63)) != 0) {
      // Where a run has reached its sixteenth byte, and where it has ended.
      for (let turns = x16 ^ ((x16 << 1) | (m16 >> 63)); turns != 0; turns &= turns - 1) {
        const turn = q + <usize>ctz(turns);
        if (runStart == 0) runStart = turn - <usize>(MIN_RUN - 1);
        else {
          onRun(runStart, turn);
          runStart = 0;
        }
      }
    }
    m1 = m;
    m2 = x2;
    m4 = x4;
    m8 = x8;
    m16 = x16;
  }
  if (runStart != 0) onRun(runStart, textEnd);
}

// @ts-ignore: decorator
@inline
function maskOf(a: v128, b: v128, c: v128, d: v128): u64 {
  return (
    <u64>(<u32>(i8x16.bitmask(a) | (i8x16.bitmask(b) << 16))) |
    ((<u64>(<u32>(i8x16.bitmask(c) | (i8x16.bitmask(d) << 16)))) << 32)
  );
}

/** Backslashes before anything but `x` and `u`. */
// @ts-ignore: decorator
@inline
function escapesNothing(bytes: v128, next: v128): v128 {
  const isEscape = v128.or(i8x16.eq(next, i8x16.splat(0x78)), i8x16.eq(next, i8x16.splat(0x75)));
  return v128.andnot(i8x16.eq(bytes, i8x16.splat(0x5c)), isEscape);
}

function emit(kind: i32, index: u32, start: usize, end: usize): void {
  if (events >= EVENTS_END) {
    isFull = true;
    return;
  }
  store<u32>(events, <u32>kind | (index << 8));
  store<u32>(events, <u32>(start - text), 4);
  store<u32>(events, <u32>(end - text), 8);
  events += 12;
}

/** An at sign, a percent sign, a backslash, or the first byte of a pair. */
function onRare(at: usize): void {
  const byte = load<u8>(at);
  if (byte == 0x40) onAt(at);
  else if ((byte == 0x25 || byte == 0x5c) && at >= escapedUntil && isEscape(at)) onEscape(at);
  const two = load<u16>(at);
  if (two == load<u16>(PAIRS)) onPair(at, 0);
  if (two == load<u16>(PAIRS, 2)) onPair(at, 1);
  if (two == load<u16>(PAIRS, 4)) onPair(at, 2);
}

function onPair(at: usize, pair: usize): void {
  let literal = LITERALS + <usize>load<u16>(PAIRS + 8 + pair * 2);
  for (let length = <usize>load<u8>(literal); length != 0; length = <usize>load<u8>(literal)) {
    const start = at - <usize>load<u8>(literal, 1);
    if (start >= from && start < to && start + length <= textEnd && startsWith(start, literal + 4, length))
      emit(LITERAL, load<u16>(literal, 2), start, start);
    literal += length + 4;
  }
}

function startsWith(at: usize, wanted: usize, length: usize): bool {
  for (let index: usize = 0; index < length; index++) if (load<u8>(at + index) != load<u8>(wanted + index)) return false;
  return true;
}

/** `://` matters only where an `@` follows in the same word. */
function onAt(at: usize): void {
  if (schemeLiteral < 0 || at < from || at >= to + LONGEST_USERINFO) return;
  const stop = max<usize>(text, at > LONGEST_USERINFO ? at - LONGEST_USERINFO : 0);
  let back = at - 1;
  while (back >= stop) {
    const byte = load<u8>(back);
    if (byte <= 0x20 || byte == 0x2f || byte == 0x40) break;
    back--;
  }
  if (back < text + 2 || load<u8>(back) != 0x2f || load<u8>(back - 1) != 0x2f || load<u8>(back - 2) != 0x3a) return;
  const scheme = back - 2;
  if (scheme >= from && scheme < to && scheme != lastScheme) emit(LITERAL, schemeLiteral, scheme, scheme);
  lastScheme = scheme;
}

/** Whether `%41`, `\x41`, `\u0041`, `\u{41}` or `\u{0041}` stands here. */
function isEscape(at: usize): bool {
  if (load<u8>(at) == 0x25) return isHex(at + 1) && isHex(at + 2) && at + 3 <= textEnd;
  const kind = load<u8>(at, 1);
  if (kind == 0x78) return isHex(at + 2) && isHex(at + 3) && at + 4 <= textEnd;
  if (kind != 0x75) return false;
  const braced = load<u8>(at, 2) == 0x7b;
  let digits = at + (braced ? 3 : 2);
  if (load<u8>(digits) == 0x30 && load<u8>(digits, 1) == 0x30) digits += 2;
  else if (!braced) return false;
  if (!isHex(digits) || !isHex(digits + 1) || (braced && load<u8>(digits, 2) != 0x7d)) return false;
  return digits + (braced ? 3 : 2) <= textEnd;
}

function isHex(at: usize): bool {
  return load<i8>(HEX + <usize>load<u8>(at)) >= 0;
}

function onEscape(at: usize): void {
  let start = at;
  while (start > text && belongs(load<u8>(start - 1))) start--;
  let end = at + 1;
  while (end < textEnd && belongs(load<u8>(end))) end++;
  escapedUntil = end;
  if (end - start > SHORTEST_ESCAPED_WORD && start < to && end > from) emit(ESCAPED, 0, start, end);
}

/** Characters of a word: those of keys, of the escapes themselves, and of addresses. */
function belongs(byte: u8): bool {
  if ((load<u8>(CLASSES + <usize>byte) & KEY) != 0) return true;
  switch (byte) {
    case 0x25: case 0x5c: case 0x2e: case 0x7b: case 0x7d: case 0x3a: case 0x40: case 0x26: case 0x3f: case 0x7e:
      return true;
  }
  return false;
}

function tryPrefix(at: usize): void {
  if (at < from || at >= to || at + 1 >= textEnd) return;
  const head = <usize>load<u16>(HEADS + ((<usize>load<u16>(at)) << 1));
  if (head == 0) return;
  let prefix: usize = PREFIXES + head;
  for (let length = <usize>load<u8>(prefix); length != 0; length = <usize>load<u8>(prefix)) {
    if (at + length <= textEnd && startsWith(at, prefix + 3, length)) emit(PREFIX, load<u16>(prefix, 1), at, at);
    prefix += length + 3;
  }
}

function onRun(start: usize, end: usize): void {
  const before: u8 = start > text ? load<u8>(start - 1) : 0;
  // A run that begins with the text may be the rest of one that was looked at with the bytes before.
  if (start > text || from == text) tryPrefix(start);
  if (before == 0x5c) tryPrefix(start + escapeLength(start));
  else if (before == 0x25) tryPrefix(start + 2);
  else if (before == 0x5b || before == 0x3b) tryPrefix(start + colorLength(start));
  if (load<u8>(DOTTED_ENDS + <usize>before) != 0 && start >= text + 2) {
    const ends = <usize>load<u16>(start - 2);
    if ((load<u8>(DOTTED + (ends >> 3)) & (1 << <u8>(ends & 7))) != 0) emit(BEFORE_RUN, 0, start, end);
  }
  if (load<u8>(start) == 0x2d && load<u8>(start, 1) == 0x2d) {
    let at = start + 2;
    while (at < end && load<u8>(at) == 0x2d) at++;
    if (at - start < LONGEST_DASHES) tryPrefix(at);
  }
  splitRun(start, end);
}

/** How many characters of a run belong to the escape whose backslash stands before it: `\n`, `\x0a`, `\u000a`, `\012`. */
function escapeLength(start: usize): usize {
  const first = load<u8>(start);
  if (first == 0x78) return 3;
  if (first == 0x75) return 5;
  let digits: usize = 0;
  while (digits < 3 && load<u8>(start + digits) >= 0x30 && load<u8>(start + digits) <= 0x37) digits++;
  return max<usize>(1, digits);
}

/** Length of the end of a terminal's colour code, `31m` of `[0;31m`; 0 if there is none. */
function colorLength(start: usize): usize {
  let digits: usize = 0;
  while (digits < 3 && load<u8>(start + digits) >= 0x30 && load<u8>(start + digits) <= 0x39) digits++;
  return load<u8>(start + digits) == 0x6d ? digits + 1 : 0;
}

/**
 * Whether the run is one word of letters, most of them small: no token in the sense of `finishToken`, and nothing to split. Nearly all runs of
 * source code are, and counting their letters by kind would cost more than all the rest of the kernel.
 */
function isWord(start: usize, end: usize): bool {
  const dash = i8x16.splat(0x2d), belowLetters = i8x16.splat(0x41), belowSmall = i8x16.splat(0x60);
  let small = 0;
  for (let q = start; q < end; q += 16) {
    const v = v128.load(q);
    const left = <u32>(end - q);
    const mask: u32 = left >= 16 ? 0xffff : (1 << left) - 1;
    if ((<u32>i8x16.bitmask(v128.andnot(i8x16.lt_s(v, belowLetters), i8x16.eq(v, dash))) & mask) != 0) return false;
    small += popcnt(<u32>i8x16.bitmask(i8x16.gt_s(v, belowSmall)) & mask);
  }
  return small * 10 > <i32>(end - start) * 7;
}

/** The tokens of a run: a new one begins behind `=`, unless it is padding. Prefixes are looked for behind `/` and `+`, too. */
function splitRun(start: usize, end: usize): void {
  if (isWord(start, end)) {
    // Such a word can be encoded text all the same. One that the buffer cuts may go on as something else.
    if (end == textEnd && !isLast) {
      if (start < to && holdsText(start, end)) emit(ENCODED, 0, start, end);
    } else if (<i32>(end - start) >= SHORTEST_ENCODED && end > from && start < to && holdsText(start, end)) emit(ENCODED, 0, start, end);
    return;
  }
  const nine = i8x16.splat(0x39), zero = i8x16.splat(0x2f), at = i8x16.splat(0x40), upperEnd = i8x16.splat(0x5a), tick = i8x16.splat(0x60);
  const equals = i8x16.splat(0x3d), slash = i8x16.splat(0x2f), plus = i8x16.splat(0x2b), lowerEnd = i8x16.splat(0x7a);
  let tokenStart = start;
  let digits = 0, upper = 0, lower = 0, slashes = 0;
  let q = start;
  while (q < end) {
    const v = v128.load(q);
    let count = <u32>min<usize>(16, end - q);
    const splits = <u32>i8x16.bitmask(i8x16.eq(v, equals)) & ((1 << count) - 1);
    if (splits != 0) count = <u32>ctz(splits);
    const mask: u32 = (1 << count) - 1;
    digits += popcnt(<u32>i8x16.bitmask(v128.and(i8x16.gt_s(v, zero), i8x16.le_s(v, nine))) & mask);
    upper += popcnt(<u32>i8x16.bitmask(v128.and(i8x16.gt_s(v, at), i8x16.le_s(v, upperEnd))) & mask);
    lower += popcnt(<u32>i8x16.bitmask(v128.and(i8x16.gt_s(v, tick), i8x16.le_s(v, lowerEnd))) & mask);
    let inner = <u32>i8x16.bitmask(v128.or(i8x16.eq(v, slash), i8x16.eq(v, plus))) & mask;
    slashes += popcnt(inner);
    for (; inner != 0; inner &= inner - 1) tryPrefix(q + <usize>ctz(inner) + 1);
    q += count;
    if (splits == 0) continue;
    // Padding belongs to the token; anything else behind `=` is a new one.
    let behind = q + 1;
    while (behind < end && load<u8>(behind) == 0x3d) behind++;
    if (behind == end) break;
    finishToken(tokenStart, q, digits, upper, lower, slashes);
    tryPrefix(behind);
    // Mail writes `=` as `=3D`.
    if (load<u8>(behind) == 0x33 && load<u8>(behind, 1) == 0x44) tryPrefix(behind + 2);
    tokenStart = behind;
    digits = upper = lower = slashes = 0;
    q = behind;
  }
  if (end < textEnd || isLast) finishToken(tokenStart, end, digits, upper, lower, slashes);
  else if (tokenStart < to && holdsText(tokenStart, end)) emit(ENCODED, 0, tokenStart, end);
}

function finishToken(start: usize, end: usize, digits: i32, upper: i32, lower: i32, slashes: i32): void {
  const size = <i32>(end - start);
  if (size < SHORTEST_TOKEN || end <= from || start >= to) return;
  const isPath = size <= LONGEST_TOKEN && slashes * 6 > size;
  if (size >= SHORTEST_ENCODED && !isPath && holdsText(start, end)) emit(ENCODED, 0, start, end);
  if (size > LONGEST_TOKEN || isPath || start < from || (start == text && from > text)) return;
  // A digit among letters, or both cases in number: everything that a random value has and most words don't.
  if (upper + lower == 0 || (digits == 0 && (upper * 10 < (upper + lower) * 3 || lower * 10 < upper + lower))) return;
  const before: u8 = start > text ? load<u8>(start - 1) : 0;
  if (load<u8>(VALUE_START + <usize>before) == 0 && !followsQuoteEntity(start)) return;
  if (hasKeywordNear(start, end)) emit(TOKEN, 0, start, end);
}

/** Whether `&quot;` or `&#34;` ends at `at`. */
function followsQuoteEntity(at: usize): bool {
  if (at < text + 5 || load<u8>(at - 1) != 0x3b) return false;
  if (load<u32>(at - 5) == 0x34332326) return true;
  return at >= text + 6 && load<u32>(at - 6) == 0x6f757126 && load<u8>(at - 2) == 0x74;
}

function hasKeywordNear(start: usize, end: usize): bool {
  const first = start < text + KEYWORDS_BEFORE ? text : start - KEYWORDS_BEFORE;
  if (mentions(AUTOMATON, first, start)) return true;
  const behind: u8 = end < textEnd ? load<u8>(end) : 0;
  return load<u8>(ENDS_VALUE + <usize>behind) != 0 && mentions(NAMED_AUTOMATON, end, min<usize>(textEnd, end + KEYWORDS_BEHIND));
}

function mentions(table: usize, start: usize, end: usize): bool {
  let state: usize = 0;
  for (let at = start; at < end; at++) {
    state = <usize>load<u16>(table + ((state + <usize>load<u8>(SYMBOLS + <usize>load<u8>(at))) << 1));
    if (state == FOUND) return true;
  }
  return false;
}

/** Whether a sample of the token is base64 or hex of text. Samples are taken where decode-token.ts and decode-wrapped.ts may take one. */
function holdsText(start: usize, end: usize): bool {
  if (isTextAround(start, end)) return true;
  let at = max<usize>(start + 1, from > text + SAMPLE_MARGIN ? from - SAMPLE_MARGIN : text);
  at += (SAMPLE_STEP - ((phase + (at - text)) & (SAMPLE_STEP - 1))) & (SAMPLE_STEP - 1);
  for (const stop = min<usize>(end, to + SAMPLE_MARGIN); at < stop; at += SAMPLE_STEP) if (isTextAround(at, end)) return true;
  return false;
}

function isTextAround(at: usize, end: usize): bool {
  for (const stop = at + 4; at < stop; at++) {
    const leads = <i32>load<u8>(LEADS + <usize>load<u8>(at));
    if ((leads & LEADS_BASE64) != 0 && at + 16 <= end && isTextInBase64(at)) return true;
    if ((leads & LEADS_HEX) != 0 && at + 24 <= end && isTextInHex(at)) return true;
  }
  return false;
}

function isTextInBase64(start: usize): bool {
  // Four in five words end here.
  if ((load<u8>(LEADS + <usize>load<u8>(start, 4)) & load<u8>(LEADS + <usize>load<u8>(start, 8)) & LEADS_BASE64) == 0) return false;
  let zeros: u32 = 0;
  for (let at = start; at < start + 16; at += 4) {
    const a = <i32>load<i8>(BASE64 + <usize>load<u8>(at));
    const b = <i32>load<i8>(BASE64 + <usize>load<u8>(at, 1));
    const c = <i32>load<i8>(BASE64 + <usize>load<u8>(at, 2));
    const d = <i32>load<i8>(BASE64 + <usize>load<u8>(at, 3));
    if ((a | b | c | d) < 0) return false;
    const group = (a << 18) | (b << 12) | (c << 6) | d;
    const found = <u32>load<u8>(TEXT + <usize>(group >> 16)) + <u32>load<u8>(TEXT + <usize>((group >> 8) & 255)) + <u32>load<u8>(TEXT + <usize>(group & 255));
    if (found >= 100) return false;
    zeros += found;
  }
  return zeros == 0 || zeros == 6;
}

function isTextInHex(start: usize): bool {
  let zeros: u32 = 0;
  for (let at = start; at < start + 24; at += 2) {
    const high = <i32>load<i8>(HEX + <usize>load<u8>(at));
    const low = <i32>load<i8>(HEX + <usize>load<u8>(at, 1));
    if ((high | low) < 0) return false;
    const found = <u32>load<u8>(TEXT + <usize>(high * 16 + low));
    if (found >= 100) return false;
    zeros += found;
  }
  return zeros == 0 || zeros == 6;
}

/** find-wide-runs.ts, less the runs in which no key can stand. */
function findWide(width: usize): void {
  const earliest = from > text + CONTEXT ? from - CONTEXT : text;
  const step = width * (SHORTEST_WIDE - 1);
  for (let probe = earliest + step; probe + width <= textEnd; probe += step) {
    const anchor = findAnchor(probe, earliest, width);
    if (anchor == 0) continue;
    let start = anchor;
    while (start >= earliest + width && isWideChar(start - width, width)) start -= width;
    let end = anchor + width;
    while (end + width <= textEnd && isWideChar(end, width)) end += width;
    if (end > probe) probe = end;
    if (end - start < width * SHORTEST_WIDE) continue;
    if (start >= to) return;
    if (mayHoldKey(start, end, width)) emit(WIDE, <u32>width, start, end);
  }
}

/** Start of the wide character that `probe` is a byte of, or 0. */
function findAnchor(probe: usize, earliest: usize, width: usize): usize {
  for (let at = probe; at > probe - width && at >= earliest; at--) if (isWideChar(at, width)) return at;
  return 0;
}

function isWideChar(at: usize, width: usize): bool {
  if (load<u8>(at, 1) != 0 || (load<u8>(CLASSES + <usize>load<u8>(at)) & PRINTABLE) == 0) return false;
  return width == 2 || load<u16>(at, 2) == 0;
}

/** Whether there is a run of key characters, or a character that each literal has (`:`// before `@`, `-----BEGIN`, `Password=`), or an escape. */
function mayHoldKey(start: usize, end: usize, width: usize): bool {
  let run = 0;
  // The last character of big-endian text lies behind the end.
  for (let at = start; at <= end && at < textEnd; at += width) {
    const byte = load<u8>(at);
    if (byte == 0x40 || byte == 0x2d || byte == 0x3d || byte == 0x25 || byte == 0x5c) return true;
    run = (load<u8>(CLASSES + <usize>byte) & KEY) != 0 ? run + 1 : 0;
    if (run == MIN_RUN) return true;
  }
  return false;
}

/** Line feeds in `[start, end)` of the memory. */
export function countLineFeeds(start: usize, end: usize): i32 {
  const feed = i8x16.splat(10);
  let count = 0;
  let at = start;
  for (; at + 16 <= end; at += 16) count += popcnt(i8x16.bitmask(i8x16.eq(v128.load(at), feed)));
  for (; at < end; at++) if (load<u8>(at) == 10) count++;
  return count;
}

/** UTF-16 code units of the UTF-8 in `[start, end)`: continuation bytes add nothing, a lead byte of four stands for two. */
export function countUnits(start: usize, end: usize): i32 {
  const continuation = i8x16.splat(-64);
  const four = i8x16.splat(-16);
  let count = 0;
  let at = start;
  for (; at + 16 <= end; at += 16) {
    const v = v128.load(at);
    count += popcnt(i8x16.bitmask(i8x16.ge_s(v, continuation))) + popcnt(i8x16.bitmask(i8x16.ge_u(v, four)));
  }
  for (; at < end; at++) {
    const byte = load<u8>(at);
    if (byte < 0x80 || byte >= 0xc0) count += byte >= 0xf0 ? 2 : 1;
  }
  return count;
}
