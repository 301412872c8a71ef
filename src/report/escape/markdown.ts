import { escapeTerminal } from './terminal.ts';

/** Letters, digits, spaces, commas and everything outside ASCII mean nothing in Markdown. */
const MEANS_SOMETHING = /[!-+\-./:-@[-`{-~]/g;

/**
 * Text for prose in GitHub's Markdown. Punctuation is written as character references, so it starts no emphasis, link, table cell, tag or
 * bare address; a word joiner behind `@` and `#` stops mentions and issue numbers, which are looked for after references are resolved.
 */
export function escapeMarkdown(text: string): string {
  return escapeTerminal(text).replace(MEANS_SOMETHING, (char) =>
    char === '@' || char === '#' ? `${reference(char)}&#8288;` : reference(char),
  );
}

/** Text as code: a `<code>` element, in which GitHub looks for neither mentions nor links. The text can be copied as it is. */
export function markdownCode(text: string): string {
  return `<code>${escapeTerminal(text).replace(MEANS_SOMETHING, reference)}</code>`;
}

function reference(char: string): string {
  return `&#${char.charCodeAt(0)};`;
}
