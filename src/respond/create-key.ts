import { randomBytes } from 'node:crypto';
import type { TemplateValue } from '../model/provider-api.ts';
import { UserError } from '../model/user-error.ts';
import { describeAnswer } from './ask.ts';
import { type Attempt, newAttempt } from './attempts.ts';
import { call } from './call.ts';
import { deleteKey } from './delete-key.ts';
import { checkOf, usableKey } from './key-text.ts';
import { listKeys, speakers, usableId } from './list-keys.ts';
import { managementHint } from './management-key.ts';
import { firstAt } from './read-answer.ts';
import type { Replacing } from './replacing.ts';

const TAG = / ?\(unleak-[0-9a-f]{16}\)$/;
const DAY_MS = 86_400_000;
const TRIES = 3;

/** What the new key takes over from the old one; unknown things are left to the provider's default. */
function valuesFor(work: Replacing, tag: string): Record<string, TemplateValue | undefined> {
  const { old, dialogue } = work;
  const limit = dialogue.api.create!.nameLimit ?? 100;
  const name = (old.name ?? 'key').replace(TAG, '');
  const ends = old.expiresAt === undefined ? Number.NaN : Date.parse(old.expiresAt);
  const days = Math.ceil((ends - dialogue.session.clock.now()) / DAY_MS);
  return {
    name: `${[...name].slice(0, limit - tag.length - 3).join('')} (${tag})`,
    scopes: old.scopes as TemplateValue | undefined,
    environment: old.environment,
    expiresAt: Number.isNaN(ends) || days < 1 ? undefined : old.expiresAt,
    expiresInDays: Number.isNaN(ends) || days < 1 ? undefined : Math.min(365, days),
    parent: old.parent,
  };
}

/**
 * Deletes whatever keys an attempt has left at the provider: the one that it knows by id, and any that carries its tag.
 * @throws UserError if that can't be made sure; the journal stays open
 */
export async function removeAttempt(work: Replacing, attempt: Attempt): Promise<void> {
  const { dialogue, authority, journal, old } = work;
  const actors = speakers('management-or-leaked', authority);
  const uncertain = () =>
    new UserError(
      'NEW_KEY_UNCERTAIN',
      `A new key whose name ends with "(${attempt.tag})" may exist at ${dialogue.provider.name}, and could not be deleted.`,
      'Run the same command again, or delete that key in the dashboard.',
    );
  const listing = await listKeys(dialogue, authority);
  if (!('keys' in listing)) throw uncertain();
  const left = listing.keys.filter(
    (key) => !key.ended && key.id !== old.id && (key.id === attempt.newId || key.name?.endsWith(`(${attempt.tag})`)),
  );
  for (const { id, parent } of left) {
    const called = await deleteKey(dialogue, actors, { id, parent }, 'remove-new-key');
    if (called.means !== 'revoked' && called.means !== 'gone') throw uncertain();
  }
  attempt.removed = true;
  journal.write({ state: 'removed', tag: attempt.tag });
}

/**
 * Creates the new key like the old one. An answer that gets lost after its effect leaves a key that nobody knows: it is found by its
 * tag, deleted, and another is made.
 * @throws UserError if no key could be made, or it is not certain that none was
 */
export async function createKey(work: Replacing): Promise<{ attempt: Attempt; fresh: string }> {
  const { dialogue, authority, journal } = work;
  const spec = dialogue.api.create!;
  const actors = speakers('management-or-leaked', authority);
  let why = '';
  for (let tries = 0; tries < TRIES; tries++) {
    const attempt = newAttempt(`unleak-${randomBytes(8).toString('hex')}`);
    journal.write({ state: 'creating', tag: attempt.tag });
    work.attempts.push(attempt);
    for (const key of actors) {
      const called = await call(dialogue, spec.call, {
        key,
        values: valuesFor(work, attempt.tag),
        purpose: 'create',
        manner: 'once',
      });
      if (called.means === 'created') {
        const text = firstAt(called.body, spec.key);
        const fresh = typeof text === 'string' ? usableKey(text) : undefined;
        const newId = usableId(firstAt(called.body, spec.id), { ...authority, fresh });
        if (fresh !== undefined && newId !== undefined && fresh !== authority.leaked && newId !== work.old.id) {
          authority.fresh = fresh;
          attempt.newId = newId;
          attempt.check = checkOf(fresh);
          journal.write({ state: 'created', tag: attempt.tag, newId, check: attempt.check });
          return { attempt, fresh };
        }
        why = 'its answer held no new key, or none with an id';
        break;
      }
      why = describeAnswer(called, dialogue.provider.name);
      if (called.means !== 'forbidden') break;
      if (key === actors.at(-1)) {
        attempt.removed = true;
        journal.write({ state: 'removed', tag: attempt.tag });
        throw new UserError(
          'MANAGEMENT_KEY_REFUSED',
          `${dialogue.provider.name} does not let the keys at hand create another one; nothing was changed.`,
          managementHint(dialogue.provider.id),
        );
      }
    }
    // A request that is still on its way could have its effect after the list: give it the time that its answer had.
    await dialogue.session.clock.sleep(dialogue.session.limits.backoffMs * 2, dialogue.session.signal);
    await removeAttempt(work, attempt);
    work.lost = true;
  }
  throw new UserError(
    'NO_NEW_KEY',
    `${dialogue.provider.name} did not hand out a new key (${why}); the old one is as it was.`,
    'Run the same command again later.',
  );
}
