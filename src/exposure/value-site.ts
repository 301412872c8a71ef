/** A place in the working tree where a finding's value stands. Lines and columns count from 1; columns in UTF-16 code units. */
export interface ValueSite {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** Name that the value is given to, if the caller knows it; used where the line itself does not say it. */
  readonly name?: string;
}

/**
 * Offset of a site in its file's text, in UTF-16 code units; -1 if the text has no such line.
 * A column behind the end of the line yields the line's end.
 */
export function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let n = 1; n < line; n++) {
    const end = text.indexOf('\n', start);
    if (end < 0) return -1;
    start = end + 1;
  }
  const end = text.indexOf('\n', start);
  return Math.min(start + column - 1, end < 0 ? text.length : end);
}

/** Line and column (both from 1) of an offset. */
export function positionOf(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line++;
    start = at + 1;
  }
  return { line, column: offset - start + 1 };
}
