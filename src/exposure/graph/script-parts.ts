import { posix } from 'node:path';

const SCRIPT = /\.(?:[cm]?[jt]sx?)$/;
const COMPONENT = /\.(?:vue|svelte|astro)$/;
const PAGE =
  /\.(?:html?|xhtml|php|phtml|ejs|erb|hbs|handlebars|mustache|njk|nunjucks|liquid|twig|jinja2?|j2|cshtml|razor|jsp|ftl|blade\.php|md|mdx|markdown)$/i;

export interface Span {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

export interface ScriptPart extends Span {
  /** Attributes of the tag, as written; empty for an Astro frontmatter. */
  readonly attributes: string;
  readonly kind: 'script' | 'frontmatter';
}

export function isScript(path: string): boolean {
  return SCRIPT.test(path) && !path.endsWith('.d.ts');
}

/** Vue, Svelte and Astro files: modules whose code stands in parts of them. */
export function isComponent(path: string): boolean {
  return COMPONENT.test(path);
}

/** Files in which `<script>` elements reach a browser: HTML, templates, Markdown. */
export function isPage(path: string): boolean {
  return PAGE.test(path);
}

/** Contents of the `<script>` elements of a page or component (also unclosed ones, up to the end), and an Astro file's frontmatter. */
export function scriptParts(path: string, text: string): ScriptPart[] {
  const parts: ScriptPart[] = [];
  let from = 0;
  if (posix.extname(path) === '.astro') {
    const front = /^\s*---\r?\n/.exec(text);
    if (front) {
      const start = front[0].length;
      const close = text.indexOf('\n---', start - 1);
      const end = close < 0 ? text.length : close + 1;
      parts.push({ start, end, attributes: '', kind: 'frontmatter' });
      from = end;
    }
  }
  const open = /<script\b((?:[^>"']|"[^"]*"|'[^']*'){0,2000})>/gi;
  open.lastIndex = from;
  for (let tag = open.exec(text); tag; tag = open.exec(text)) {
    const start = tag.index + tag[0].length;
    const close = /<\/script\b/gi;
    close.lastIndex = start;
    const end = close.exec(text)?.index ?? text.length;
    parts.push({ start, end, attributes: tag[1]!, kind: 'script' });
    open.lastIndex = Math.max(end, start);
  }
  return parts;
}

/** Value of an attribute in a tag's source, or null. */
export function attribute(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes);
  return found ? (found[1] ?? found[2] ?? found[3] ?? '') : null;
}

/** The text with everything outside the spans blanked, so that offsets and lines stay what they were. */
export function keepOnly(text: string, spans: readonly Span[]): string {
  let kept = '';
  let at = 0;
  for (const { start, end } of spans) {
    kept += text.slice(at, start).replace(/[^\r\n]/g, ' ') + text.slice(start, end);
    // Two parts must not run together into one statement.
    at = end;
    if (at < text.length) {
      kept += text[at] === '\n' ? '\n' : ';';
      at++;
    }
  }
  return kept + text.slice(at).replace(/[^\r\n]/g, ' ');
}
