/** A run of text that must not be seen: lines and columns as in `Location`, counted from 1, the end exclusive. */
export interface MaskedSpan {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly masked: string;
}

/** The text with each span replaced by its mask. Overlapping spans are taken together. */
export function maskSpans(text: string, spans: readonly MaskedSpan[]): string {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const offset = (line: number, column: number): number =>
    Math.min(text.length, (starts[line - 1] ?? text.length) + column - 1);
  const cuts = spans
    .map((span) => ({
      from: offset(span.line, span.column),
      to: offset(span.endLine, span.endColumn),
      masked: span.masked,
    }))
    .sort((one, other) => one.from - other.from || other.to - one.to);
  let masked = '';
  let done = 0;
  for (const cut of cuts) {
    if (cut.from >= done) masked += text.slice(done, cut.from) + cut.masked;
    done = Math.max(done, cut.to);
  }
  return masked + text.slice(done);
}

/** A copy of a JSON value in which the string at `place` is another one. */
export function replaceAt(value: unknown, place: readonly (string | number)[], text: string): unknown {
  const [key, ...rest] = place;
  if (key === undefined) return text;
  if (Array.isArray(value)) return value.map((item, index) => (index === key ? replaceAt(item, rest, text) : item));
  return {
    ...(value as Record<string, unknown>),
    [key]: replaceAt((value as Record<string, unknown>)[key], rest, text),
  };
}
