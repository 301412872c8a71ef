import type { Problem } from '../model/problem.ts';
import { askAbout, type Verdict } from './ask.ts';
import { type Dialogue, openDialogue } from './dialogue.ts';
import { keyText } from './key-text.ts';
import type { LeakedKey, Response, Session } from './session.ts';

/** The one provider that can have issued the key; null if several are left. */
export function issuerOf(key: Pick<LeakedKey, 'candidates' | 'provider'>): string | null {
  if (key.candidates.length > 1) return null;
  return key.candidates[0] ?? key.provider;
}

/** Why nothing can be asked about the key, or the dialogue and the key's text. */
export function approach(
  key: LeakedKey,
  session: Session,
): { dialogue: Dialogue; text: string } | { problem: Problem } {
  const dialogue = openDialogue(key, session);
  if (!('api' in dialogue)) return { problem: dialogue };
  const text = keyText(key.secret);
  if (text === undefined) {
    return {
      problem: {
        code: 'KEY_NOT_SENDABLE',
        message: `The value of ${key.id} holds characters that no key has; nothing was sent.`,
      },
    };
  }
  if (dialogue.api.keys !== undefined && !new RegExp(dialogue.api.keys).test(text)) {
    const message = `unleak knows no way to ask ${dialogue.provider.name} about this kind of credential; nothing was sent.`;
    return { problem: { code: 'NO_PROVIDER_API', message } };
  }
  dialogue.spoken.add(text);
  return { dialogue, text };
}

/** The verdict as a result of `verify`; an unclear one is a problem too. */
function answer(key: LeakedKey, session: Session, dialogue: Dialogue, verdict: Verdict): Response {
  return {
    result: {
      id: key.id,
      provider: dialogue.provider.id,
      state: verdict.state,
      requests: dialogue.requests,
      checkedAt: new Date(session.clock.now()).toISOString(),
      detail: verdict.detail,
    },
    problems:
      verdict.state === 'unknown'
        ? [{ code: 'NOT_VERIFIED', message: `${key.id}: ${verdict.detail}.` }]
        : dialogue.problems,
  };
}

/**
 * Asks the one provider that can have issued the key whether it is live: read-only calls, after a negative control. The provider may
 * note the use (`last used`) or raise an alert.
 * @throws UserError for unusable options; everything else is in the result
 */
export async function verifyKey(key: LeakedKey, session: Session): Promise<Response> {
  const approached = approach(key, session);
  if ('problem' in approached) {
    const { problem } = approached;
    return {
      result: { id: key.id, provider: issuerOf(key), state: 'unknown', requests: [], detail: problem.message },
      problems: [{ ...problem, message: `${key.id}: ${problem.message}` }],
    };
  }
  const { dialogue, text } = approached;
  const verdict = await askAbout(dialogue, text, session.controls);
  return answer(key, session, dialogue, verdict);
}

/** Hosts that `verifyKey` would send these keys to: printed before anything is sent. */
export function hostsOf(keys: readonly LeakedKey[], session: Session): string[] {
  const hosts = new Set<string>();
  for (const key of keys) {
    const dialogue = openDialogue(key, session);
    if ('api' in dialogue && dialogue.api.verify !== undefined && dialogue.endpoint.base)
      hosts.add(dialogue.endpoint.base.host);
  }
  return [...hosts].sort();
}
