import type { Problem } from '../model/problem.ts';
import type { Provider } from '../model/provider.ts';
import { UserError } from '../model/user-error.ts';
import type { Dialogue } from './dialogue.ts';
import { keyText, usableKey } from './key-text.ts';
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
      state: 'unknown',
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

/**
 * The management key of a provider, checked.
 * @throws UserError if it can't be sent, or is the leaked key itself: nothing may be revoked with the key that is to be revoked
 */
export function managementKeyOf(dialogue: Dialogue, leaked: string | undefined): string | undefined {
  const {
    provider: { id: provider },
    session,
  } = dialogue;
  const given = session.managementKey?.(provider)?.trim();
  if (given === undefined || given === '') return undefined;
  const key = usableKey(given);
  if (key === undefined)
    throw new UserError(
      'BAD_MANAGEMENT_KEY',
      `The management key for ${provider} holds characters that no key has; nothing was sent.`,
    );
  if (key === leaked) {
    throw new UserError(
      'KEY_IS_ITS_OWN_MANAGEMENT_KEY',
      `The management key given for ${provider} is the leaked key itself; nothing was sent.`,
      'Give another key of the account, or none: where the provider allows it, a replacement is created first.',
    );
  }
  dialogue.spoken.add(key);
  return key;
}

/** Turns a failure in mid-operation into a result: what was sent so far must be told. File system errors get a sentence. */
export function failure(id: string, dialogue: Dialogue, error: unknown, extra: Extra = {}): Response {
  if (error instanceof UserError) {
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
