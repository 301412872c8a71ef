/** How a known value is written in the place where it was found. */
export type ValueEncoding = 'plain' | 'base64' | 'hex' | 'percent' | 'json' | 'html';

export interface EncodedValue {
  readonly encoding: ValueEncoding;
  readonly bytes: Buffer;
}

/**
 * The ways in which a value may be written, as bytes to look for: as it is, base64 in its three alignments and both alphabets, hex in
 * both cases, percent-escaped, escaped for JSON and for HTML. Equal spellings are given once.
 */
export function encodeValue(value: string): EncodedValue[] {
  const bytes = Buffer.from(value, 'utf8');
  const spellings: [ValueEncoding, string][] = [['plain', value]];
  for (const shift of [0, 1, 2]) {
    const text = alignedBase64(bytes, shift);
    spellings.push(['base64', text], ['base64', text.replaceAll('+', '-').replaceAll('/', '_')]);
  }
  const hex = bytes.toString('hex');
  spellings.push(['hex', hex], ['hex', hex.toUpperCase()]);
  const percent = encodeURIComponent(bytes.toString('utf8'));
  if (percent !== '')
    spellings.push(['percent', percent], ['percent', percent.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())]);
  const json = JSON.stringify(value).slice(1, -1);
  spellings.push(['json', json], ['json', json.replaceAll('/', '\\/')]);
  spellings.push([
    'html',
    value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
  ]);

  const seen = new Set<string>();
  return spellings.flatMap(([encoding, text]) => {
    if (seen.has(text)) return [];
    seen.add(text);
    return [{ encoding, bytes: Buffer.from(text, 'utf8') }];
  });
}

/**
 * The base64 digits that depend on the value alone when it starts `shift` bytes into a group of three.
 * A digit carries 6 bits; those shared with a neighbour's byte are cut off at both ends.
 */
function alignedBase64(bytes: Buffer, shift: number): string {
  const text = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString('base64')
    .replace(/=+$/, '');
  const first = Math.ceil((shift * 8) / 6);
  const last = Math.floor(((shift + bytes.length) * 8) / 6);
  return text.slice(first, last);
}
