import type { Secret } from '../model/secret.ts';
import { UserError } from '../model/user-error.ts';
import { askAbout } from './ask.ts';
import { readAttempts } from './attempts.ts';
import { byHand, isAutomatic, notApproached } from './by-hand.ts';
import { call } from './call.ts';
import { noSink, openSink, sinkNames } from './choose-sinks.ts';
import type { Dialogue } from './dialogue.ts';
import { openDialogue } from './dialogue.ts';
import { ending, failure, manualSteps, notFound, textOf, unproved } from './endings.ts';
import { findInList } from './find-key-id.ts';
import { Journal, type JournalHead, type OldKey, type PendingOperation, pendingOperations } from './journal.ts';
import { type Authority, readDetails, speakers } from './list-keys.ts';
import { managementKeyOf } from './management-key.ts';
import { planRequests } from './plan-requests.ts';
import { replaceKey } from './replace-key.ts';
import { isAllowed } from './revoke-key.ts';
import type { LeakedKey, Place, Response, Session } from './session.ts';
import { approach } from './verify-key.ts';

/** Details that the list does not show. */
async function describeOld(dialogue: Dialogue, authority: Authority, old: OldKey): Promise<OldKey> {
  const spec = dialogue.api.describe;
  if (spec === undefined) return old;
  for (const key of speakers('leaked-or-management', authority)) {
    const values = { id: old.id, parent: old.parent };
    const { means, body } = await call(dialogue, spec.call, { key, values, purpose: 'describe', manner: 'act' });
    if (means !== 'described') continue;
    return { ...old, ...readDetails(body, spec, authority) };
  }
  // The list may have told them already.
  if (old.scopes !== undefined) return old;
  throw new UserError(
    'KEY_NOT_DESCRIBED',
    `${dialogue.provider.name} does not tell the old key's permissions; nothing was created.`,
  );
}

/** Places in the working tree that still use the old key and are no sink. */
async function usesOutside(
  key: LeakedKey,
  session: Session,
  sinks: readonly string[],
  search: boolean,
): Promise<Place[]> {
  if (session.evenIfUsed === true) return [];
  const found = search ? await session.findUses?.(key.secret as Secret) : undefined;
  const places = found ?? (search ? [] : key.otherPlaces);
  return places.filter(({ path }) => !sinks.includes(path));
}

function stillUsed(id: string, dialogue: Dialogue, places: readonly Place[], sinks?: readonly string[]): Response {
  const steps = [
    ...places
      .slice(0, 20)
      .map(({ path, line }) => `${path}:${line} still uses the old key: let it read the key from its environment`),
    'Run the same command again; to revoke the old key although it is still used, confirm that with --even-if-used',
  ];
  return ending(id, 'manual', dialogue, {
    state: 'active',
    detail: 'other places than the sinks still use it',
    manual: { steps },
    ...(sinks === undefined ? {} : { sinks }),
  });
}

/** A new rotation: everything that can fail is looked at before a key is created. */
async function begin(
  key: LeakedKey,
  dialogue: Dialogue,
  authority: Authority,
  journal: Journal,
  sinks: readonly string[],
): Promise<{ old: OldKey; sinks: readonly string[] } | Response> {
  const { session } = dialogue;
  const verdict = await askAbout(dialogue, authority.leaked!, session.controls);
  dialogue.seen = verdict.state;
  const extra = { detail: verdict.detail };
  if (verdict.state === 'inactive' || verdict.state === 'expired')
    return ending(key.id, 'already-inactive', dialogue, extra);
  if (verdict.state === 'unknown') {
    const problem = { code: 'NOT_VERIFIED', message: `${key.id} was not rotated: ${verdict.detail}.` };
    return ending(key.id, 'refused-unverified', dialogue, extra, verdict.unanswered ? problem : undefined);
  }
  if (sinks.length === 0) throw noSink(key.id);
  const places = [
    ...(await usesOutside(key, session, sinks, false)),
    ...(await usesOutside(key, session, sinks, true)),
  ];
  if (places.length > 0) {
    const unique = [...new Map(places.map((place) => [`${place.path}:${place.line}`, place])).values()];
    return stillUsed(key.id, dialogue, unique);
  }
  const found = await findInList(dialogue, authority);
  if (found.kind === 'ambiguous') {
    const manual = manualSteps(dialogue.provider);
    return ending(key.id, 'refused-ambiguous', dialogue, { detail: found.why, manual });
  }
  if (found.kind === 'unavailable') return notFound(key.id, dialogue, found, 'rotated');
  const old = await describeOld(dialogue, authority, found.old);
  journal.write({ state: 'begun', old, sinks, ...(session.graceMs === undefined ? {} : { graceMs: session.graceMs }) });
  return { old, sinks };
}

async function rotateWithJournal(
  head: JournalHead,
  key: LeakedKey | undefined,
  dialogue: Dialogue,
  authority: Authority,
  journal: Journal,
  planned: readonly string[],
): Promise<Response> {
  const { session } = dialogue;
  const begun = journal.pending.find((entry) => entry.state === 'begun');
  if (begun === undefined && key === undefined) return ending(head.id, 'failed', dialogue);
  const start = begun ?? (await begin(key!, dialogue, authority, journal, planned));
  if ('result' in start) return start;
  const replaced = await replaceKey({
    dialogue,
    journal,
    authority,
    old: start.old,
    sinks: start.sinks.map((name) => openSink(name, session)),
    graceMs: session.graceMs ?? begun?.graceMs ?? 0,
    attempts: readAttempts(journal.pending),
    lost: false,
    findUses: key === undefined ? undefined : () => usesOutside(key, session, start.sinks, true),
  });
  const { sinks } = start;
  if (replaced.kind === 'still-used') return stillUsed(head.id, dialogue, replaced.places, sinks);
  if (replaced.kind === 'proved') {
    journal.write({ state: 'done', outcome: 'rotated' });
    return ending(head.id, 'rotated', dialogue, { state: 'inactive', proof: replaced.proof, sinks });
  }
  const message = unproved('The new key is in place; the death of the old one', replaced.detail);
  const manual = manualSteps(dialogue.provider);
  return ending(
    head.id,
    'failed',
    dialogue,
    { state: replaced.state, manual, sinks },
    { code: 'NOT_REVOKED', message },
  );
}

async function rotate(
  head: JournalHead,
  key: LeakedKey | undefined,
  dialogue: Dialogue,
  sinks: readonly string[],
): Promise<Response> {
  const { session } = dialogue;
  const leaked = textOf(key);
  const authority: Authority = { leaked, management: managementKeyOf(dialogue, leaked) };
  if (!(await isAllowed(session, dialogue, 'rotate', authority)))
    return ending(head.id, 'dry-run', dialogue, { requests: planRequests(dialogue, 'rotate', authority), sinks });
  let journal: Journal;
  try {
    journal = new Journal(session.stateDirectory, head, session.clock);
  } catch (error) {
    return failure(head.id, dialogue, error);
  }
  try {
    return await rotateWithJournal(head, key, dialogue, authority, journal, sinks);
  } catch (error) {
    return failure(head.id, dialogue, error);
  } finally {
    journal.close();
  }
}

/**
 * Rotates a live key: creates one like it, writes it to the sinks, reads it back and asks the provider about it, waits for the grace
 * period, revokes the old key and proves that it is dead. Goes on where an earlier run was cut off. Without `--yes` or a confirmation
 * it only says what it would send.
 * @throws UserError for what must be mended before anything is sent
 */
export async function rotateKey(key: LeakedKey, session: Session): Promise<Response> {
  const approached = approach(key, session);
  if ('problem' in approached) return notApproached(key, session, approached.problem, 'rotate');
  const { dialogue, text } = approached;
  const { api, provider, endpoint } = dialogue;
  if (!isAutomatic(api, 'rotate')) return byHand(key, dialogue, text);
  const { id, fingerprint } = key;
  const pending = pendingOperations(session.stateDirectory).find((one) => one.fingerprint === fingerprint);
  const sinks = pending === undefined ? sinkNames(key, text, session) : pending.sinks;
  // A key that turns out to be dead needs no place for a successor; a plan without one is no plan.
  if (pending === undefined && sinks.length === 0 && session.yes !== true) throw noSink(id);
  const head = { operation: 'rotate' as const, id, fingerprint, provider: provider.id, origin: endpoint.base!.origin };
  return rotate(head, key, dialogue, sinks);
}

/**
 * Goes on with a rotation whose finding is gone from the files, since its new key already stands there. Needs the same options, and a
 * management key where the new key can't revoke the old one.
 */
export async function resumeRotation(head: PendingOperation, session: Session): Promise<Response> {
  const dialogue = openDialogue(
    { candidates: [head.provider], provider: head.provider, fingerprint: head.fingerprint },
    session,
  );
  if (!('api' in dialogue)) return ending(head.id, 'failed', undefined, { provider: head.provider }, dialogue);
  if (dialogue.endpoint.base?.origin !== head.origin) {
    throw new UserError(
      'UNFINISHED_OPERATION',
      `The unfinished rotation of ${head.id} was at another address of ${dialogue.provider.name}: ${head.origin}.`,
      `Give the same --provider-url ${head.provider}=… again.`,
    );
  }
  const { operation, id, fingerprint, provider, origin, sinks } = head;
  return rotate({ operation, id, fingerprint, provider, origin }, undefined, dialogue, sinks);
}
