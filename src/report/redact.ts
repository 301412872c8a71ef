import type { Secret } from '../model/secret.ts';
import { forEachView, type View } from './encoded-views.ts';
import { GRAM, indexValues } from './value-index.ts';

/** A part of a text that holds a found value, and what to show instead. Offsets in UTF-16 code units, the end exclusive. */
export interface MaskedSpan {
  readonly start: number;
  readonly end: number;
  readonly mask: string;
}

export interface SecretFinder {
  /** Where found values stand in a text, in order, overlapping ones as one. */
  readonly find: (text: string) => MaskedSpan[];
  /** A free text (path, message, name) with each found value replaced by its mask. */
  readonly redact: (text: string) => string;
  /**
   * The same for finished output, where the text of the format itself stands too. A value that could be a word of a format (short, or without
   * a digit) is left to `redact`, or a repository could break a report by "leaking" the password `fingerprints`.
   */
  readonly redactOutput: (text: string) => string;
}

/** Values of fewer characters are replaced only where no letter or digit touches them; of fewer than six, not at all. */
const SHORT = 12;
/** From this length on, a value with letters and digits is no word of any format. */
const LONG = 16;

/**
 * The last net: replaces every occurrence of any of the values by its mask, in plain text, base64 (three alignments, both alphabets), hex,
 * and JSON, percent and HTML escapes. Lines of multi-line values count as values, because a report shows single lines.
 * One pass over the text, however many secrets there are; see value-index.ts and encoded-views.ts.
 */
export function createRedactor(secrets: readonly Secret[]): (text: string) => string {
  return createSecretFinder(secrets).redact;
}

export function createSecretFinder(secrets: readonly Secret[]): SecretFinder {
  const maskOf = new Map<string, string>();
  for (const secret of secrets) addForms(secret.reveal(), secret.masked, maskOf);
  const values = [...maskOf.keys()];
  const masks = [...maskOf.values()];
  const isLong = values.map((value) => value.length >= LONG && /\d/.test(value) && /[A-Za-z]/.test(value));
  const scan = indexValues(values);

  const lengths = { all: shortest(values), long: shortest(values.filter((_, value) => isLong[value])) };

  const spans = (text: string, which: 'all' | 'long'): MaskedSpan[] => {
    if (text.length < lengths[which]) return [];
    const found: MaskedSpan[] = [];
    forEachView(text, lengths[which], (view) => {
      scan(view.codes, view.length, (start, end, value) => {
        if (which === 'long' && !isLong[value]) return;
        if (view.literal && end - start < SHORT && isInsideWord(view, start, end)) return;
        found.push({ start: view.start(start), end: view.end(end - 1), mask: masks[value]! });
      });
    });
    return mergeSpans(found);
  };

  const find = (text: string) => spans(text, 'all');
  return {
    find,
    redact: (text) => replaceSpans(text, find(text)),
    redactOutput: (text) =>
      replaceSpans(
        text,
        spans(text, 'long').map((span) => ({ ...span, mask: span.mask.replace(/[^\w…«».-]/g, '') })),
      ),
  };
}

/** Infinity if there is no value: then no text is long enough to look at. */
function shortest(values: readonly string[]): number {
  return values.reduce((least, value) => Math.min(least, value.length), Number.POSITIVE_INFINITY);
}

/** Joins overlapping spans; the longer one's mask is shown. */
export function mergeSpans(spans: readonly MaskedSpan[]): MaskedSpan[] {
  const merged: MaskedSpan[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (!last || span.start >= last.end) merged.push(span);
    else if (span.end > last.end) {
      const isLonger = span.end - span.start > last.end - last.start;
      merged[merged.length - 1] = { start: last.start, end: span.end, mask: isLonger ? span.mask : last.mask };
    }
  }
  return merged;
}

function replaceSpans(text: string, spans: readonly MaskedSpan[]): string {
  if (spans.length === 0) return text;
  const parts: string[] = [];
  let from = 0;
  for (const span of spans) {
    parts.push(text.slice(from, span.start), span.mask);
    from = span.end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}

/** The value itself, its UTF-8 bytes as encoders see them, and the lines of a value of many lines. */
function addForms(value: string, mask: string, maskOf: Map<string, string>): void {
  if (value.length < GRAM) return;
  maskOf.set(value, mask);
  if (/[^\x00-\x7f]/.test(value)) maskOf.set(Buffer.from(value, 'utf8').toString('latin1'), mask);
  if (!/[\r\n]/.test(value)) return;
  for (const line of value.split(/[\r\n]+/).map((text) => text.trim())) {
    if (line.length >= LONG && !line.startsWith('-----') && !maskOf.has(line)) maskOf.set(line, '…');
  }
}

function isInsideWord(view: View, start: number, end: number): boolean {
  return isWordCode(view.codes, view.length, start - 1) || isWordCode(view.codes, view.length, end);
}

function isWordCode(codes: Uint16Array, length: number, index: number): boolean {
  return index >= 0 && index < length && /[A-Za-z0-9]/.test(String.fromCharCode(codes[index]!));
}
