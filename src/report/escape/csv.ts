import { escapeTerminal } from './terminal.ts';

/** Signs that make a spreadsheet read a cell as a formula, also in their full-width forms, also behind spaces. */
const FORMULA = /^\s*[=+\-@|\uff1d\uff0b\uff0d\uff20]/;

/**
 * One field of RFC 4180, always in quotes, so that no separator that a spreadsheet prefers can end it. A field that a spreadsheet would
 * compute gets an apostrophe before it.
 */
export function escapeCsv(text: string): string {
  const shown = escapeTerminal(text);
  return `"${(FORMULA.test(shown) ? `'${shown}` : shown).replaceAll('"', '""')}"`;
}
