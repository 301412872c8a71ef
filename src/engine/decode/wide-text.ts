import { CLASS, PRINTABLE } from '../kernel/byte-classes.ts';

export type WideEncoding = 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

/**
 * Tells from the first bytes whether a blob is text in a wide encoding: by its byte order mark, else because at least nine in ten of the
 * first characters are printable ASCII with zero bytes on the same side.
 */
export function detectWide(head: Uint8Array): WideEncoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return head[2] === 0 && head[3] === 0 ? 'utf-32le' : 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head[0] === 0 && head[1] === 0 && head[2] === 0xfe && head[3] === 0xff) return 'utf-32be';
  // Text in a wide encoding has a zero byte among its first: one look settles nearly every blob.
  if (!hasZero(head)) return null;
  for (const [encoding, width, position] of SHAPES) if (fits(head, width, position)) return encoding;
  return null;
}

function hasZero(head: Uint8Array): boolean {
  for (let at = Math.min(16, head.length) - 1; at >= 0; at--) if (head[at] === 0) return true;
  return false;
}

/** Name, bytes a character, position of the byte that is not zero. */
const SHAPES: readonly (readonly [WideEncoding, number, number])[] = [
  ['utf-16le', 2, 0],
  ['utf-16be', 2, 1],
  ['utf-32le', 4, 0],
  ['utf-32be', 4, 3],
];

function fits(head: Uint8Array, width: number, position: number): boolean {
  const units = Math.min(128, Math.floor(head.length / width));
  if (units < 16) return false;
  let good = 0;
  for (let unit = 0; unit < units; unit++) {
    let zeros = 0;
    for (let byte = 0; byte < width; byte++) if (byte !== position && head[unit * width + byte] === 0) zeros++;
    if (zeros === width - 1 && (CLASS[head[unit * width + position]!]! & PRINTABLE) !== 0) good++;
  }
  return good * 10 >= units * 9;
}
