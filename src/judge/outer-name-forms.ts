import type { NameForm } from './name-forms.ts';

const NAME = '(?<![A-Za-z0-9_$])(?<name>[A-Za-z_$][A-Za-z0-9_$.-]{0,60})';
/** Names that only say that there is a value: the telling name stands farther out. */
const VALUE = '(?:value|content|default|defaultValue|default_value|example|examples|body|secret-?string|data)';
const VALUE_IS = `\\b${VALUE}["']?\\s{0,2}[:=]\\s{0,4}$`;

/**
 * Ways of naming a value from farther out, asked only where nothing right before the value names it. They are looser, so they count for
 * names that say credential by themselves (`strong`, see name-strength.ts).
 */
export const OUTER_NAME_FORMS: readonly NameForm[] = [
  // "API_KEY": { "type": "string", "default": "…", "apikey": [ { "key": "value", "value": "…
  {
    form: 'assignment',
    ends: ':=',
    pattern: new RegExp(
      `${NAME}["'\`\\]]{0,3}\\s{0,4}[:=]?\\s{0,4}(?:\\[\\s{0,8})?\\{[^{}]{0,120}?["'\\s,{]${VALUE_IS}`,
      'i',
    ),
  },
  // ApiKey:⏎  Type: String⏎  Default: …
  {
    form: 'assignment',
    ends: ':',
    pattern: new RegExp(
      `^(?:[^]{0,200}\\n)?[ -]{0,40}["']?${NAME}["']?:[ \\t]{0,4}(?:\\r?\\n[ ]{1,40}[^\\n]{0,80}){0,4}?\\r?\\n[ ]{1,40}${VALUE_IS}`,
      'i',
    ),
  },
  // - name: X-API-Key⏎  in: header⏎  schema:⏎    default: …
  {
    form: 'assignment',
    ends: ':',
    pattern: new RegExp(
      `^(?:[^]{0,200}\\n)?[ -]{0,40}(?:name|key):[ \\t]{1,4}["']?${NAME}["']?[ \\t]{0,4}(?:\\r?\\n[ ]{1,40}[^\\n-][^\\n]{0,80}){0,4}?\\r?\\n[ ]{1,40}${VALUE_IS}`,
      'i',
    ),
  },
  // add_argument("--api-key", default="…", String.fromEnvironment('API_KEY', defaultValue: '…
  {
    form: 'argument',
    ends: ':=',
    quoted: true,
    pattern: new RegExp(`["'\`](?:--)?${NAME}["'\`],[^()"'\`]{0,80}?\\b${VALUE}\\s{0,2}[:=]\\s{0,4}$`),
  },
  // api_key: str = Field(default="…
  {
    form: 'argument',
    ends: '=',
    quoted: true,
    pattern: new RegExp(
      `${NAME}\\s{0,2}(?::[^=\\n"']{0,40})?=\\s{0,4}[\\w.]{1,30}\\([^()"']{0,60}?\\b${VALUE}\\s{0,2}=\\s{0,4}$`,
    ),
  },
  // env::var("API_KEY").unwrap_or("…, System.getenv("API_KEY").orElse("…
  {
    form: 'argument',
    ends: '({|',
    quoted: true,
    pattern: new RegExp(
      `["'\`]${NAME}["'\`]\\){1,3}\\s{0,4}\\.\\w{1,30}[({]\\s{0,4}(?:\\|\\w{0,10}\\|\\s{0,2}|\\(\\)\\s?->\\s?)?$`,
    ),
  },
  // apiKey = options.key || "…, api_key = arguments.key or "…
  {
    form: 'assignment',
    ends: '|?r:',
    quoted: true,
    pattern: new RegExp(`${NAME}\\s{0,8}=\\s{0,8}[^;\\n"'\`]{1,60}(?:\\|\\||\\?\\?|\\bor\\b|\\?:)\\s{0,4}$`),
  },
  // const API_KEY: &[u8] = b"…
  {
    form: 'assignment',
    ends: '=',
    quoted: true,
    pattern: new RegExp(
      `${NAME}\\s{0,2}:\\s{0,2}&?(?:'static )?(?:mut )?\\[u8(?:;\\s?\\d{1,4})?\\]\\s{0,2}=\\s{0,4}[&*]?$`,
    ),
  },
  // def get_api_key():⏎  return "…, String apiKey() {⏎  return "…, () => "…
  {
    form: 'assignment',
    quoted: true,
    pattern: new RegExp(
      `${NAME}\\s{0,2}(?:=\\s{0,2})?(?:\\([^()]{0,80}\\)|lambda)\\s{0,4}(?:->\\s?[&\\w: ]{1,30}|:\\s?\\w{1,20})?\\s{0,4}(?:\\{|=>|:|=)\\s{0,24}(?:return\\s{1,4})?$`,
    ),
  },
  { form: 'assignment', quoted: true, pattern: new RegExp(`\\bdef\\s{1,4}(?:self\\.)?${NAME}\\s{1,24}$`) },
  // $ENV{API_KEY} = '…, set(ENV{API_KEY} "…
  {
    form: 'assignment',
    quoted: true,
    pattern: new RegExp(`\\bENV\\{["']?${NAME}["']?\\}\\s{0,4}(?:\\|?\\|?=)?\\s{0,4}$`),
  },
  // (def api-key "…, @api_key "…, set $api_key "…, :api-key "…, RequestHeader set X-API-Key "…, header_up X-API-Key …
  { form: 'text', quoted: true, spaced: true, pattern: new RegExp(`(?:^|[\\s({:@$,])${NAME}[ \\t]{1,8}$`) },
  {
    form: 'text',
    spaced: true,
    pattern: new RegExp(`\\b(?:header_up|setHeader|add_header|header)\\s{1,4}[+>-]?${NAME}\\s{1,8}$`),
  },
  // {api_key, "…, {api_key, <<"…, -define(API_KEY, "…
  {
    form: 'argument',
    ends: ',<',
    quoted: true,
    pattern: new RegExp(`(?:\\{|-define\\()\\s{0,2}:?${NAME}\\s{0,2},\\s{0,4}(?:<<)?$`),
  },
  // lv_api_key TYPE string VALUE '…, WS-API-KEY PIC X(64) VALUE "…
  {
    form: 'assignment',
    ends: 'Ee',
    quoted: true,
    spaced: true,
    pattern: new RegExp(`${NAME}\\s{1,4}(?:TYPE|LIKE|PIC)\\s[^"'\\n]{1,40}\\bVALUE\\s{1,4}$`, 'i'),
  },
  // gh secret set API_KEY --body "…, put-parameter --name API_KEY --value "…, Set-Item -Path Env:API_KEY -Value "…, … <<< "…
  {
    form: 'command',
    ends: 'eybgat=',
    pattern: new RegExp(
      `[\\s:"'/]${NAME}["']?\\s{1,4}(?:--?type\\s{1,2}\\w{1,20}\\s{1,2})?--?(?:value|body|b|data|secret-string)[ =]{1,2}$`,
      'i',
    ),
  },
  { form: 'command', ends: '<', pattern: new RegExp(`\\s${NAME}(?:\\s\\w{1,20})?\\s{1,2}<<<\\s{0,2}$`) },
  // npm config set //registry/:_authToken …, poetry config acme.token …
  {
    form: 'command',
    spaced: true,
    pattern: new RegExp(
      `\\b(?:config|configure)\\s{1,2}(?:set\\s{1,2})?(?:--?[\\w-]{1,20}\\s{1,2})?(?:[^\\s"']{0,60}[.:/])?${NAME}\\s{1,4}$`,
    ),
  },
  // http -A bearer -a …
  { form: 'header', spaced: true, pattern: /\s-A\s?(?<scheme>bearer)\s{1,2}(?:-a|--auth)\s{1,2}$/ },
  // CREATE USER … IDENTIFIED BY '…
  { form: 'command', ends: 'Yy', quoted: true, spaced: true, pattern: /\b(?<name>identified by)\s{1,4}$/i },
  // CREATE USER … PASSWORD '…
  {
    form: 'command',
    ends: 'Dd',
    quoted: true,
    spaced: true,
    pattern: /\b(?:user|role|login|encrypted|with)\b[^;\n"']{0,80}\s(?<name>password)\s{1,4}$/i,
  },
  // $apiKey = ConvertTo-SecureString "…
  {
    form: 'assignment',
    quoted: true,
    spaced: true,
    pattern: new RegExp(
      `${NAME}\\s{0,4}=\\s{0,4}[A-Z][A-Za-z]{1,12}-[A-Z]\\w{1,24}\\s{1,2}(?:-[A-Z]\\w{1,12}\\s{1,2})?$`,
    ),
  },
  // <entry key="api_key">…, <property name="apiKey"><value>…
  {
    form: 'element',
    ends: '>',
    pattern: new RegExp(
      `<[\\w.:-]{1,40}\\s[^<>]{0,60}\\b(?:name|key|id)=["']${NAME}["'][^<>]{0,60}>\\s{0,8}(?:<value>\\s{0,8})?$`,
    ),
  },
  // <td>API_KEY</td><td>…
  {
    form: 'element',
    ends: '>',
    pattern:
      /<t[dh](?:\s[^<>]{0,60})?>\s{0,8}(?:<code>)?(?<name>[A-Za-z_][A-Za-z0-9_. -]{0,60})(?:<\/code>)?\s{0,8}<\/t[dh]>\s{0,20}<td(?:\s[^<>]{0,60})?>\s{0,8}(?:<code>)?$/,
  },
];
