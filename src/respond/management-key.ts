import { UserError } from '../model/user-error.ts';
import type { Dialogue } from './dialogue.ts';
import { usableKey } from './key-text.ts';

/** Environment variable of a provider's management key. */
export function managementVariable(provider: string): string {
  return `UNLEAK_MANAGEMENT_KEY_${provider.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`;
}

/** What to do where the keys at hand may not do something. */
export function managementHint(provider: string): string {
  return `Give a key of the account that may, by ${managementVariable(provider)} or --management-key-stdin.`;
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
      `The management key for ${provider} is too short or holds characters that no key has; nothing was sent.`,
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
