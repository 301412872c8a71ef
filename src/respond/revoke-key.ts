import { join } from 'node:path';
import type { RevokeMeaning } from '../model/provider-api.ts';
import { askAbout, describeAnswer, type Verdict } from './ask.ts';
import { readAttempts } from './attempts.ts';
import { byHand, isAutomatic, notApproached } from './by-hand.ts';
import { openSink } from './choose-sinks.ts';
import { removeAttempt } from './create-key.ts';
import { deleteKey } from './delete-key.ts';
import type { Dialogue } from './dialogue.ts';
import { ending, failure, manualSteps, notFound, unproved } from './endings.ts';
import { findInList, findKeyId } from './find-key-id.ts';
import { Journal, type Operation } from './journal.ts';
import { type Authority, speakers } from './list-keys.ts';
import { managementHint, managementKeyOf, managementVariable } from './management-key.ts';
import { needsSuccessor, planRequests } from './plan-requests.ts';
import { proveDeath } from './prove-death.ts';
import { replaceKey } from './replace-key.ts';
import type { LeakedKey, Response, Session } from './session.ts';
import { approach } from './verify-key.ts';

/** What `revokeKey` and its steps share. */
interface Revoking {
  readonly key: LeakedKey;
  readonly dialogue: Dialogue;
  readonly authority: Authority;
  readonly journal: Journal;
}

/** True if `--yes` or a typed confirmation allows sending. */
export async function isAllowed(
  session: Session,
  dialogue: Dialogue,
  operation: Operation,
  authority: Authority,
): Promise<boolean> {
  if (session.yes === true) return true;
  return (await session.confirm?.(planRequests(dialogue, operation, authority))) === true;
}

/**
 * The end of a revocation: proved, or what is known instead.
 * @param said what came back instead of a documented answer, for people
 */
async function prove(work: Revoking, means: RevokeMeaning | undefined, said?: string): Promise<Response> {
  const { key, dialogue, authority, journal } = work;
  const proved = await proveDeath(dialogue, authority.leaked!, authority.management, means !== undefined);
  if ('proof' in proved) {
    journal.write({ state: 'revoked' });
    journal.write({ state: 'done', outcome: 'revoked' });
    return ending(key.id, 'revoked', dialogue, { state: 'inactive', proof: proved.proof });
  }
  if (means === 'accepted') {
    journal.write({ state: 'done', outcome: 'accepted' });
    const detail = 'the provider has accepted the request and carries it out later: verify again';
    return ending(key.id, 'accepted', dialogue, { state: proved.state, detail });
  }
  const manual = manualSteps(dialogue.provider);
  const problem = { code: 'NOT_REVOKED', message: unproved(`The death of ${key.id}`, proved.detail, said) };
  return ending(key.id, 'failed', dialogue, { state: proved.state, manual }, problem);
}

/** The leaked key is the account's only way in: it creates its replacement, which then revokes it. */
async function replaceFirst(work: Revoking): Promise<Response> {
  const { key, dialogue, authority, journal } = work;
  const { session, provider, api } = dialogue;
  const begun = journal.pending.find(
    (entry) => entry.operation === 'revoke' && entry.state === 'begun' && entry.sinks.length > 0,
  );
  let old = begun?.state === 'begun' ? begun.old : undefined;
  let names = begun?.state === 'begun' ? begun.sinks : undefined;
  if (old === undefined || names === undefined) {
    const found = await findInList(dialogue, authority);
    if (found.kind === 'ambiguous')
      return ending(key.id, 'refused-ambiguous', dialogue, { detail: found.why, manual: manualSteps(provider) });
    if (found.kind === 'unavailable') return notFound(key.id, dialogue, found, 'revoked');
    if (!found.old.scopes?.includes(api.revoke!.replaceFirst!.scope)) {
      const why = 'the leaked key may not revoke keys';
      return notFound(key.id, dialogue, { code: 'MANAGEMENT_KEY_MISSING', why }, 'revoked');
    }
    old = found.old;
    names = [join(session.stateDirectory, 'replacement-keys', `${provider.id}-${key.id}.key`)];
    journal.write({ state: 'begun', old, sinks: names });
  }
  const sinks = names.map((name) => openSink(name, session));
  const attempts = readAttempts(journal.pending.filter(({ operation }) => operation === 'revoke'));
  const replaced = await replaceKey({ dialogue, journal, authority, old, sinks, graceMs: 0, attempts, lost: false });
  if (replaced.kind === 'proved') {
    journal.write({ state: 'done', outcome: 'revoked' });
    return ending(key.id, 'revoked', dialogue, { state: 'inactive', proof: replaced.proof, sinks: names });
  }
  const detail = replaced.kind === 'unproved' ? replaced.detail : '';
  const problem = { code: 'NOT_REVOKED', message: unproved(`The death of ${key.id}`, detail) };
  return ending(key.id, 'failed', dialogue, { sinks: names }, problem);
}

/** Revokes a key that was just seen alive. */
async function revokeLiving(work: Revoking, verdict: Verdict): Promise<Response> {
  const { key, dialogue, authority, journal } = work;
  const { api, provider } = dialogue;
  const spec = api.revoke!;
  if (needsSuccessor(dialogue, authority)) return replaceFirst(work);
  const found = await findKeyId(dialogue, authority, verdict);
  if (found.kind === 'ambiguous')
    return ending(key.id, 'refused-ambiguous', dialogue, { detail: found.why, manual: manualSteps(provider) });
  if (found.kind === 'unavailable') return notFound(key.id, dialogue, found, 'revoked');
  const actors = speakers(spec.by, authority);
  if (actors.length === 0)
    return notFound(key.id, dialogue, { code: 'MANAGEMENT_KEY_MISSING', why: 'a management key is needed' }, 'revoked');
  journal.write({ state: 'begun', old: found.old, sinks: [] });
  journal.write({ state: 'revoking' });
  const values = { id: found.old.id, parent: found.old.parent, part: found.part };
  // A call whose body names the key carries the key itself; no other key may speak for it.
  const by = spec.call.auth?.in === 'body' ? [authority.leaked!] : actors;
  const called = await deleteKey(dialogue, by, values, 'revoke');
  // A key that was alive a moment ago and is refused now may well have died of its own request.
  const said = called.means === undefined ? describeAnswer(called, provider.name) : undefined;
  if (called.status === 401 && by.at(-1) === authority.leaked) return prove(work, undefined, said);
  if (called.means === 'forbidden' || called.means === 'itself') {
    journal.write({ state: 'done', outcome: 'failed' });
    const refusal = called.status === 401 ? 'does not accept the given key' : 'does not let the given key do that';
    const why = `${provider.name} ${refusal} (HTTP ${called.status}); ${key.id} was not revoked.`;
    const message = `${why} ${managementHint(provider.id)}`;
    return ending(
      key.id,
      'failed',
      dialogue,
      { manual: manualSteps(provider) },
      { code: 'REVOCATION_REFUSED', message },
    );
  }
  return prove(work, called.means, said);
}

/** Keys that an unfinished rotation created and never wrote anywhere are deleted; one that stands in a sink is in use and stays. */
async function abandonRotation({ dialogue, authority, journal }: Revoking): Promise<void> {
  const rotation = journal.pending.filter(({ operation }) => operation === 'rotate');
  const begun = rotation.find((entry) => entry.state === 'begun');
  if (begun?.state !== 'begun') return;
  const attempts = readAttempts(rotation);
  const work = { dialogue, journal, authority, old: begun.old, sinks: [], graceMs: 0, attempts, lost: false };
  for (const attempt of attempts)
    if (!attempt.removed && attempt.storing.size === 0) await removeAttempt(work, attempt);
}

async function revokeWithJournal(work: Revoking): Promise<Response> {
  const { key, dialogue, authority, journal } = work;
  await abandonRotation(work);
  const own = journal.pending.filter(({ operation }) => operation === 'revoke');
  if (readAttempts(own).some(({ removed }) => !removed)) return await replaceFirst(work);
  const verdict = await askAbout(dialogue, authority.leaked!, dialogue.session.controls);
  dialogue.seen = verdict.state;
  const extra = { detail: verdict.detail };
  if (verdict.state === 'inactive' || verdict.state === 'expired') {
    // Dead after our own, unfinished revocation: that one gets its proof now.
    if (journal.pending.some(({ state }) => state === 'revoking')) return await prove(work, 'gone');
    if (journal.pending.length > 0) journal.write({ state: 'done', outcome: 'already-inactive' });
    return ending(key.id, 'already-inactive', dialogue, extra);
  }
  if (verdict.state === 'unknown') {
    const problem = { code: 'NOT_VERIFIED', message: `${key.id} was not revoked: ${verdict.detail}.` };
    return ending(key.id, 'refused-unverified', dialogue, extra, verdict.unanswered ? problem : undefined);
  }
  return await revokeLiving(work, verdict);
}

/** What would be sent. */
function dryRun(id: string, dialogue: Dialogue, authority: Authority): Response {
  const detail = `without ${managementVariable(dialogue.provider.id)}, the leaked key creates its successor first, if it may`;
  return ending(id, 'dry-run', dialogue, {
    requests: planRequests(dialogue, 'revoke', authority),
    ...(needsSuccessor(dialogue, authority) ? { detail } : {}),
  });
}

/**
 * Revokes a key that the provider calls live in this very run, and proves that it is dead. Without `--yes` or a confirmation it only
 * says what it would send.
 * @throws UserError for what must be mended before anything is sent
 */
export async function revokeKey(key: LeakedKey, session: Session): Promise<Response> {
  const approached = approach(key, session);
  if ('problem' in approached) return notApproached(key, session, approached.problem, 'revoke');
  const { dialogue, text } = approached;
  if (!isAutomatic(dialogue.api, 'revoke')) return byHand(key, dialogue, text);
  const authority: Authority = { leaked: text, management: managementKeyOf(dialogue, text) };
  if (!(await isAllowed(session, dialogue, 'revoke', authority))) return dryRun(key.id, dialogue, authority);

  const { id, fingerprint } = key;
  const head = {
    operation: 'revoke' as const,
    id,
    fingerprint,
    provider: dialogue.provider.id,
    origin: dialogue.endpoint.base!.origin,
  };
  let journal: Journal;
  try {
    journal = new Journal(session.stateDirectory, head, session.clock);
  } catch (error) {
    return failure(id, dialogue, error);
  }
  try {
    return await revokeWithJournal({ key, dialogue, authority, journal });
  } catch (error) {
    return failure(id, dialogue, error);
  } finally {
    journal.close();
  }
}
