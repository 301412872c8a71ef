import { readNameAfter } from './name-after.ts';
import { NAME_FORMS, type NameForm } from './name-forms.ts';
import { nameStrength } from './name-strength.ts';

/** The name that a value is given to, and how. */
export interface AssignedName {
  /** Identifier, header or key: `TWIG_API_KEY`, `x-api-key`, `config.apiKey`; words of a sentence are joined: `api_key`. */
  readonly name: string;
  /** Quote character around the value; null if it stands bare. */
  readonly quote: string | null;
  /** Authorization scheme word before the value, lower case: `bearer`. */
  readonly scheme: string | null;
  readonly form: NameForm['form'];
  /** Up to eighty characters before the name. */
  readonly lead: string;
}

const REACH = 200;
/** One to three quotes, escaped or not: `"`, `\"`, `"""`, `"\"`, `'"`. */
const OPENING = /(?:\\{0,3}["'`]){1,3}$/;

/**
 * Reads the name that the value `text.slice(start, end)` is given to from the text around it, or null where there is none. Works on every
 * form that programs, shells, configuration, requests and markup write: see the table test.
 */
export function readAssignedName(text: string, start: number, end: number): AssignedName | null {
  let before = plainQuotes(text.slice(Math.max(0, start - REACH), start));
  let quote: string | null = null;
  const opened = OPENING.exec(before);
  if (opened !== null) {
    quote = opened[0].slice(-1);
    // Prefixes of string literals: f"…", b'…', r#"…", @"…".
    before = before.slice(0, opened.index).replace(/(?<=[\s=:(,[{])(?:[fbruFBRUL@$]{1,2}|[bc]?r#{1,3})$/, '');
  }
  before = before
    .replace(/<!\[CDATA\[\s{0,8}$/, '')
    .replace(/\/\*[^*\n]{0,60}\*\/\s{0,8}$/, '')
    // YAML's tags: `!!str`.
    .replace(/(?<=:\s{1,4})!{1,2}[a-z]{1,12}\s$/, '')
    // PowerShell's `$env:NAME` would read as a name with a type.
    .replace(/\$\{?env:(?=\w{1,100}\}?\s{0,8}=\s{0,8}$)/i, '');
  let weak: AssignedName | null = null;
  const trimmed = before.trimEnd();
  const last = trimmed.slice(-1);
  const spaced = trimmed.length < before.length;
  for (const { pattern, form, quoted, ends, spaced: wantsSpace } of NAME_FORMS) {
    if (last === '' || (quoted === true && quote === null) || (wantsSpace === true && !spaced)) continue;
    if (ends !== undefined && !ends.includes(last)) continue;
    const found = pattern.exec(before)?.groups;
    if (found === undefined) continue;
    const scheme = found['scheme']?.toLowerCase() ?? null;
    const name = scheme === null ? found['name']!.replace(/\s+/g, '_') : 'authorization';
    const nameAt = scheme === null ? before.lastIndexOf(found['name']!) : 0;
    const assigned = { name, quote, scheme, form, lead: before.slice(Math.max(0, nameAt - 80), nameAt) };
    // `byte("…")` and `value: "…"` say nothing: the next form may see the name farther out.
    if (scheme !== null || nameStrength(name) !== 'none' || !isEmptyName(name, form)) return assigned;
    weak ??= assigned;
  }
  const after = readNameAfter(before, plainQuotes(text.slice(end, end + REACH)));
  return after === null ? weak : { name: after, quote, scheme: null, form: 'assignment', lead: '' };
}

/** Every spelling of a double quote as one. */
export function plainQuotes(text: string): string {
  return text.replace(/&quot;|&#34;|\\u0022/g, '"');
}

const EMPTY =
  /^(?:(?:android:)?value|content|default|defaultvalue|val|contents|data|string|text|item|name|key|body|field|return|echo|print|printf)$/i;

/** A name that only says that there is a value: names of calls, and words like `value`. */
function isEmptyName(name: string, form: NameForm['form']): boolean {
  return form === 'argument' || EMPTY.test(name);
}
