import type { Problem } from '../model/problem.ts';
import type { ProviderApi } from '../model/provider-api.ts';
import { askAbout } from './ask.ts';
import type { Dialogue } from './dialogue.ts';
import { ending, manualSteps } from './endings.ts';
import type { Operation } from './journal.ts';
import type { LeakedKey, Response, Session } from './session.ts';
import { issuerOf } from './verify-key.ts';

/** True if the provider documents the calls that the operation needs. */
export function isAutomatic(api: ProviderApi, operation: Operation): boolean {
  const { create, list, revoke } = api;
  return revoke !== undefined && (operation === 'revoke' || (create !== undefined && list !== undefined));
}

/** Where no call can do it: the state if it can be had, and the way for a person. */
export async function byHand(key: LeakedKey, dialogue: Dialogue, text: string): Promise<Response> {
  const manual = manualSteps(dialogue.provider);
  const { session, api } = dialogue;
  if (session.yes !== true || api.verify === undefined) return ending(key.id, 'manual', dialogue, { manual });
  const { state, detail } = await askAbout(dialogue, text, session.controls);
  const dead = state === 'inactive' || state === 'expired';
  return ending(key.id, dead ? 'already-inactive' : 'manual', dialogue, { state, detail, ...(dead ? {} : { manual }) });
}

/** Pages of everyone who can have issued the key: its owner knows who it was. */
function pagesOf(key: LeakedKey, session: Session): { readonly steps: readonly string[] } {
  const steps = key.candidates.flatMap((id) => {
    const provider = session.providers.find((one) => one.id === id);
    return provider?.dashboard?.url === undefined ? [] : [`If ${provider.name} issued it: ${provider.dashboard.url}`];
  });
  return steps.length > 0 ? { steps } : manualSteps(undefined);
}

/** The end where no conversation with a provider could be opened. */
export function notApproached(key: LeakedKey, session: Session, problem: Problem, operation: Operation): Response {
  const issuer = issuerOf(key);
  const provider = session.providers.find(({ id }) => id === issuer);
  const extra = { provider: issuer, detail: problem.message };
  if (problem.code === 'AMBIGUOUS_PROVIDER')
    return ending(key.id, 'refused-ambiguous', undefined, { ...extra, manual: pagesOf(key, session) });
  const manual = manualSteps(provider);
  const hopeless =
    problem.code === 'NO_PROVIDER_URL' && provider?.api !== undefined && !isAutomatic(provider.api, operation);
  if (hopeless) return ending(key.id, 'manual', undefined, { provider: issuer, manual });
  if (problem.code === 'NO_PROVIDER_API') return ending(key.id, 'manual', undefined, { ...extra, manual });
  return ending(key.id, 'failed', undefined, { ...extra, manual }, problem);
}
