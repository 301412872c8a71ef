/** The name that a value is given to, and how. */
export interface AssignedName {
  /** Identifier, header or key: `TWIG_API_KEY`, `x-api-key`, `config.apiKey`. */
  readonly name: string;
  /** Quote character around the value; null if it stands bare. */
  readonly quote: string | null;
  /** Authorization scheme word before the value, lower case: `bearer`. */
  readonly scheme: string | null;
  readonly form: 'assignment' | 'argument' | 'element' | 'header' | 'command';
}

const NAME = '[A-Za-z_$][A-Za-z0-9_$.-]{0,100}';
/** A type between the name and the operator: `: string`, `: Optional[str]`, ` string` (Go), `[]` (C). */
const TYPE =
  "(?:\\s{0,2}\\??:\\s{0,2}[&A-Za-z'][\\w<>.&' |?\\[\\],]{0,40}|\\s+(?:string|\\[\\]byte|str)|\\[\\d{0,4}\\])?";

/** `name = `, `"name": `, `name => `, `name := `, `name ?? `, `env['NAME'] || `, `os.getenv("NAME") or `, `${NAME:-`. */
const ASSIGNMENT = new RegExp(
  `(${NAME})["'\`\\])]{0,3}${TYPE}\\s{0,8}(?::=|=>|\\?\\?=?|\\|\\|=?|\\?:|\\?=|\\+=|[!=]==?|=|:-|:|\\bor\\b)\\s{0,8}$`,
);
/** `set("NAME", `, `getenv('NAME', `, `["NAME", `. */
const PAIR = new RegExp(`["'\`](${NAME})["'\`]\\s{0,4},\\s{0,8}$`);
/** `setApiKey(`, `.apiKey(`. */
const CALL = new RegExp(`(${NAME})\\(\\s{0,8}$`);
/** `<apiKey>`, `<string name="api_key">`. */
const ELEMENT = new RegExp(`<(${NAME})(?:\\s[^<>]{0,100})?>\\s{0,8}$`);
/** `ENV API_KEY `, `#define API_KEY `, `--api-key `, `setx API_KEY `, `set -gx API_KEY `. */
const COMMAND = new RegExp(
  `(?:\\bENV\\s+|#\\s{0,3}define\\s+|\\bsetx\\s+|\\bset\\s+-\\w{1,3}\\s+|\\s--?)(${NAME})\\s+$`,
);
const SCHEME = /(?:^|[\s"'`:=(,{>\\n])(bearer|apikey|api-key|token|basic)(?:\s{1,4}|%20|\+)$/i;
/** `name: API_KEY` on the line above `value: …`, `key="ApiKey" value="…"`. */
const OUTER = new RegExp(
  `(?:name|key|id|field|label|variable)["']?\\s{0,2}[:=]\\s{0,4}["']?(${NAME})["']?[\\s,;]{1,40}$`,
  'i',
);
const VALUE_WORDS = /^(?:value|content|default|val|defaultvalue|contents|data|string|text)$/i;

/**
 * Reads the name that the value at `start` is assigned to from the text before it, or null where there is none. Works on every form that
 * programs, shells, configuration and markup write: see the table test.
 */
export function readAssignedName(text: string, start: number): AssignedName | null {
  let before = text.slice(Math.max(0, start - 200), start);
  let quote: string | null = null;
  const opened = /(?:\\?["'`]|\\u0022|&quot;)$/.exec(before);
  if (opened !== null) {
    quote = opened[0].slice(-1) === ';' ? '"' : opened[0].slice(-1);
    before = before.slice(0, -opened[0].length);
    // Prefixes of string literals: f"…", b'…', r"…", @"…".
    before = before.replace(/(?<=[\s=:(,[{])[fbruFBRU@$]{1,2}$/, '');
  }
  // PowerShell's `$env:NAME` would read as a name with a type.
  before = before.replace(/\$\{?env:(?=\w{1,100}\}?\s{0,8}=\s{0,8}$)/i, '');
  const scheme = SCHEME.exec(before);
  if (scheme !== null) return { name: 'authorization', quote, scheme: scheme[1]!.toLowerCase(), form: 'header' };
  const assigned = ASSIGNMENT.exec(before);
  if (assigned !== null)
    return outerName({ name: assigned[1]!, quote, scheme: null, form: 'assignment' }, before, assigned.index);
  const element = ELEMENT.exec(before);
  if (element !== null) {
    const named = /\bname=["']([\w.-]{1,100})["']/.exec(element[0]);
    return { name: named?.[1] ?? element[1]!, quote, scheme: null, form: 'element' };
  }
  const pair = PAIR.exec(before);
  if (pair !== null) return { name: pair[1]!, quote, scheme: null, form: 'argument' };
  const call = quote === null ? null : CALL.exec(before);
  if (call !== null) return { name: call[1]!, quote, scheme: null, form: 'argument' };
  const command = COMMAND.exec(before);
  if (command !== null) return { name: command[1]!, quote, scheme: null, form: 'command' };
  return null;
}

/** `value:` says nothing itself: the name is the one before it. */
function outerName(found: AssignedName, before: string, nameAt: number): AssignedName {
  if (!VALUE_WORDS.test(found.name)) return found;
  const outer = OUTER.exec(before.slice(0, nameAt).replace(/["'\s-]+$/, ' '));
  return outer === null ? found : { ...found, name: outer[1]! };
}
