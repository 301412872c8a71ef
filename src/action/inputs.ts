import { Secret } from '../model/secret.ts';
import { SEVERITIES, type Severity } from '../model/severity.ts';
import { UserError } from '../model/user-error.ts';

/** The inputs of action.yml, checked. Empty ones are absent: the runner hands them over as empty text. */
export interface Inputs {
  readonly token?: Secret;
  readonly config?: string;
  readonly baseline?: string;
  readonly failOn?: Severity | 'never';
  readonly comment: 'auto' | 'true' | 'false';
  readonly sarifFile?: string;
  readonly base?: string;
  readonly head?: string;
  readonly workingDirectory: string;
  readonly history: 'pr' | 'full' | 'none';
  readonly verify: boolean;
}

const FAIL_ON = [...SEVERITIES, 'never'] as const;

/**
 * Reads `INPUT_*`, as the runner sets them: upper case, spaces as `_`, everything else as in action.yml.
 * @throws UserError `BAD_INPUT`
 */
export function readInputs(env: Readonly<Record<string, string | undefined>>): Inputs {
  const text = (name: string): string | undefined => env[`INPUT_${name.toUpperCase()}`]?.trim() || undefined;
  const oneOf = <Word extends string>(name: string, words: readonly Word[]): Word | undefined => {
    const given = text(name)?.toLowerCase();
    if (given === undefined) return undefined;
    const word = words.find((known) => known === given);
    if (word === undefined)
      throw new UserError(
        'BAD_INPUT',
        `The input ${name} takes ${words.join(', ')}; not ${JSON.stringify(given.slice(0, 40))}.`,
      );
    return word;
  };
  const token = text('token');
  const failOn = oneOf('fail-on', FAIL_ON);
  return {
    ...(token === undefined ? {} : { token: new Secret(token, '…') }),
    ...optional('config', text('config')),
    ...optional('baseline', text('baseline')),
    ...(failOn === undefined ? {} : { failOn }),
    comment: oneOf('comment', ['auto', 'true', 'false'] as const) ?? 'auto',
    ...optional('sarifFile', text('sarif-file')),
    ...optional('base', text('base')),
    ...optional('head', text('head')),
    workingDirectory: text('working-directory') ?? '.',
    history: oneOf('history', ['pr', 'full', 'none'] as const) ?? 'pr',
    verify: oneOf('verify', ['true', 'false'] as const) === 'true',
  };
}

function optional<Name extends string>(name: Name, value: string | undefined): { [key in Name]?: string } {
  return value === undefined ? {} : ({ [name]: value } as { [key in Name]: string });
}
