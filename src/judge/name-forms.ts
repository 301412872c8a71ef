/** One way of giving a name to the value that follows. `pattern` is tried on what stands before it, without its opening quote. */
export interface NameForm {
  readonly form: 'assignment' | 'argument' | 'element' | 'header' | 'command' | 'text';
  /** Group `name`, or `scheme` for the word of an Authorization header. Ends with `$`; every repetition bounded. */
  readonly pattern: RegExp;
  /** Last characters, white space aside, of what it matches: saves most of the tries. Any, if absent. */
  readonly ends?: string;
  /** Only where the value stands in quotes. */
  readonly quoted?: boolean;
  /** Only where the value stands behind white space. */
  readonly spaced?: boolean;
}

const NAME = '(?<![A-Za-z0-9_$])(?<name>[A-Za-z_$][A-Za-z0-9_$.-]{0,100})';
/** What may close a name: quotes (escaped or not), brackets. */
const CLOSED = '[\\\\"\'`\\]]{0,10}';
/** A type between the name and the operator: `: string | undefined`, `: Optional[str]`, ` string` (Go), `[]` (C), ` As String` (Basic), accessors (C#). */
const TYPE =
  "(?:\\s{0,2}\\??:\\s{0,2}(?:&?'?\\w{0,10}\\s)?[&?]{0,2}(?:[\\w.]{1,30}\\.)?" +
  '(?:[Ss]tring|str|Text|[Bb]ytes|[Aa]ny|object|unknown|Option(?:al)?|Union|Final|Secret\\w{0,10}|Annotated|Maybe|const)\\b[^=,;:(){}\\n"\'`]{0,40}' +
  '|\\s{1,8}(?:string|\\[\\]byte|str)|\\[\\d{0,4}\\]|\\s{1,8}[Aa]s\\s{1,8}\\w{1,20}|\\s{0,2}\\{\\s{0,4}get;[^{}]{0,30}\\})?';
const OPERATOR = '(?::=|=>|\\?\\?=?|\\|\\|=?|\\?:|\\?=|\\+=|[!=]==?|=|<-|:-|:|\\bor\\b|\\bto\\b)';
/** Brackets, casts and calls that only wrap the value: `(`, `[`, `{`, `<string>`, `[]byte(`, `String::from(`, YAML's `|`, `- ` and `!!str`. */
const WRAPPED =
  '(?:<\\w{1,20}>|\\(|\\{|\\[\\s{0,8}(?:["\'`][^"\'`\\n]{0,80}["\'`]\\s{0,2},\\s{0,8}){0,2}|(?:new\\s{1,2})?[\\w.:<>&*![\\]]{1,50}\\(|[|>][+-]?\\d?\\s{1,20}|-\\s{1,4})';

/** In the order in which they are asked: the more exact one first. */
export const NAME_FORMS: readonly NameForm[] = [
  // Authorization: Bearer …, 'Token ' + '…', %20 in URLs
  {
    form: 'header',
    ends: 'rRnNyYcC0+.',
    pattern:
      /(?:^|[\s"'`:=(,{>\\n])(?<scheme>bearer|apikey|api-key|token|basic)(?:\s{1,4}|%20|\+|\s?["'`]\s{0,2}[+.]\s{0,2})$/i,
  },
  {
    form: 'header',
    spaced: true,
    pattern: /\bauthorization["'`]?\s{0,2}[:=,]\s{0,2}["'`]?(?<scheme>[a-z]{2,20})\s{1,2}$/i,
  },
  // Authorization: Token token="…"
  {
    form: 'header',
    ends: '=',
    pattern: /\bauthorization["'`]?\s{0,2}[:=,]\s{0,2}["'`]?(?<scheme>token)\stoken=$/i,
  },
  // curl -u …:, curl --user name:…
  {
    form: 'header',
    ends: 'ur=:',
    pattern:
      /\b(?:curl|https?|xh|wget)\s[^;|\n]{0,120}(?:\\\r?\n[^;|\n]{0,80}){0,2}(?<=\s)(?<scheme>-u|--user)[ =]{0,2}["']?(?:[\w.@-]{0,40}:)?$/,
  },
  // ${NAME-…
  { form: 'assignment', ends: '-', pattern: new RegExp(`\\$\\{${NAME}:?-$`) },
  // name = …, "name": …, name => …, name := …, env['NAME'] || …, ${NAME:=…
  {
    form: 'assignment',
    ends: '=>?|:-ro',
    pattern: new RegExp(`${NAME}${CLOSED}${TYPE}\\s{0,8}${OPERATOR}\\s{0,12}$`),
  },
  // os.getenv("NAME") or …, ENV.fetch('NAME') { …
  {
    form: 'assignment',
    ends: '?|:r{=',
    pattern: new RegExp(`["'\`]${NAME}["'\`][)\\]]{1,2}\\s{0,4}(?:\\?\\?|\\|\\||\\?:|\\bor\\b|\\{|=(?!>))\\s{0,8}$`),
  },
  // set("NAME", …, getenv('NAME', …, ["NAME", …, ["--api-key", …
  { form: 'argument', ends: ',', pattern: new RegExp(`["'\`]-{0,2}${NAME}["'\`]\\s{0,4},\\s{0,20}$`) },
  // - --api-key⏎- …
  {
    form: 'command',
    ends: '-',
    spaced: true,
    pattern: new RegExp(`-\\s{1,4}["']?--?${NAME}["']?[ \\t]{0,4}\\r?\\n\\s{0,40}-\\s{1,4}$`),
  },
  // setApiKey(…, .apiKey(…, apiKey{…
  { form: 'argument', ends: '({', quoted: true, pattern: new RegExp(`${NAME}[({]\\s{0,8}$`) },
  // name = (…, name = []byte(…, name={…, names: [ …
  {
    form: 'assignment',
    ends: '>({[,|+-',
    pattern: new RegExp(`${NAME}${CLOSED}${TYPE}\\s{0,8}${OPERATOR}\\s{0,12}${WRAPPED}\\s{0,12}$`),
  },
  // name = condition ? …
  {
    form: 'assignment',
    ends: '?',
    quoted: true,
    pattern: new RegExp(`${NAME}${CLOSED}${TYPE}\\s{0,8}=\\s{0,8}[^;\\n"'\`]{1,60}\\?\\s{0,8}$`),
  },
  // <key>name</key><string>…, <string name="api_key">…, <apiKey>…
  { form: 'element', ends: '>', pattern: new RegExp(`<key>${NAME}</key>\\s{0,20}<string>\\s{0,8}$`) },
  {
    form: 'element',
    ends: '>',
    pattern: new RegExp(`<[\\w.:-]{1,40}\\s[^<>]{0,60}\\bname=["']${NAME}["'][^<>]{0,60}>\\s{0,8}$`),
  },
  { form: 'element', ends: '>', pattern: new RegExp(`<(?:\\w{1,20}:)?${NAME}(?:\\s[^<>]{0,100})?>\\s{0,20}$`) },
  // name: API_KEY⏎value: …, key="ApiKey" value="…", variable "api_key" { default = "…"
  {
    form: 'assignment',
    ends: ':=',
    pattern: new RegExp(
      `\\b(?:name|key|id|field|label|variable)["']?\\s{0,2}[:=]\\s{0,4}["']?${NAME}["']?[\\s,;]{1,40}[\\w:"'-]{0,14}(?:value|content|val|default|data|text|string)s?["']?\\s{0,2}[:=]\\s{0,4}$`,
      'i',
    ),
  },
  {
    form: 'assignment',
    ends: '=',
    pattern: new RegExp(`\\bvariable\\s{1,4}"${NAME}"\\s{0,4}\\{[^{}]{0,120}\\bdefault\\s{0,8}=\\s{0,4}$`),
  },
  // ENV NAME …, #define NAME …, --api-key …, setx NAME …, set -gx NAME …, proxy_set_header NAME …
  {
    form: 'command',
    spaced: true,
    pattern: new RegExp(
      `(?:\\bENV\\s+|#\\s{0,3}define\\s+|\\bsetx\\s+|\\bset\\s+-\\w{1,3}\\s+|\\b(?:setenv|SetEnv|proxy_set_header|fastcgi_param)\\s+|[\\s(]--?)${NAME}\\s{1,8}$`.replaceAll(
        '\\s+',
        '\\s{1,8}',
      ),
    ),
  },
  {
    form: 'command',
    ends: 'd',
    spaced: true,
    pattern: /\slogin\s{1,8}\S{1,60}\s{1,8}(?<name>password)\s{1,8}$/,
  },
  // service.apiKey …, api_key,…, | API_KEY | …, API key: …
  {
    form: 'text',
    spaced: true,
    pattern: new RegExp(`(?:^|\\n)(?=\\w{1,40}?(?:[._-]|[a-z][A-Z]))${NAME}[ \\t]{1,8}$`),
  },
  { form: 'text', ends: ',', pattern: new RegExp(`(?:^|\\n)${NAME},\\s?$`) },
  { form: 'text', ends: '|', pattern: new RegExp(`\\|\\s{0,20}\`?${NAME}\`?\\s{0,20}\\|\\s{0,8}$`) },
  {
    form: 'text',
    ends: 'yYnNtTdDsS:=*_',
    pattern:
      /\b(?<name>(?:api|access|auth|secret|private|bearer|refresh|client|admin|service) (?:key|token|secret|password))(?: is)?[*_]{0,2}\s?[:=]?[*_]{0,2}\s{0,4}$/i,
  },
];
