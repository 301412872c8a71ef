import type { Problem } from '../model/problem.ts';
import type { Provider } from '../model/provider.ts';
import { isUserError } from '../model/user-error.ts';
import type { Dialogue } from './dialogue.ts';
import { keyText } from './key-text.ts';
import { managementHint } from './management-key.ts';
import type { LeakedKey, Outcome, Response, ResponseResult } from './session.ts';

type Extra = Partial<Omit<ResponseResult, 'id' | 'outcome'>>;

/** A result with its problems; requests and provider come from the dialogue. */
export function ending(
  id: string,
  outcome: Outcome,
  dialogue: Dialogue | undefined,
  extra: Extra = {},
  problem?: Problem,
): Response {
  return {
    result: {
      id,
      provider: dialogue?.provider.id ?? null,
      state: dialogue?.seen ?? 'unknown',
      outcome,
      requests: dialogue?.requests ?? [],
      ...extra,
    },
    problems: [...(dialogue?.problems ?? []), ...(problem === undefined ? [] : [problem])],
  };
}

/** What a person does where no call can. */
export function manualSteps(provider: Provider | undefined): NonNullable<ResponseResult['manual']> {
  return (
    provider?.dashboard ?? {
      steps: ['Revoke the key where it was issued', 'Put the new key where the old one was used'],
    }
  );
}

/** The key could not be found at its provider. */
export function notFound(
  id: string,
  dialogue: Dialogue,
  { code, why }: { readonly code: string; readonly why: string },
  done: 'revoked' | 'rotated',
): Response {
  const { provider } = dialogue;
  const hint = code === 'MANAGEMENT_KEY_MISSING' ? ` ${managementHint(provider.id)}` : '';
  const message = `${why[0]!.toUpperCase()}${why.slice(1)}; ${id} was not ${done}.${hint}`;
  return ending(id, 'failed', dialogue, { manual: manualSteps(provider) }, { code, message });
}

/** Where the provider did not show that the key is dead. */
export function unproved(what: string, detail: string, said?: string): string {
  const why = said === undefined ? detail : `${said}; ${detail}`;
  return `${what} could not be proved: ${why}. Run the same command again in a few minutes; if that doesn't help, revoke it by hand.`;
}

/** Turns a failure in mid-operation into a result: what was sent so far must be told. File system errors get a sentence. */
export function failure(id: string, dialogue: Dialogue, error: unknown, extra: Extra = {}): Response {
  if (isUserError(error)) {
    const message = error.hint === undefined ? error.message : `${error.message} ${error.hint}`;
    return ending(id, 'failed', dialogue, extra, { code: error.code, message });
  }
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall === undefined) throw error;
  const message = `The state directory can't be used (${code ?? 'error'} in ${syscall}); the operation stopped where it was.`;
  return ending(id, 'failed', dialogue, extra, { code: 'STATE_UNWRITABLE', message });
}

/** The key's text where a finding is at hand. */
export function textOf(key: LeakedKey | undefined): string | undefined {
  return key === undefined ? undefined : keyText(key.secret);
}
