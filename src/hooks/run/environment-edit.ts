import type { Location } from '../../model/location.ts';

/** How a value moves out of a file: the line as it should read, and the variable that holds the value then. */
export interface EnvironmentEdit {
  readonly variable: string;
  /** The new line, without its indentation; null where only the expression can be told. */
  readonly line: string | null;
  /** What stands for the value in this language. */
  readonly expression: string;
}

type Write = (name: string) => {
  readonly code: string /** The expression stays inside the quotes. */;
  readonly quoted?: boolean;
};

/** How languages read the environment, by file name ending. */
const LANGUAGES: readonly (readonly [RegExp, Write])[] = [
  [/\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/, (name) => ({ code: `process.env.${name}` })],
  [/\.py$/, (name) => ({ code: `os.environ["${name}"]` })],
  [/\.(?:rb|erb)$|(?:^|\/)(?:Rakefile|Gemfile)$/, (name) => ({ code: `ENV.fetch("${name}")` })],
  [/\.go$/, (name) => ({ code: `os.Getenv("${name}")` })],
  [/\.php$/, (name) => ({ code: `getenv('${name}')` })],
  [/\.(?:java|kt|kts|scala|groovy|gradle)$/, (name) => ({ code: `System.getenv("${name}")` })],
  [/\.cs$/, (name) => ({ code: `Environment.GetEnvironmentVariable("${name}")` })],
  [/\.rs$/, (name) => ({ code: `std::env::var("${name}")?` })],
  [/\.swift$/, (name) => ({ code: `ProcessInfo.processInfo.environment["${name}"]!` })],
  [/\.(?:ex|exs)$/, (name) => ({ code: `System.fetch_env!("${name}")` })],
  [/\.dart$/, (name) => ({ code: `Platform.environment['${name}']!` })],
  [/(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$/, (name) => ({ code: `\${{ secrets.${name} }}`, quoted: true })],
  [
    /\.(?:sh|bash|zsh|ya?ml|toml|mk)$|(?:^|\/)(?:Dockerfile|Makefile)$/,
    (name) => ({ code: `\${${name}}`, quoted: true }),
  ],
  [/\.tf$/, (name) => ({ code: `var.${name.toLowerCase()}` })],
];

/**
 * The edit that takes a value out of a line. Pure.
 * @param line the whole line, with the value
 * @param issuer part of the variable's name if the line names none, such as `MEMORY_API`
 * @returns null for files that can't read the environment (JSON, Markdown, env files)
 */
export function environmentEdit(
  path: string,
  line: string | null,
  place: Location,
  issuer: string | null,
): EnvironmentEdit | null {
  const write = LANGUAGES.find(([name]) => name.test(path))?.[1];
  if (write === undefined) return null;
  const start = place.column - 1;
  const end = place.endColumn - 1;
  const variable = variableName(line?.slice(0, start) ?? '', issuer);
  const { code, quoted } = write(variable);
  const plain = line !== null && place.line === place.endLine && place.decoded === undefined && end <= line.length;
  if (!plain) return { variable, line: null, expression: code };
  const quote = line[start - 1];
  const wrapped = quote !== undefined && '"\'`'.includes(quote) && line[end] === quote;
  // A value inside a longer string ("Bearer …") is put together; the person knows better how.
  if (!wrapped && quoted !== true) return { variable, line: null, expression: code };
  const [from, to] = wrapped && quoted !== true ? [start - 1, end + 1] : [start, end];
  return { variable, line: (line.slice(0, from) + code + line.slice(to)).trim(), expression: code };
}

const CREDENTIAL = /key|token|secret|passw|pwd|auth|credential/i;

/** The name that the value is assigned to, as an environment variable, if it says what it is. */
function variableName(before: string, issuer: string | null): string {
  const assigned =
    /([A-Za-z_][\w.-]*)["']?\s*(?::=|=>|[:=])\s*(?:await\s+|new\s+)?["'`]?$/.exec(before)?.[1]?.split('.').at(-1) ?? '';
  const fallback = `${(issuer ?? 'API').replace(/[^A-Za-z0-9]+/g, '_').toUpperCase()}${/api$/i.test(issuer ?? 'API') ? '_KEY' : '_API_KEY'}`;
  if (!CREDENTIAL.test(assigned)) return fallback;
  const snake = assigned
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .toUpperCase();
  const bare = /^(?:API_)?(?:KEY|TOKEN|SECRET|PASSWORD)$/.test(snake);
  return bare && issuer !== null ? fallback : snake;
}
