import { parseArgs } from 'node:util';
import { nearestName } from '../config/nearest-name.ts';
import { UserError } from '../model/user-error.ts';
import type { Option } from './options.ts';

export interface Arguments {
  readonly positionals: readonly string[];
  /** The flag's value, or undefined where it wasn't given. */
  text(name: string): string | undefined;
  list(name: string): readonly string[];
  flag(name: string): boolean;
}

/**
 * Reads a command's arguments by its option table.
 * @throws UserError `BAD_USAGE` for an unknown flag, a missing or unknown value, a flag given twice
 */
export function parseArguments(
  argv: readonly string[],
  options: Readonly<Record<string, Option>>,
  command: string,
): Arguments {
  const known = Object.fromEntries(
    Object.entries(options).map(([name, { type, short }]) => [
      name,
      { type, multiple: true, ...(short ? { short } : {}) },
    ]),
  );
  const parsed = parseStrictly(argv, known, command);
  const values = parsed.values as Record<string, (string | boolean)[] | undefined>;
  for (const [name, given] of Object.entries(values)) {
    const { choices, multiple, excludes } = options[name]!;
    if (given?.includes('')) throw usage(`--${name} needs a value.`, command);
    if (excludes !== undefined && values[excludes] !== undefined)
      throw usage(`--${name} and --${excludes} can't be combined.`, command);
    if (given && given.length > 1 && !multiple && options[name]!.type === 'string')
      throw usage(`--${name} was given more than once.`, command);
    const wrong = choices && given?.find((value) => !choices.includes(String(value)));
    if (wrong !== undefined && choices)
      throw usage(`--${name} takes ${choices.join(', ')}; not ${quoteBriefly(wrong)}.`, command);
  }
  if (parsed.positionals.includes('')) throw usage('An argument is empty.', command);
  return {
    positionals: parsed.positionals,
    text: (name) => values[name]?.[0]?.toString(),
    list: (name) => (values[name] ?? []).map(String),
    flag: (name) => values[name]?.at(-1) === true,
  };
}

function parseStrictly(argv: readonly string[], options: Parameters<typeof parseArgs>[0] & object, command: string) {
  const known = options as NonNullable<Parameters<typeof parseArgs>[0]>['options'] & object;
  try {
    return parseArgs({ args: [...argv], options: known, allowPositionals: true, strict: true });
  } catch (error) {
    throw usage(explain(error, Object.keys(known)), command);
  }
}

/** Node's messages in our words: they name the flag, and never echo a value. */
function explain(error: unknown, names: readonly string[]): string {
  const message = error instanceof Error ? error.message : String(error);
  // Node names a flag that has a short form as '-q, --quiet'.
  const flag = /'(?:-\w, )?-{1,2}([A-Za-z0-9-]+)/.exec(message)?.[1];
  if (flag === undefined) return 'The arguments could not be read.';
  const dashes = flag.length === 1 ? '-' : '--';
  if (message.startsWith('Unknown option')) {
    const near = nearestName(flag, names);
    return `There is no flag ${dashes}${shorten(flag)}${near === undefined ? '' : `; did you mean --${near}?`}`;
  }
  return message.includes('does not take an argument')
    ? `${dashes}${flag} takes no value.`
    : `${dashes}${flag} needs a value.`;
}

/** Longest text of the command line that a message repeats, in characters: shorter than any key that was pasted into the wrong place. */
const LONGEST_QUOTED = 24;

/** At most 24 characters of a text out of the command line. */
export function shorten(text: string): string {
  return text.length > LONGEST_QUOTED ? `${text.slice(0, 8)}…` : text;
}

/** What somebody typed, for a message about it. */
export function quoteBriefly(value: unknown): string {
  return JSON.stringify(shorten(String(value)));
}

export function usage(message: string, command = ''): UserError {
  return new UserError('BAD_USAGE', message, `See unleak ${command === '' ? '' : `${command} `}--help.`);
}
