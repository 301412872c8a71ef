import type { HidingSigns } from '../../model/hiding-signs.ts';
import type { Language } from './evaluate.ts';

/** Longer files are bundles, whose strings a bundler has already joined. UTF-16 code units. */
export const MAX_FOLD = 1024 * 1024;
/** Code of this size with lines this long on average was made by a bundler, too: it joins what can be joined. Bytes. */
const MINIFIED = 32 * 1024;
const MINIFIED_LINE = 1000;
const LINE_FEED = 0x0a;
/**
 * What a key is made of, whatever hides it: a literal of key characters with a digit in it, a row of character codes, escapes. Most files
 * of ordinary code have none, and this is all that is spent on them.
 */
const MATERIAL: readonly RegExp[] = [
  /["'`}][A-Za-z_+/=%.-]{0,200}[0-9][A-Za-z0-9_+/=%.-]{0,600}["'`${]/,
  /(?:\d{2,3}\s{0,9},\s{0,9}){8}/,
  /\\x[2-7]/,
  /\\u(?:00|\{)[2-7]/,
  /\bchr\s?\(/,
];
/** A way of hiding that ordinary code seldom needs, or the beginning of a key. Of one character code no key is made. */
const TELLING: readonly RegExp[] = [
  /["'`](?:[A-Za-z]{2,10}[_-](?:(?:live|test|prod|dev)[_-]?)?|(?:sk|rk|tb|mem|twigsk|whsec|gh[pousr]|github_pat|glpat|xox[abprs]|npm|hf|sbp|dop_v1)[_-][\w-]{1,80}|(?:AKIA|ASIA|AIza|SG\.)[\w-]{0,40})["'`]/,
  /\batob\s*\(|b64decode|a2b_base64|fromhex|unhexlify|from(?:CharCode|CodePoint)\s*\(\s*(?:\d|\.\.\.|\[|new\b|\w+\s*,)|\bchr\s*\(|Buffer\.from\s*\(\s*["'`[]|\b(?:bytes|bytearray|Uint8Array)\s*\(\s*\[|\[::-1\]|unescape\s*\(/,
  /(?:\\x[2-7][0-9a-fA-F]|\\u00[2-7][0-9a-fA-F]|\\u\{[2-7][0-9a-fA-F]\}){2}|(?:%[2-7][0-9a-fA-F]){4}/,
];
/** A way of splitting that ordinary code uses too. */
const COMMON =
  /["'`]\s{0,80}\+\s{0,80}[bfru]?["'`]|["'`]\s*\]\s*\.\s*(?:join|reverse)|\.join\s*\(\s*["'][_.-]?["']|["'][_.-]?["']\s*\.\s*join\s*\(|\.reverse\(\)|["']\s*\.\s*concat\s*\(|\}\$\{|\+=\s*["'`][\w+/=-]{4,}["'`]/;
/** Python puts literals together that only stand side by side, and fills names into `f` strings. */
const COMMON_IN_PYTHON = /[\w=+/-]["'](?:[ \t]+|[ \t]*\r?\n[ \t]*)[bfru]?["'][\w=+/-]|\bf["'][^"'\n]*\{/;
/** What pieces of a key look like: letters and digits mixed in a literal, or a row of very short literals. */
const PIECE =
  /["'`][A-Za-z0-9_+/=-]{0,200}(?:[A-Za-z_][0-9]|[0-9][A-Za-z_])[A-Za-z0-9_+/=-]{2,200}["'`$]|(?:["'`]\w{1,4}["'`]\s{0,20},\s{0,20}){6}/;

/** The language that folding reads a file as; null for files that it leaves alone. */
export function foldLanguage(path: string): Language | null {
  if (/\.d\.[cm]?ts$/i.test(path)) return null;
  if (/\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/i.test(path)) return 'javascript';
  return /\.pyw?$/i.test(path) ? 'python' : null;
}

/**
 * A cheap test of a file's bytes: false if nothing in them can be a split or hidden key.
 * @param look a quick look that spares most files the expressions
 */
export function isWorthFolding(path: string, content: Buffer, look?: (content: Buffer) => HidingSigns): boolean {
  const language = foldLanguage(path);
  if (language === null || content.length > MAX_FOLD) return false;
  const { telling, common } = look?.(content) ?? { telling: true, common: true };
  // Two literals side by side are one in Python, which is no sign that the look knows.
  if (!telling && !common && language !== 'python') return false;
  if (isMinified(content)) return false;
  const text = content.toString('latin1');
  // One expression for all would be slower than five: each has a rare beginning to skip to.
  if (!MATERIAL.some((sign) => sign.test(text))) return false;
  if (telling && TELLING.some((sign) => sign.test(text))) return true;
  return ((common && COMMON.test(text)) || (language === 'python' && COMMON_IN_PYTHON.test(text))) && PIECE.test(text);
}

function isMinified(content: Buffer): boolean {
  if (content.length < MINIFIED) return false;
  const most = content.length / MINIFIED_LINE;
  let lines = 0;
  for (let at = content.indexOf(LINE_FEED); at !== -1 && lines < most; at = content.indexOf(LINE_FEED, at + 1)) lines++;
  return lines < most;
}
