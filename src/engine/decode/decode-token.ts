import type { Region } from '../kernel/kernel.ts';
import { AHEAD, CONTEXT, type DecodedPiece, forEachPiece } from './piece.ts';

/** Every so many bytes a long token is tried: text that begins in the middle of other data is found, too. */
const STEP = 64;
/** Samples this far outside a piece speak for it: text across its border has a sample on one side at least. */
const MARGIN = STEP + 32;
const BASE64_SAMPLE = 16;
const HEX_SAMPLE = 24;

/**
 * Decodes the parts of a token `[start, end)` that are base64 or hex of text, in pieces that belong to the region. Whether they are is told
 * from samples: the first twelve bytes must be printable, which random data is once in 10^5 times.
 */
export function decodeToken(region: Region, start: number, end: number, onPiece: (piece: DecodedPiece) => void): void {
  const { bytes, base, from, to } = region;
  // A token that begins with the buffer may have begun before it: its first byte is no start.
  const head = start > 0 || from === 0 ? start : -1;
  forEachPiece(Math.max(start, from), Math.min(end, to), base, (own, next) => {
    let done = 0;
    // A token can hold more than one stretch of hex: each is decoded once, from its first sample on.
    const hexUntil = [0, 0];
    const sample = (at: number): void => {
      const phase = (base + at) & 3;
      if ((done & (1 << phase)) === 0 && at + BASE64_SAMPLE <= end && isTextInBase64(bytes, at)) {
        done |= 1 << phase;
        emit(fromBase64(region, start, end, own, next, at), onPiece);
      }
      if (at >= hexUntil[phase & 1]! && at + HEX_SAMPLE <= end && isTextInHex(bytes, at)) {
        const piece = fromHex(region, start, end, own, next, at);
        hexUntil[phase & 1] = piece.spanOf(0, piece.text.length)[1];
        emit(piece, onPiece);
      }
    };
    if (head >= own - MARGIN) for (let shift = 0; shift < 4; shift++) sample(head + shift);
    let at = Math.max(start + 1, own - MARGIN);
    at += (STEP - ((base + at) % STEP)) % STEP;
    for (const stop = Math.min(end, next + MARGIN); at < stop; at += STEP) {
      for (let shift = 0; shift < 4; shift++) sample(at + shift);
    }
  });
}

function emit(piece: DecodedPiece, onPiece: (piece: DecodedPiece) => void): void {
  if (piece.from < piece.to) onPiece(piece);
}

/** Byte `d` of the text comes from characters `4d/3` on. */
function fromBase64(
  region: Region,
  start: number,
  end: number,
  own: number,
  next: number,
  anchor: number,
): DecodedPiece {
  const earliest = Math.max(start, own - CONTEXT);
  const first = earliest + ((((anchor - earliest) % 4) + 4) % 4);
  const stop = Math.min(end, next + AHEAD);
  const text = Buffer.from(region.bytes.toString('latin1', first, stop), 'base64');
  return {
    encoding: 'base64',
    text,
    from: Math.max(0, Math.ceil(((own - first) * 3) / 4)),
    to: Math.min(text.length, Math.ceil(((next - first) * 3) / 4)),
    last: stop === end && (end < region.length || region.last),
    spanOf: (from, to) => [first + Math.floor((from * 4) / 3), Math.min(stop, first + Math.ceil((to * 4) / 3))],
  };
}

function fromHex(region: Region, start: number, end: number, own: number, next: number, anchor: number): DecodedPiece {
  const { bytes } = region;
  const earliest = Math.max(start, own - CONTEXT);
  let first = anchor;
  while (first - 2 >= earliest && isHexPair(bytes, first - 2)) first -= 2;
  const limit = Math.min(end, next + AHEAD);
  let stop = anchor;
  while (stop + 2 <= limit && isHexPair(bytes, stop)) stop += 2;
  const text = Buffer.from(bytes.toString('latin1', first, stop), 'hex');
  return {
    encoding: 'hex',
    text,
    from: Math.max(0, Math.ceil((own - first) / 2)),
    to: Math.min(text.length, Math.ceil((next - first) / 2)),
    last: limit === end && (end < region.length || region.last),
    spanOf: (from, to) => [first + from * 2, first + to * 2],
  };
}

function isHexPair(bytes: Buffer, at: number): boolean {
  return HEX_VALUE[bytes[at]!]! >= 0 && HEX_VALUE[bytes[at + 1]!]! >= 0;
}

/** Text in ASCII, or every other byte of it zero: UTF-16, as in PowerShell's encoded commands. */
export function isTextInBase64(bytes: Buffer, start: number): boolean {
  let zeros = 0;
  for (let at = start; at < start + BASE64_SAMPLE; at += 4) {
    const a = BASE64_VALUE[bytes[at]!]!;
    const b = BASE64_VALUE[bytes[at + 1]!]!;
    const c = BASE64_VALUE[bytes[at + 2]!]!;
    const d = BASE64_VALUE[bytes[at + 3]!]!;
    if ((a | b | c | d) < 0) return false;
    const group = (a << 18) | (b << 12) | (c << 6) | d;
    const found = TEXT[group >> 16]! + TEXT[(group >> 8) & 255]! + TEXT[group & 255]!;
    if (found >= NO_TEXT) return false;
    zeros += found;
  }
  return zeros === 0 || zeros === 6;
}

function isTextInHex(bytes: Buffer, start: number): boolean {
  let zeros = 0;
  for (let at = start; at < start + HEX_SAMPLE; at += 2) {
    const high = HEX_VALUE[bytes[at]!]!;
    const low = HEX_VALUE[bytes[at + 1]!]!;
    if ((high | low) < 0) return false;
    const found = TEXT[high * 16 + low]!;
    if (found >= NO_TEXT) return false;
    zeros += found;
  }
  return zeros === 0 || zeros === 6;
}

/** 0 for printable bytes, 1 for zero, this for all others. */
export const NO_TEXT = 100;
export const TEXT = new Uint8Array(256).fill(NO_TEXT);
for (let byte = 0x20; byte < 0x7f; byte++) TEXT[byte] = 0;
for (const byte of [0x09, 0x0a, 0x0d]) TEXT[byte] = 0;
TEXT[0] = 1;

/** Value of a base64 digit of either alphabet, or -1. */
export const BASE64_VALUE = new Int8Array(256).fill(-1);
[...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].forEach((char, value) => {
  BASE64_VALUE[char.charCodeAt(0)] = value;
});
BASE64_VALUE[0x2d] = 62;
BASE64_VALUE[0x5f] = 63;

/** Value of a hexadecimal digit, or -1. */
export const HEX_VALUE = new Int8Array(256).fill(-1);
[...'0123456789abcdef'].forEach((char, value) => {
  HEX_VALUE[char.charCodeAt(0)] = HEX_VALUE[char.toUpperCase().charCodeAt(0)] = value;
});
