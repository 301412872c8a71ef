import { escapeTerminal } from './terminal.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/**
 * Text for HTML and XML, as content or as an attribute value in quotes. Controls, which XML 1.0 has no way to write, and characters that
 * can't be seen become visible escapes.
 */
export function escapeHtml(text: string): string {
  return escapeTerminal(text)
    .replace(/[&<>"'`]/g, (char) => ENTITIES[char]!)
    .replace(/[\ufffe\uffff]/g, '\ufffd');
}
