/** How an encoded piece of text is turned back. The name is what reports say under `decoded`. */
export type Encoding = 'base64' | 'hex' | 'percent' | 'escape';

/** Largest piece that is decoded at once, in bytes of encoded text. */
export const LONGEST_ENCODED = 64 * 1024;

/**
 * Decodes `bytes[start, end)`, or null if it is not text in that encoding. Nothing here can fail or grow: every decoder returns fewer bytes
 * than it reads.
 */
export function decodeText(encoding: Encoding, bytes: Buffer, start: number, end: number): Buffer | null {
  const text = bytes.toString('latin1', start, Math.min(end, start + LONGEST_ENCODED));
  if (encoding === 'base64') return asText(Buffer.from(text, 'base64'));
  if (encoding === 'hex') return asText(Buffer.from(text.length % 2 === 0 ? text : text.slice(0, -1), 'hex'));
  if (encoding === 'percent') return Buffer.from(text.replace(/%([0-9A-Fa-f]{2})/g, fromHex), 'latin1');
  return Buffer.from(text.replace(/\\(?:u\{?00([0-9A-Fa-f]{2})\}?|x([0-9A-Fa-f]{2}))/g, fromHex), 'latin1');
}

function fromHex(_match: string, first: string | undefined, second?: string | number): string {
  return String.fromCharCode(Number.parseInt(first ?? String(second), 16));
}

/** Nine tenths printable, or it is no text. */
function asText(decoded: Buffer): Buffer | null {
  let printable = 0;
  for (const byte of decoded)
    if ((byte >= 0x20 && byte < 0x7f) || byte === 0x0a || byte === 0x0d || byte === 0x09) printable++;
  return printable * 10 >= decoded.length * 9 ? decoded : null;
}
