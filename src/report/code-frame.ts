import type { Location } from '../model/location.ts';
import { type MaskedSpan, mergeSpans } from './redact.ts';
import type { RenderContext } from './reporter.ts';
import { isEnvFile } from './take-out.ts';

export interface FrameLine {
  readonly number: number;
  /** Masked, unescaped, one line. */
  readonly text: string;
  /** Where the found value's mask stands in `text`; the end exclusive. */
  readonly mark?: { readonly start: number; readonly end: number };
}

/** Lines before and after the value. */
const CONTEXT = 1;
/** Longer lines are cut around the value, with this much on each side looked at for other values. */
const MAX_LINE = 4096;
/** A line that speaks of credentials is not shown as a neighbour: it may hold one that no rule knows. */
const SENSITIVE = /pass|pwd|secret|token|key|cred|auth|salt|cookie|session|private/i;
/** Around a value that is put together from pieces any literal may be one of them. */
const LITERAL = /(["'`])(?:(?!\1).){3,}\1/g;
/** A run of key characters with a digit in it: blanked, because it may be a value that no rule knows. */
const KEY_LIKE = /(?=[\w+/~-]*\d)[\w+/~-]{16,}={0,2}/g;

/**
 * The text around a place with every value masked: found ones by what they are, and the rest of the line by what looks like a key.
 * Null if there is no text to show: no reader, no file content, or a line that can't be read any more.
 */
export function buildCodeFrame(location: Location, context: RenderContext): FrameLine[] | null {
  if (location.where !== undefined || location.path === undefined || !context.readLines) return null;
  const around = isEnvFile(location.path) || location.decoded !== undefined ? 0 : CONTEXT;
  const from = Math.max(1, location.line - around);
  const lines = context.readLines(location, from, location.line + around);
  const own = lines?.[location.line - from];
  if (!lines || own === undefined) return null;
  return lines.slice(0, location.line + around - from + 1).map((text, index) => {
    const number = from + index;
    if (number === location.line) return markedLine(number, own, location, context);
    const isValue = number > location.line && number <= location.endLine;
    return { number, text: isValue || SENSITIVE.test(text) ? '…' : maskLine(text, context) };
  });
}

function maskLine(text: string, context: RenderContext): string {
  const { spans } = hiddenSpans(text.slice(0, MAX_LINE), [], context);
  return applySpans(text.slice(0, MAX_LINE), spans).text;
}

function markedLine(number: number, line: string, location: Location, context: RenderContext): FrameLine {
  const valueStart = Math.min(location.column - 1, line.length);
  const valueEnd = location.endLine > location.line ? line.length : Math.min(location.endColumn - 1, line.length);
  const cut = Math.max(0, valueStart - MAX_LINE);
  const text = line.slice(cut, valueEnd + MAX_LINE);
  const value = { start: valueStart - cut, end: Math.max(valueStart, valueEnd) - cut };
  const { spans, own } = hiddenSpans(
    text,
    [value],
    context,
    location.decoded === undefined ? [] : blank(text, LITERAL),
  );
  const { text: shown, places } = applySpans(text, spans);
  const mark = own === null ? null : places[own];
  return { number, text: shown, ...(mark && { mark }) };
}

/** Everything to hide in a text: `values` as given, found values, key-like runs, and `more`. `own` is the index of the span that holds values[0]. */
function hiddenSpans(
  text: string,
  values: readonly { start: number; end: number }[],
  context: RenderContext,
  more: readonly MaskedSpan[] = [],
): { spans: MaskedSpan[]; own: number | null } {
  const found = context.findSecrets(text);
  const keyLike = [...blank(text, KEY_LIKE), ...more];
  const own = values[0];
  const ownMask = own && (found.find((span) => span.start < own.end && span.end > own.start)?.mask ?? '…');
  const spans = mergeSpans([...found, ...keyLike, ...values.map((value) => ({ ...value, mask: ownMask ?? '…' }))]);
  if (!own) return { spans, own: null };
  const index = spans.findIndex((span) => span.start <= own.start && span.end >= own.end);
  if (index >= 0) spans[index] = { ...spans[index]!, mask: ownMask! };
  return { spans, own: index < 0 ? null : index };
}

function blank(text: string, pattern: RegExp): MaskedSpan[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    mask: '…',
  }));
}

function applySpans(
  text: string,
  spans: readonly MaskedSpan[],
): { text: string; places: { start: number; end: number }[] } {
  let shown = '';
  let from = 0;
  const places = spans.map((span) => {
    shown += text.slice(from, span.start);
    from = span.end;
    const start = shown.length;
    shown += span.mask;
    return { start, end: shown.length };
  });
  return { text: shown + text.slice(from), places };
}
