import { UserError } from '../model/user-error.ts';
import { askAbout, describeAnswer } from './ask.ts';
import type { Attempt } from './attempts.ts';
import { createKey, removeAttempt } from './create-key.ts';
import { deleteKey } from './delete-key.ts';
import { isKeyOf } from './key-text.ts';
import { listKeys, speakers } from './list-keys.ts';
import { proveDeath } from './prove-death.ts';
import type { Replaced, Replacing } from './replacing.ts';
import type { Proof } from './session.ts';

/** Times that a new key is asked about: some providers take a moment to know it everywhere. */
const PATIENCE = 4;

/** Asks the provider whether it accepts the new key. */
async function mustAnswer(work: Replacing, fresh: string): Promise<void> {
  const { clock, controls, limits, signal } = work.dialogue.session;
  for (let asked = 1; ; asked++) {
    const verdict = await askAbout(work.dialogue, fresh, controls);
    if (verdict.state === 'active' || verdict.state === 'active-limited') return;
    if (asked === PATIENCE || signal?.aborted)
      throw new UserError(
        'NEW_KEY_NOT_LIVE',
        `The new key is not accepted: ${verdict.detail}. The old one was not revoked.`,
      );
    await clock.sleep(limits.proofGapMs, signal);
  }
}

/** The new key's text, from a sink that can be read. */
async function recover(work: Replacing, attempt: Attempt): Promise<string | undefined> {
  const { check } = attempt;
  if (check === undefined) return undefined;
  for (const sink of work.sinks) {
    if (!attempt.storing.has(sink.name)) continue;
    const found = await sink.find((text) => isKeyOf(text, check));
    if (found !== undefined && found !== 'write-only') return found;
  }
  return undefined;
}

/** True if all sinks are done and none of them can be read: the text is gone, but everyone who needs it has it. */
async function isHandedOver(work: Replacing, attempt: Attempt): Promise<boolean> {
  if (!attempt.answered || !work.sinks.every((sink) => attempt.stored.has(sink.name))) return false;
  for (const sink of work.sinks) if ((await sink.find(() => false)) !== 'write-only') return false;
  return true;
}

/** The attempt to go on with, or a new one. */
async function takeUp(work: Replacing): Promise<{ attempt: Attempt; fresh: string | undefined }> {
  const last = work.attempts.filter(({ removed }) => !removed).at(-1);
  if (last !== undefined) {
    const fresh = await recover(work, last);
    work.authority.fresh = fresh;
    if (fresh !== undefined || (await isHandedOver(work, last))) return { attempt: last, fresh };
  }
  // Where a key may already be in use, it is deleted only after its successor has taken its place.
  for (const attempt of work.attempts)
    if (!attempt.removed && attempt.storing.size === 0) await removeAttempt(work, attempt);
  for (const sink of work.sinks) await sink.prepare();
  return createKey(work);
}

/** Writes the new key to every sink that does not have it yet. */
async function storeEverywhere(work: Replacing, attempt: Attempt, fresh: string): Promise<void> {
  const { journal, authority, sinks } = work;
  for (const sink of sinks) {
    if (attempt.stored.has(sink.name)) continue;
    if (!attempt.storing.has(sink.name)) journal.write({ state: 'storing', tag: attempt.tag, sink: sink.name });
    attempt.storing.add(sink.name);
    await sink.store(authority.leaked, fresh);
    journal.write({ state: 'stored', tag: attempt.tag, sink: sink.name });
    attempt.stored.add(sink.name);
  }
}

/** Reads the new key back from each sink, and asks the provider about what was read. */
async function readBack(work: Replacing, attempt: Attempt): Promise<void> {
  let read: string | undefined;
  for (const sink of work.sinks) {
    const found = await sink.find((text) => isKeyOf(text, attempt.check!));
    if (found === undefined)
      throw new UserError('SINK_NOT_READ_BACK', `${sink.name} does not hold the new key; the old one was not revoked.`);
    if (found !== 'write-only') read = found;
  }
  if (read !== undefined) await mustAnswer(work, read);
}

/** Proof by the provider's list, where the old key's text is gone. */
async function proveByList(work: Replacing): Promise<Proof | undefined> {
  const { dialogue, authority, old } = work;
  const listing = await listKeys(dialogue, authority);
  if (old.id === undefined || !('keys' in listing)) return undefined;
  const entry = listing.keys.find(({ id }) => id === old.id);
  if (entry !== undefined && !entry.ended) return undefined;
  return {
    refusals: 0,
    control: 'listed',
    at: new Date(dialogue.session.clock.now()).toISOString(),
    endpoint: dialogue.endpoint.base?.host ?? '',
    fingerprint: dialogue.fingerprint,
  };
}

/** Revokes the old key and proves it. */
async function revokeOld(work: Replacing): Promise<Replaced> {
  const { dialogue, authority, journal, old } = work;
  const actors = speakers('management', authority);
  journal.write({ state: 'revoking' });
  const called = await deleteKey(dialogue, actors, { id: old.id, parent: old.parent }, 'revoke');
  if (called.means === 'forbidden' || called.means === 'itself')
    return { kind: 'unproved', state: 'active', detail: 'the provider does not let us revoke the old key' };
  if (authority.leaked === undefined) {
    const proof = await proveByList(work);
    if (proof === undefined)
      return { kind: 'unproved', state: 'unknown', detail: 'the provider still lists the old key' };
    journal.write({ state: 'revoked' });
    return { kind: 'proved', proof };
  }
  const confirmed = called.means !== undefined;
  const proved = await proveDeath(dialogue, authority.leaked, authority.fresh ?? authority.management, confirmed);
  if (!('proof' in proved)) {
    const said = confirmed ? '' : `${describeAnswer(called, dialogue.provider.name)}; `;
    return { kind: 'unproved', state: proved.state, detail: said + proved.detail };
  }
  journal.write({ state: 'revoked' });
  return { kind: 'proved', proof: proved.proof };
}

/** After a clean failure before the new key stood anywhere: it is deleted at once, not left for the next run. */
async function withdraw(work: Replacing): Promise<void> {
  const open = work.attempts.filter(({ removed }) => !removed);
  if (open.some(({ storing }) => storing.size > 0)) return;
  for (const attempt of open) await removeAttempt(work, attempt);
  work.journal.write({ state: 'done', outcome: 'failed' });
}

/**
 * New key, into the sinks, read back and asked about, grace, old key revoked, proved. Every step stands in the journal before or after
 * it is done, so that a later run takes up where this one stopped; until the new key is in place nothing of the old one is touched.
 * @throws UserError for what a person can mend; the journal stays open
 */
export async function replaceKey(work: Replacing): Promise<Replaced> {
  const { dialogue, journal } = work;
  const { clock, signal, progress } = dialogue.session;
  let attempt: Attempt;
  let fresh: string | undefined;
  try {
    ({ attempt, fresh } = await takeUp(work));
    if (fresh !== undefined && !attempt.answered) {
      await mustAnswer(work, fresh);
      attempt.answered = true;
      journal.write({ state: 'answered', tag: attempt.tag });
    }
  } catch (error) {
    await withdraw(work);
    throw error;
  }
  progress?.('new key created');
  if (fresh !== undefined) await storeEverywhere(work, attempt, fresh);
  await readBack(work, attempt);
  if (attempt.restUntil === undefined) {
    attempt.restUntil = clock.now() + work.graceMs;
    journal.write({ state: 'verified', tag: attempt.tag, restUntil: attempt.restUntil });
  }
  progress?.('new key stored and verified');
  for (const other of work.attempts) if (other !== attempt && !other.removed) await removeAttempt(work, other);

  const places = (await work.findUses?.()) ?? [];
  if (places.length > 0) return { kind: 'still-used', places };
  // Whoever goes on may give a shorter time than whoever began.
  const rest = Math.min(attempt.restUntil, clock.now() + work.graceMs);
  if (clock.now() < rest)
    progress?.(`both keys work until ${new Date(rest).toISOString()}; then the old one is revoked`);
  while (clock.now() < rest && !signal?.aborted) await clock.sleep(rest - clock.now(), signal);
  if (signal?.aborted)
    throw new UserError('INTERRUPTED', 'Interrupted before the old key was revoked.', 'Run it again to go on.');
  if (work.graceMs > 0) await readBack(work, attempt);

  const replaced = await revokeOld(work);
  if (work.lost) for (const other of work.attempts) if (other !== attempt) await removeAttempt(work, other);
  return replaced;
}
