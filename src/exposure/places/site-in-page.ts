import { isPage, scriptParts } from '../graph/script-parts.ts';

const COMPONENT = /\.(?:vue|svelte|astro)$/;

/** False for files in which `siteInPage` finds nothing, whatever they contain. */
export function mayBePage(path: string): boolean {
  return COMPONENT.test(path) || isPage(path);
}

/**
 * How a value at `offset` of a page reaches browsers: inside a `<script>` element, or elsewhere in a plain HTML file (attributes,
 * comments and data are all sent). In templates and Markdown only scripts count, without the parts that a server evaluates.
 * @returns null if it does not reach browsers from there
 */
export function siteInPage(path: string, text: string, offset: number): 'inline-script' | 'public-file' | null {
  if (!mayBePage(path)) return null;
  const component = COMPONENT.test(path);
  if (!component && isEvaluatedByServer(text, offset)) return null;
  const part = scriptParts(path, text).find(({ start, end }) => offset >= start && offset < end);
  if (path.endsWith('.astro')) {
    if (part?.kind === 'frontmatter') return null;
    return part ? 'inline-script' : 'public-file';
  }
  // A component's script is a module: whether browsers get it is for the import graph to say.
  if (component) return null;
  if (part) return 'inline-script';
  return /\.x?html?$/i.test(path) ? 'public-file' : null;
}

/** The value stands between `<?php … ?>`, `<% … %>`, `{{ … }}` or `{% … %}`, so the template engine reads it and the page doesn't show it. */
function isEvaluatedByServer(text: string, offset: number): boolean {
  for (const [open, close] of [
    ['<?', '?>'],
    ['<%', '%>'],
    ['{%', '%}'],
  ] as const) {
    const begin = text.lastIndexOf(open, offset);
    if (begin < 0 || text.startsWith('<?xml', begin)) continue;
    const end = text.indexOf(close, begin);
    // `<%= … %>` and `<?= … ?>` print their value.
    if ((end < 0 || end >= offset) && text[begin + 2] !== '=') return true;
  }
  return false;
}
