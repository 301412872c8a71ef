import { readNameAfter } from './name-after.ts';
import { NAME_FORMS, type NameForm } from './name-forms.ts';
import { nameStrength } from './name-strength.ts';
import { OUTER_NAME_FORMS } from './outer-name-forms.ts';
import { readColumnName } from './read-column-name.ts';

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
const OPENING = /(?:\\{0,7}["'`]){1,3}$/;
/** Three quotes, behind which the text begins on the next line. */
const OPENING_BLOCK = /(?:"""|''')\r?\n[ \t]{0,40}$/;

/**
 * Reads the name that the value `text.slice(start, end)` is given to from the text around it, or null where there is none. Works on every
 * form that programs, shells, configuration, requests and markup write: see the table test.
 */
export function readAssignedName(text: string, start: number, end: number): AssignedName | null {
  let before = plainText(text.slice(Math.max(0, start - REACH), start));
  let quote: string | null = null;
  const opened = OPENING.exec(before) ?? OPENING_BLOCK.exec(before);
  if (opened !== null) {
    quote = opened[0].trimEnd().slice(-1);
    // Prefixes of string literals: f"…", b'…', r#"…", @"…".
    before = before.slice(0, opened.index).replace(/(?<=[\s=:(,[{])(?:[fbruFBRUL@$]{1,2}|[bc]?r#{1,3})$/, '');
  }
  before = before
    .replace(/<!\[CDATA\[\s{0,8}$/, '')
    .replace(/\/\*[^*\n]{0,60}\*\/\s{0,8}$/, '')
    // YAML's tags and anchors: `!!str`, `&key`.
    .replace(/(?<=:\s{1,4})(?:!{1,2}[a-z]{1,12}|&[\w-]{1,40})\s$/, '')
    // Laravel's `base64:…`.
    .replace(/(?<=[=:]\s{0,4})(?:base64|hex):$/, '')
    // PowerShell's `$env:NAME` would read as a name with a type.
    .replace(/\$\{?env:(?=\w{1,100}\}?\s{0,8}=\s{0,8}$)/i, '');
  const nearest = readName(before, quote, NAME_FORMS, isTelling);
  if (nearest !== null && isTelling(nearest, before)) return nearest;
  const behind = readNameAfter(before, plainText(text.slice(end, end + REACH)));
  if (behind !== null) return { name: behind, quote, scheme: null, form: 'assignment', lead: '' };
  const outer = readName(before, quote, OUTER_NAME_FORMS, isCredential);
  if (outer !== null && isCredential(outer)) return outer;
  const column = readColumnName(before);
  return column === null ? nearest : { name: column, quote, scheme: null, form: 'assignment', lead: '' };
}

/** Asks the forms in their order for a name that decides. One that doesn't is given back only if no form finds one that does. */
function readName(
  before: string,
  quote: string | null,
  forms: readonly NameForm[],
  decides: (name: AssignedName, before: string) => boolean,
): AssignedName | null {
  let weak: AssignedName | null = null;
  const trimmed = before.trimEnd();
  const last = trimmed.slice(-1);
  const spaced = trimmed.length < before.length;
  for (const { pattern, form, quoted, ends, spaced: wantsSpace } of forms) {
    if (last === '' || (quoted === true && quote === null) || (wantsSpace === true && !spaced)) continue;
    if (ends !== undefined && !ends.includes(last)) continue;
    const found = pattern.exec(before)?.groups;
    if (found === undefined) continue;
    const scheme = found['scheme']?.toLowerCase() ?? null;
    const name = scheme === null ? found['name']!.replace(/\s+/g, '_') : 'authorization';
    const nameAt = scheme === null ? before.lastIndexOf(found['name']!) : 0;
    const assigned = { name, quote, scheme, form, lead: before.slice(Math.max(0, nameAt - 80), nameAt) };
    // `byte("…")` and `value: "…"` say nothing: the next form may see the name farther out.
    if (decides(assigned, before)) return assigned;
    weak ??= assigned;
  }
  return weak;
}

/** Every spelling of a double quote as one, a shell's continued line as a space, and no colours of a terminal or of marked-up code. */
export function plainText(text: string): string {
  return text
    .replace(/&quot;|&#34;|\\u0022/g, '"')
    .replace(/\\\r?\n[ \t]{0,40}/g, ' ')
    .replace(/\x1b\[[\d;]{0,12}m|<\/?(?:span|code|kbd|b|strong)(?:\s[^<>]{0,60})?>/g, '');
}

const EMPTY =
  /^(?:(?:android:)?value|content|default|defaultvalue|default_value|val|contents|data|string|text|item|name|key|body|field|return|echo|print|printf|examples?|args?|argv|command|cmd|lambda|u8|a|b|_|td|th|entry)$/i;
/** What stands behind a name that has a value already: `options.key ||`. */
const FALLBACK = /(?:\|\||\?\?|\bor|\?:)\s{0,4}$/;

const SPOKEN = /\b(?:api|access|auth|private|bearer|refresh|client) $/i;

/** Whether a name speaks for or against a credential; those of calls, and words like `value`, only say that there is a value. */
function isTelling({ name, scheme, form, lead }: AssignedName, before: string): boolean {
  // "Access token: …" is read as a sentence.
  if (/^(?:token|secret)$/i.test(name) && SPOKEN.test(lead)) return false;
  if (scheme !== null || nameStrength(name) !== 'none') return true;
  return form !== 'argument' && !EMPTY.test(name) && !FALLBACK.test(before);
}

function isCredential({ name, scheme }: AssignedName): boolean {
  return scheme !== null || /^(?:strong|password)$/.test(nameStrength(name));
}
