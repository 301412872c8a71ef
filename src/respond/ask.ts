import type { CallSpec, KeyState } from '../model/provider-api.ts';
import { type Called, type CallOptions, call } from './call.ts';
import type { Dialogue } from './dialogue.ts';
import { describeFault } from './fault.ts';
import { bogusKey } from './key-text.ts';

/** What the provider says about a key, and how we know. */
export interface Verdict {
  readonly state: KeyState;
  readonly detail: string;
  /** Nobody answered: the network failed, not the provider. */
  readonly unanswered?: true;
  /** The answer that decided. */
  readonly decidedBy?: Called<KeyState>;
}

const isRefusal = (state: KeyState | undefined) => state === 'inactive' || state === 'expired';

/** An answer that tells nothing, in words. */
export function describeAnswer(called: Called<string>, provider: string): string {
  if (called.detail !== undefined) return called.detail;
  if (called.fault !== undefined) return `${provider}: ${describeFault(called.fault)}`;
  if (called.status !== undefined && called.status >= 300 && called.status < 400)
    return `${provider} answered with a redirect, which is not followed`;
  if (called.status === 429) return `${provider} is limiting requests; try again later`;
  if (called.status !== undefined && called.status >= 500)
    return `${provider} is out of order (HTTP ${called.status}); try again later`;
  return `${provider} gave an answer that it does not document (HTTP ${called.status})`;
}

/** What a documented answer tells a person, where the table has no words of its own. */
function told(state: KeyState, provider: string): string {
  if (isRefusal(state)) return `${provider} refuses the key`;
  return state === 'active-limited'
    ? `${provider} accepts the key, with limited rights`
    : `${provider} accepts the key`;
}

/**
 * Asks about a random key of the same shape first: where the provider does not clearly refuse that, its answers about the real one
 * would mean nothing, and the real one isn't sent.
 */
async function controlOf(
  dialogue: Dialogue,
  spec: CallSpec<KeyState>,
  index: number,
  key: string,
  controls: Map<string, KeyState>,
  manner: CallOptions['manner'],
): Promise<{ state: KeyState; detail: string; unanswered?: true }> {
  const bogus = bogusKey(key);
  if (bogus === undefined) return { state: 'unknown', detail: 'the key is too short for a negative control' };
  const name = [dialogue.provider.id, index, bogus.length, /^[A-Za-z]*[_.-]?/.exec(bogus)![0]].join(' ');
  const known = controls.get(name);
  if (known !== undefined) return { state: known, detail: 'the negative control was not clearly refused' };
  const called = await call(dialogue, spec, { key: bogus, purpose: 'control', manner });
  const state = called.means ?? 'unknown';
  if (state !== 'unknown') controls.set(name, state);
  if (called.fault !== undefined)
    return { state, detail: describeAnswer(called, dialogue.provider.name), unanswered: true };
  const detail =
    called.means === undefined || called.means === 'unknown'
      ? `no clear refusal of a random key: ${describeAnswer(called, dialogue.provider.name)}`
      : 'a random key was not refused, so the answer about this one would mean nothing';
  return { state, detail };
}

/**
 * Whether the key is live, by the provider's documented answers. Each call is believed only after its negative control.
 * @param controls results of negative controls, shared between keys of a run; give a fresh map to ask again
 * @param manner `act` waits a limit out, since something that was begun hangs on the answer
 */
export async function askAbout(
  dialogue: Dialogue,
  key: string,
  controls: Map<string, KeyState>,
  manner: 'ask' | 'act' = 'ask',
): Promise<Verdict> {
  const { api, provider } = dialogue;
  const specs = api.verify?.calls ?? [];
  let detail = `${provider.name} documents no call that tells whether a key is live; describe one in a --providers file`;
  let refused: Called<KeyState> | undefined;
  let skipped = false;
  let unanswered = false;
  let spoke = false;
  for (const [index, spec] of specs.entries()) {
    const control = await controlOf(dialogue, spec, index, key, controls, manner);
    if (control.state !== 'inactive') {
      skipped = true;
      // What an earlier call said about the key itself tells more than that this one says nothing.
      if (!spoke) detail = control.detail;
      unanswered = control.unanswered === true;
      continue;
    }
    const called = await call(dialogue, spec, { key, purpose: 'verify', manner });
    const state = called.means ?? 'unknown';
    if (state === 'unknown') {
      skipped = true;
      spoke = true;
      detail = describeAnswer(called, provider.name);
      unanswered = called.fault !== undefined;
    } else if (api.verify?.every === true && isRefusal(state)) {
      refused = called;
    } else {
      return { state, detail: called.detail ?? told(state, provider.name), decidedBy: called };
    }
  }
  if (refused !== undefined && !skipped)
    return { state: refused.means!, detail: refused.detail ?? told('inactive', provider.name), decidedBy: refused };
  return { state: 'unknown', detail, ...(unanswered ? { unanswered } : {}) };
}
