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

/** Decodes a whole wide blob to UTF-8. A trailing half character is dropped; invalid code units become U+FFFD. */
export function decodeWide(bytes: Uint8Array, encoding: WideEncoding): Buffer {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return Buffer.from(new TextDecoder(encoding).decode(bytes));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let text = '';
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const point = view.getUint32(at, encoding === 'utf-32le');
    text += point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : '\ufffd';
  }
  return Buffer.from(text.startsWith('\ufeff') ? text.slice(1) : text);
}

/** Shortest piece of wide text inside binary data that is worth a look, in characters. */
const SHORTEST = 16;

/**
 * Finds text in UTF-16 or UTF-32 inside other data, such as the strings of an executable: runs of printable ASCII, each followed by one
 * zero byte (or three). The byte order doesn't matter: big-endian text is the same run, seen one byte later.
 *
 * A run of sixteen characters covers every probe of a grid that is a little finer than the run is long, so only the probes are looked at.
 */
export function findWideText(
  bytes: Uint8Array,
  from: number,
  length: number,
  onText: (text: Buffer, start: number, end: number) => void,
): void {
  for (const width of [2, 4]) {
    const step = width * (SHORTEST - 1);
    for (let probe = from + step; probe + width <= length; probe += step) {
      const anchor = findAnchor(bytes, probe, from, width);
      if (anchor === -1) continue;
      let start = anchor;
      while (start - width >= from && isWideChar(bytes, start - width, width)) start -= width;
      let end = anchor + width;
      while (end + width <= length && isWideChar(bytes, end, width)) end += width;
      if (end - start < width * SHORTEST) continue;
      const text = Buffer.allocUnsafe((end - start) / width);
      for (let unit = 0; unit < text.length; unit++) text[unit] = bytes[start + unit * width]!;
      onText(text, start, end);
      if (end > probe) probe = end;
    }
  }
}

/** Start of the wide character that `probe` is a byte of, or -1. */
function findAnchor(bytes: Uint8Array, probe: number, from: number, width: number): number {
  for (let at = probe; at > probe - width && at >= from; at--) if (isWideChar(bytes, at, width)) return at;
  return -1;
}

function isWideChar(bytes: Uint8Array, at: number, width: number): boolean {
  if (bytes[at + 1] !== 0 || (CLASS[bytes[at]!]! & PRINTABLE) === 0) return false;
  return width === 2 || (bytes[at + 2] === 0 && bytes[at + 3] === 0);
}
