// A quick look at a program's text, before the slow expressions of src/exposure/fold/is-worth-folding.ts: can it split or hide a literal at
// all? Says yes too often, but never no where those expressions say yes. AssemblyScript, compiled with kernel.as.ts.

/** Signs of hiding, and beginnings of keys in quotes. */
export const TELLING_SIGN: i32 = 1;
/** Signs of putting literals together, which ordinary code does, too. */
export const COMMON_SIGN: i32 = 2;

/** Longest literal that may be the beginning of a key. */
const LONGEST_BEGINNING: usize = 100;

let start: usize = 0;
let end: usize = 0;
let signs: i32 = 0;

/** @returns TELLING_SIGN and COMMON_SIGN, or'ed. Bytes before and behind the text may be read; the memory begins with empty ones. */
export function hidingSigns(at: usize, length: i32): i32 {
  start = at;
  end = at + length;
  signs = 0;
  // Bytes that are looked at one by one, as halves: " $ % ' + are 1, ` is 2, the backslash 4.
  const low = i8x16(2, 0, 1, 0, 1, 1, 0, 1, 0, 0, 0, 1, 4, 0, 0, 0), high = i8x16(0, 0, 1, 0, 0, 4, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  // Pairs of bytes that stand in telling words, as halves; each bit is a group of pairs that have little in common with other text:
  // 1 ob; 2 64 8A; 4 mh mC; 8 xl hr; 16 jo; 32 .f :-; 64 sc nc; 128 ev by.
  const firstLow = i8x16(0, 0, -128, 64, 0, -128, 2, 0, 10, 0, 48, 0, 0, 4, 96, 1), firstHigh = i8x16(0, 0, 32, 34, 0, 0, -35, 72, 0, 0, 0, 0, 0, 0, 0, 0);
  const secondLow = i8x16(0, 2, 9, 68, 2, 0, -96, 0, 4, -128, 0, 0, 8, 32, 0, 16), secondHigh = i8x16(0, 0, 32, 2, 6, 0, 125, -120, 0, 0, 0, 0, 0, 0, 0, 0);
  const nibble = i8x16.splat(15), zero = i8x16.splat(0);
  for (let q = at; q < end && signs != 3; q += 16) {
    const v = v128.load(q), n = v128.load(q, 1);
    const vl = v128.and(v, nibble), vh = v128.and(i16x8.shr_u(v, 4), nibble), nl = v128.and(n, nibble), nh = v128.and(i16x8.shr_u(n, 4), nibble);
    const single = v128.and(i8x16.swizzle(low, vl), i8x16.swizzle(high, vh));
    const pair = v128.and(
      v128.and(i8x16.swizzle(firstLow, vl), i8x16.swizzle(firstHigh, vh)),
      v128.and(i8x16.swizzle(secondLow, nl), i8x16.swizzle(secondHigh, nh)),
    );
    if (!v128.any_true(v128.or(single, pair))) continue;
    let words = <u32>i8x16.bitmask(i8x16.ne(pair, zero));
    let bytes = <u32>i8x16.bitmask(i8x16.ne(single, zero));
    if (q + 16 > end) {
      const mask = (<u32>1 << <u32>(end - q)) - 1;
      words &= mask;
      bytes &= mask;
    }
    for (; bytes != 0; bytes &= bytes - 1) onByte(q + <usize>ctz(bytes));
    for (; words != 0; words &= words - 1) onPair(q + <usize>ctz(words));
  }
  return signs;
}

function onByte(at: usize): void {
  switch (load<u8>(at)) {
    case 0x2b:
      if (joins(at)) signs |= COMMON_SIGN;
      break;
    case 0x24:
      // `${a}${b}`
      if (load<u8>(at - 1) == 0x7d && load<u8>(at, 1) == 0x7b) signs |= COMMON_SIGN;
      break;
    case 0x25:
      if (percentLength(at) != 0 && percentLength(at + 3) != 0 && percentLength(at + 6) != 0) signs |= TELLING_SIGN;
      break;
    case 0x5c: {
      const size = escapeLength(at);
      if (size != 0 && escapeLength(at + size) != 0) signs |= TELLING_SIGN;
      break;
    }
    default:
      if (mayEndBeginning(at) || mayBeginKey(at)) signs |= TELLING_SIGN;
  }
}

function isQuote(byte: u8): bool {
  return byte == 0x22 || byte == 0x27 || byte == 0x60;
}

/** White space of any kind, and then some. */
function isSpace(byte: u8): bool {
  return byte <= 0x20 || byte >= 0x80;
}

function skip(at: usize): usize {
  while (at < end && isSpace(load<u8>(at))) at++;
  return at;
}

function skipBack(at: usize): usize {
  while (at > start && isSpace(load<u8>(at))) at--;
  return at;
}

/** Whether the plus sign stands between two literals, or adds one to a name. */
function joins(at: usize): bool {
  if (load<u8>(at, 1) == 0x3d) return isLongWord(skip(at + 2));
  if (!isQuote(load<u8>(skipBack(at - 1)))) return false;
  const behind = skip(at + 1);
  const byte = load<u8>(behind);
  // `b"…"`, `f"…"`, `r"…"`, `u"…"`
  return isQuote(byte) || ((byte == 0x62 || byte == 0x66 || byte == 0x72 || byte == 0x75) && isQuote(load<u8>(behind, 1)));
}

function isLetter(byte: u8): bool {
  return (<u32>byte | 0x20) - 0x61 < 26;
}

function isHexDigit(byte: u8): bool {
  return <u32>byte - 0x30 < 10 || (<u32>byte | 0x20) - 0x61 < 6;
}

/** Whether two hexadecimal digits of a printable character stand here. */
function isPrintable(at: usize): bool {
  return <u32>load<u8>(at) - 0x32 < 6 && isHexDigit(load<u8>(at, 1));
}

function percentLength(at: usize): usize {
  return load<u8>(at) == 0x25 && isPrintable(at + 1) ? 3 : 0;
}

/** Length of `\x41`, `\u0041` or `\u{41}`; 0 for others. */
function escapeLength(at: usize): usize {
  if (load<u8>(at) != 0x5c) return 0;
  const kind = load<u8>(at, 1);
  if (kind == 0x78) return isPrintable(at + 2) ? 4 : 0;
  if (kind != 0x75) return 0;
  if (load<u8>(at, 2) == 0x7b) return isPrintable(at + 3) && load<u8>(at, 5) == 0x7d ? 6 : 0;
  return load<u16>(at, 2) == 0x3030 && isPrintable(at + 4) ? 6 : 0;
}

/** Whether a literal of two to ten letters and `_` or `-` ends in this quote, perhaps with `live`, `test`, `prod` or `dev` behind them. */
function mayEndBeginning(at: usize): bool {
  let last = at - 1;
  let marked = isMark(load<u8>(last));
  if (marked) last--;
  let letters = lettersBefore(last);
  if (isMark(load<u8>(last - letters)) && isKind(last, letters)) {
    marked = true;
    last -= letters + 1;
    letters = lettersBefore(last);
  }
  return marked && letters >= 2 && letters <= 10 && isQuote(load<u8>(last - letters));
}

/** Number of letters that end at `last`; eleven stands for more. */
function lettersBefore(last: usize): usize {
  let count: usize = 0;
  while (count < 11 && isLetter(load<u8>(last - count))) count++;
  return count;
}

/** live, test, prod, dev */
function isKind(last: usize, letters: usize): bool {
  const word = load<u32>(last - 3);
  if (letters == 4) return word == 0x6576696c || word == 0x74736574 || word == 0x646f7270;
  return letters == 3 && word >> 8 == 0x766564;
}

function isMark(byte: u8): bool {
  return byte == 0x5f || byte == 0x2d;
}

/** Whether this quote begins a literal of one word that begins as many keys do. */
function mayBeginKey(at: usize): bool {
  /** Where a mark has to stand behind these letters. */
  let mark: usize = 0;
  switch (load<u16>(at, 1)) {
    case 0x6b73: case 0x6b72: case 0x6274: case 0x6668: // sk rk tb hf
      mark = 2;
      break;
    case 0x656d: case 0x6867: case 0x706e: case 0x6273: // mem gh? npm sbp
      mark = 3;
      break;
    case 0x6f78: // xox?
      mark = 4;
      break;
    case 0x6877: case 0x6c67: // whsec glpat
      mark = 5;
      break;
    case 0x7774: case 0x6f64: // twigsk dop_v1
      mark = 6;
      break;
    case 0x6967: // github_pat
      mark = 10;
      break;
    case 0x4b41: case 0x5341: case 0x4941: case 0x4753: // AKIA ASIA AIza SG.
      break;
    default:
      return false;
  }
  if (mark != 0 && !isMark(load<u8>(at + 1 + mark))) return false;
  const stop = min<usize>(end, at + LONGEST_BEGINNING);
  for (let q = at + 3; q < stop; q++) {
    const byte = load<u8>(q);
    if (isQuote(byte)) return true;
    if (!isMark(byte) && <u32>byte - 0x30 >= 10 && !isLetter(byte) && byte != 0x2e) return false;
  }
  return false;
}

function onPair(at: usize): void {
  const two = load<u16>(at);
  switch (two) {
    case 0x626f: // atob (
      if (load<u32>(at - 2) == 0x626f7461 && opens(at + 2)) signs |= TELLING_SIGN;
      break;
    case 0x3436: // b64decode, a2b_base64
      if ((load<u8>(at - 1) == 0x62 && load<u8>(at, 2) == 0x64) || load<u32>(at - 8) == 0x5f623261) signs |= TELLING_SIGN;
      break;
    case 0x4138: // Uint8Array ( [
      if (load<u32>(at - 4) == 0x746e6955 && load<u32>(at + 2) == 0x79617272 && opensList(at + 6)) signs |= TELLING_SIGN;
      break;
    case 0x686d: // fromhex
      if (load<u8>(at - 1) == 0x6f && load<u16>(at + 2) == 0x7865) signs |= TELLING_SIGN;
      break;
    case 0x436d: // fromCharCode, fromCodePoint
      if (load<u32>(at + 2) == 0x43726168 || load<u32>(at + 2) == 0x5065646f) signs |= TELLING_SIGN;
      break;
    case 0x6c78: // unhexlify
      if (load<u16>(at - 2) == 0x6568) signs |= TELLING_SIGN;
      break;
    case 0x7268: // chr (
      if (load<u8>(at - 1) == 0x63 && opens(at + 2)) signs |= TELLING_SIGN;
      break;
    case 0x662e: // Buffer.from ( "
      if (load<u32>(at + 1) == 0x6d6f7266 && load<u32>(at - 4) == 0x72656666 && opensLiteral(at + 5)) signs |= TELLING_SIGN;
      break;
    case 0x2d3a: // [::-1]
      if (load<u8>(at - 1) == 0x3a && load<u8>(at, 2) == 0x31) signs |= TELLING_SIGN;
      break;
    case 0x6373: // unescape (
      if (load<u16>(at - 1) == 0x7365 && load<u32>(at + 1) == 0x65706163 && opens(at + 5)) signs |= TELLING_SIGN;
      break;
    case 0x7962: // bytes ( [, bytearray ( [
      if (load<u16>(at + 2) == 0x6574 && (opensList(at + 5) || opensList(at + 9))) signs |= TELLING_SIGN;
      break;
    case 0x6f6a: // .join( with a literal on either side
      if (load<u16>(at + 2) == 0x6e69 && (followsList(at - 1) || followsMark(at - 1) || opensMark(at + 4))) signs |= COMMON_SIGN;
      break;
    case 0x7665: // .reverse()
      if (load<u32>(at + 2) == 0x65737265 && (load<u16>(at + 6) == 0x2928 || followsList(at - 2))) signs |= COMMON_SIGN;
      break;
    case 0x636e: // "".concat (
      if (load<u16>(at - 2) == 0x6f63 && load<u16>(at + 2) == 0x7461 && followsLiteral(at - 3)) signs |= COMMON_SIGN;
      break;
  }
}

function opens(at: usize): bool {
  return load<u8>(skip(at)) == 0x28;
}

function opensList(at: usize): bool {
  const open = skip(at);
  return load<u8>(open) == 0x28 && load<u8>(skip(open + 1)) == 0x5b;
}

/** `( "` or `( [` */
function opensLiteral(at: usize): bool {
  const open = skip(at);
  if (load<u8>(open) != 0x28) return false;
  const byte = load<u8>(skip(open + 1));
  return isQuote(byte) || byte == 0x5b;
}

/** `("")` or `("-")`, of which `at` is the bracket or white space before it. */
function opensMark(at: usize): bool {
  const open = skip(at);
  const quote = skip(open + 1);
  return load<u8>(open) == 0x28 && isQuote(load<u8>(quote)) && (isQuote(load<u8>(quote, 1)) || isQuote(load<u8>(quote, 2)));
}

/** A quote, a word of at least four characters, and a quote. */
function isLongWord(quote: usize): bool {
  if (!isQuote(load<u8>(quote))) return false;
  for (let q = quote + 1; q < quote + 5; q++) if (q >= end || isQuote(load<u8>(q)) || isSpace(load<u8>(q))) return false;
  return true;
}

/** Place of what stands before the dot before a method's name; `at` is what stands right before the name. 0 if there is no dot. */
function receiver(at: usize): usize {
  const dot = skipBack(at);
  return load<u8>(dot) == 0x2e ? skipBack(dot - 1) : 0;
}

/** `" .` */
function followsLiteral(at: usize): bool {
  const place = receiver(at);
  return place != 0 && isQuote(load<u8>(place));
}

/** `"" .` or `"-" .` */
function followsMark(at: usize): bool {
  const place = receiver(at);
  return place != 0 && isQuote(load<u8>(place)) && (isQuote(load<u8>(place - 1)) || isQuote(load<u8>(place - 2)));
}

/** `" ] .` */
function followsList(at: usize): bool {
  const place = receiver(at);
  return place != 0 && load<u8>(place) == 0x5d && isQuote(load<u8>(skipBack(place - 1)));
}
