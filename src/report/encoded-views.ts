/** A text as it would read after decoding, and where each of its code units stands in the text that it was decoded from. */
export interface View {
  readonly codes: Uint16Array;
  readonly length: number;
  /** True if the view is the text itself, or the text with its escapes resolved: neighbours of a hit are real neighbours. */
  readonly literal: boolean;
  start(index: number): number;
  /** Exclusive end of the code unit at `index`. */
  end(index: number): number;
}

const BACKSLASH = String.raw`\\u\{[0-9a-fA-F]{1,6}\}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\[nrt"'\\/]`;
const PERCENT = '%[0-9a-fA-F]{2}';
const REFERENCE = '&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos);';
/**
 * Ways to read the escapes of a text. All at once is how text reads that went through several encoders; one kind alone is for values that
 * themselves hold what looks like an escape of another kind (a password with `%41` in it).
 */
const READINGS = [[BACKSLASH, PERCENT, REFERENCE], [BACKSLASH], [PERCENT], [REFERENCE]].map(
  (kinds) => new RegExp(kinds.join('|'), 'g'),
);
const NAMED: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};
/** Escapes inside escapes: a URL in a JSON document in a page. */
const MAX_LAYERS = 3;

interface Layer {
  readonly text: string;
  readonly starts: Uint32Array | null;
  readonly ends: Uint32Array | null;
}

/**
 * Calls `visit` with the text itself, with its escapes resolved (JSON, percent, HTML), and with every run of base64 (all alignments, both
 * alphabets, also of UTF-16 text) and hex decoded. `codes` is overwritten by the next visit. Linear in the text.
 * @param shortest length of the shortest value that is looked for: shorter runs are not decoded
 */
export function forEachView(text: string, shortest: number, visit: (view: View) => void): void {
  const plain: Layer = { text, starts: null, ends: null };
  visitLayer(plain, shortest, visit);
  const kinds = READINGS.slice(1).filter((pattern) => text.search(pattern) >= 0).length;
  // With one kind of escape in the text, all kinds at once and that kind alone are the same reading.
  for (const pattern of READINGS.slice(0, kinds === 0 ? 0 : kinds === 1 ? 1 : READINGS.length)) {
    let layer = resolveEscapes(plain, pattern);
    for (let depth = 1; layer && depth <= MAX_LAYERS; depth++) {
      visitLayer(layer, shortest, visit);
      layer = resolveEscapes(layer, pattern);
    }
  }
}

function visitLayer(layer: Layer, shortest: number, visit: (view: View) => void): void {
  visitLiteral(layer, visit);
  visitEncoded(layer, shortest, visit);
}

function visitLiteral(layer: Layer, visit: (view: View) => void): void {
  const codes = scratch(layer.text.length);
  for (let i = 0; i < layer.text.length; i++) codes[i] = layer.text.charCodeAt(i);
  visit({
    codes,
    length: layer.text.length,
    literal: true,
    start: (index) => startOf(layer, index),
    end: (index) => endOf(layer, index),
  });
}

/** One layer of escapes resolved, or null if there was none. */
function resolveEscapes(layer: Layer, pattern: RegExp): Layer | null {
  if (layer.text.search(pattern) < 0) return null;
  const parts: string[] = [];
  const starts = new Uint32Array(layer.text.length);
  const ends = new Uint32Array(layer.text.length);
  let length = 0;
  let from = 0;
  const keep = (to: number) => {
    for (let i = from; i < to; i++, length++) {
      starts[length] = startOf(layer, i);
      ends[length] = endOf(layer, i);
    }
    parts.push(layer.text.slice(from, to));
  };
  for (const match of layer.text.matchAll(pattern)) {
    keep(match.index);
    from = match.index + match[0].length;
    const decoded = decodeEscape(match[0]);
    for (let i = 0; i < decoded.length; i++, length++) {
      starts[length] = startOf(layer, match.index);
      ends[length] = endOf(layer, from - 1);
    }
    parts.push(decoded);
  }
  keep(layer.text.length);
  return { text: parts.join(''), starts, ends };
}

function decodeEscape(sequence: string): string {
  const digits = /^(?:\\[ux]\{?|%|&#[xX]?)([0-9a-fA-F]+)/.exec(sequence)?.[1];
  if (digits === undefined) {
    const name = sequence.replace(/^[\\&]|;$/g, '');
    return NAMED[name] ?? name;
  }
  const code = Number.parseInt(digits, /^&#\d/.test(sequence) ? 10 : 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : sequence;
}

function visitEncoded(layer: Layer, shortest: number, visit: (view: View) => void): void {
  const minHex = shortest * 2;
  // Eight bits a byte, six a character; the outermost characters may be shared with neighbours.
  const minBase64 = Math.floor((shortest * 8) / 6);
  for (const match of layer.text.matchAll(/[A-Za-z0-9+/_-]{8,}/g)) {
    const run = match[0];
    if (run.length < minBase64) continue;
    const isHex = /^[0-9a-fA-F]+$/.test(run);
    if (!isHex) for (let phase = 0; phase < 4; phase++) visitBase64(layer, run, match.index, phase, visit);
    for (const part of run.matchAll(/[0-9a-fA-F]{12,}/g)) {
      if (part[0].length < minHex) continue;
      for (let phase = 0; phase < 2; phase++) visitHex(layer, part[0], match.index + part.index, phase, visit);
    }
  }
}

function visitBase64(layer: Layer, run: string, at: number, phase: number, visit: (view: View) => void): void {
  const codes = scratch(run.length);
  let length = 0;
  let zeros = 0;
  let held = 0;
  for (let i = phase; i < run.length; i++) {
    held = ((held << 6) | BASE64[run.charCodeAt(i)]!) & 0xffffff;
    const place = (i - phase) & 3;
    if (place === 0) continue;
    const byte = (held >>> (6 - 2 * place)) & 0xff;
    if (byte === 0) zeros++;
    codes[length++] = byte;
  }
  // Byte j of a group of three begins in its character j and ends in character j + 1.
  const first = (byte: number) => at + phase + Math.floor(byte / 3) * 4 + (byte % 3);
  visitBytes(layer, codes, length, zeros, first, (byte) => first(byte) + 2, visit);
}

function visitHex(layer: Layer, run: string, at: number, phase: number, visit: (view: View) => void): void {
  const codes = scratch(run.length);
  let length = 0;
  let zeros = 0;
  for (let i = phase; i + 1 < run.length; i += 2) {
    const byte = (HEX[run.charCodeAt(i)]! << 4) | HEX[run.charCodeAt(i + 1)]!;
    if (byte === 0) zeros++;
    codes[length++] = byte;
  }
  const first = (byte: number) => at + phase + byte * 2;
  visitBytes(layer, codes, length, zeros, first, (byte) => first(byte) + 2, visit);
}

function visitBytes(
  layer: Layer,
  codes: Uint16Array,
  length: number,
  zeros: number,
  first: (byte: number) => number,
  last: (byte: number) => number,
  visit: (view: View) => void,
): void {
  const start = (byte: number) => startOf(layer, first(byte));
  const end = (byte: number) => endOf(layer, last(byte) - 1);
  visit({ codes, length, literal: false, start, end });
  if (zeros * 3 < length) return;
  // Much of it is zero: UTF-16 text. Without the zeros its ASCII part reads as such.
  const kept: number[] = [];
  for (let i = 0; i < length; i++) if (codes[i] !== 0) kept.push(i);
  for (let i = 0; i < kept.length; i++) codes[i] = codes[kept[i]!]!;
  visit({ codes, length: kept.length, literal: false, start: (i) => start(kept[i]!), end: (i) => end(kept[i]!) });
}

function startOf(layer: Layer, index: number): number {
  return layer.starts ? layer.starts[index]! : index;
}

function endOf(layer: Layer, index: number): number {
  return layer.ends ? layer.ends[index]! : index + 1;
}

const BASE64 = digitTable('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789', {
  '+': 62,
  '-': 62,
  '/': 63,
  _: 63,
});
const HEX = digitTable('0123456789abcdef', { A: 10, B: 11, C: 12, D: 13, E: 14, F: 15 });

function digitTable(digits: string, more: Readonly<Record<string, number>>): Uint8Array {
  const table = new Uint8Array(128);
  for (let i = 0; i < digits.length; i++) table[digits.charCodeAt(i)] = i;
  for (const [digit, value] of Object.entries(more)) table[digit.charCodeAt(0)] = value;
  return table;
}

let buffer = new Uint16Array(4096);

function scratch(length: number): Uint16Array {
  if (buffer.length < length) buffer = new Uint16Array(length * 2);
  return buffer;
}
