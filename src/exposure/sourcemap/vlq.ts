const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUE = new Int8Array(128).fill(-1);
for (let at = 0; at < DIGITS.length; at++) VALUE[DIGITS.charCodeAt(at)] = at;

/** One mapping of a generated line. All numbers count from 0; `source` is -1 where nothing is said of the origin. */
export interface Segment {
  readonly column: number;
  readonly source: number;
  readonly line: number;
  readonly originalColumn: number;
}

/**
 * Decodes the `mappings` of a source map (ECMA-426: base64 digits of 5 bits and a continuation bit, sign in the lowest bit; `;` between
 * generated lines, `,` between segments; all but the first field relative across the whole map).
 * @param wanted generated lines (from 0) whose segments are kept; all lines are walked, since positions are relative
 * @returns the segments of each wanted line, in order of column; null if the text is no mappings
 */
export function decodeMappings(mappings: string, wanted: ReadonlySet<number>): Map<number, Segment[]> | null {
  const lines = new Map<number, Segment[]>();
  let line = 0;
  let column = 0;
  let source = 0;
  let originalLine = 0;
  let originalColumn = 0;
  const last = Math.max(-1, ...wanted);
  const begin = (): Segment[] | null => {
    const segments: Segment[] | null = wanted.has(line) ? [] : null;
    if (segments) lines.set(line, segments);
    return segments;
  };
  let keep = begin();
  let at = 0;
  while (at < mappings.length && line <= last) {
    const code = mappings.charCodeAt(at);
    if (code === 59 /* ; */) {
      line++;
      column = 0;
      at++;
      keep = begin();
      continue;
    }
    if (code === 44 /* , */) {
      at++;
      continue;
    }
    let fields = 0;
    while (at < mappings.length) {
      let value = 0;
      let shift = 0;
      let digit: number;
      do {
        const char = at < mappings.length ? mappings.charCodeAt(at++) : 128;
        digit = char < 128 ? VALUE[char]! : -1;
        // More than 32 bits, or no base64 digit: not a mapping.
        if (digit < 0 || shift > 30) return null;
        value += (digit & 31) * 2 ** shift;
        shift += 5;
      } while (digit & 32);
      const delta = value % 2 === 1 ? -Math.floor(value / 2) : value / 2;
      if (fields === 0) column += delta;
      else if (fields === 1) source += delta;
      else if (fields === 2) originalLine += delta;
      else if (fields === 3) originalColumn += delta;
      // The fifth names a symbol, which nobody asks for.
      else if (fields > 4) return null;
      fields++;
      const next = mappings.charCodeAt(at);
      if (next === 44 || next === 59 || at >= mappings.length) break;
    }
    if (fields !== 1 && fields !== 4 && fields !== 5) return null;
    keep?.push(
      fields === 1
        ? { column, source: -1, line: 0, originalColumn: 0 }
        : { column, source, line: originalLine, originalColumn },
    );
  }
  for (const segments of lines.values()) segments.sort((a, b) => a.column - b.column);
  return lines;
}
