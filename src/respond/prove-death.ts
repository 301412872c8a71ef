import type { KeyState } from '../model/provider-api.ts';
import { askAbout } from './ask.ts';
import type { Dialogue } from './dialogue.ts';
import type { Proof } from './session.ts';

const REFUSALS = 3;

/**
 * Proves that a key is dead: the provider refuses it three times in a row, by a call that refuses a random key too, and while another
 * key (if one is at hand) is still accepted, so that it isn't the service that is down for all.
 * @param alive a key that must work: the management key or the new one
 * @param confirmed the provider said that it has revoked the key, or will: only then is there something to wait for
 * @returns the proof, or the last state seen if there is none by the deadline
 */
export async function proveDeath(
  dialogue: Dialogue,
  key: string,
  alive: string | undefined,
  confirmed: boolean,
): Promise<{ proof: Proof } | { state: KeyState; detail: string }> {
  const { clock, limits, signal } = dialogue.session;
  const controls = new Map<string, KeyState>();
  const until = clock.now() + (confirmed ? limits.proofMs : limits.proofMs / 4);
  let refusals = 0;
  for (;;) {
    const verdict = await askAbout(dialogue, key, controls, 'act');
    const refused = verdict.state === 'inactive' || verdict.state === 'expired';
    refusals = refused ? refusals + 1 : 0;
    let missing = verdict.detail;
    if (refusals >= REFUSALS) {
      const other = alive === undefined ? undefined : await askAbout(dialogue, alive, controls, 'act');
      if (other === undefined || other.state === 'active' || other.state === 'active-limited') {
        const requestId = verdict.decidedBy?.requestId;
        return {
          proof: {
            refusals,
            control: 'refused',
            at: new Date(clock.now()).toISOString(),
            endpoint: dialogue.endpoint.base?.host ?? '',
            fingerprint: dialogue.fingerprint,
            ...(requestId === undefined ? {} : { requestId }),
          },
        };
      }
      missing = `the key is refused, but so is one that should work: ${other.detail}`;
    }
    // Waiting for a limit may have taken all the time: a row of refusals that has begun is brought to its end.
    const late = clock.now() >= until && (refusals === 0 || refusals >= REFUSALS);
    if (late || signal?.aborted) return { state: refused ? 'unknown' : verdict.state, detail: missing };
    await clock.sleep(limits.proofGapMs * (refusals > 1 ? 1.5 : 1), signal);
  }
}
