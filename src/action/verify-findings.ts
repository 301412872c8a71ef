import { PROVIDERS } from '../../rules/index.ts';
import type { Finding } from '../model/finding.ts';
import { type LeakedKey, openSession, type ResponseOptions } from '../respond/session.ts';
import { hostsOf, verifyKey } from '../respond/verify-key.ts';
import type { Trigger } from './event.ts';
import type { Verdict } from './verdict.ts';

/**
 * Why nothing may be asked about keys here; null if it may. A pull request's author decides which keys are in it, and could use the job to
 * send somebody else's key to its provider, or to learn which of a thousand is live.
 * @param event name of the event
 */
export function refuseVerification(trigger: Trigger, event: string): string | null {
  if (trigger.kind === 'push' && trigger.isDefaultBranch) return null;
  return `The input verify was refused: providers are asked only after a push to the default branch, not for ${event}. No key was sent anywhere.`;
}

/**
 * Asks the providers which of the keys are live. A live key is critical, since it was pushed, and no acceptance hides it.
 * @param options for the session: where it may write, and in tests where the providers are
 * @throws UserError if this process is no safe place for a live key
 */
export async function verifyFindings(
  verdict: Verdict,
  options: Pick<ResponseOptions, 'stateDirectory' | 'signal' | 'environment' | 'providerUrls' | 'clock'>,
): Promise<Verdict> {
  const session = openSession({ providers: PROVIDERS, root: verdict.root, ...options });
  const { report, accepted } = verdict;
  const keys = [...report.findings, ...accepted].map(leakedKey);
  const hosts = hostsOf(keys, session);
  const notes = [
    hosts.length > 0
      ? `Keys were sent to ${hosts.join(', ')} to learn whether they are live.`
      : 'For none of the keys is there a provider that could be asked whether it is live.',
  ];
  const checked = new Map<string, Finding>();
  for (const finding of [...report.findings, ...accepted]) {
    if (options.signal?.aborted) break;
    const { result, problems } = await verifyKey(leakedKey(finding), session);
    // Not knowing changes nothing about what was found, so it is no problem of the scan.
    notes.push(...problems.map(({ message }) => message));
    const { state, checkedAt, detail } = result;
    const isLive = state === 'active' || state === 'active-limited';
    checked.set(finding.fingerprint, {
      ...finding,
      ...(isLive ? { severity: 'critical' as const } : {}),
      verification: {
        state,
        ...(checkedAt === undefined ? {} : { checkedAt }),
        ...(detail === undefined ? {} : { detail }),
      },
    });
  }
  const live = accepted.flatMap(({ fingerprint }) => {
    const finding = checked.get(fingerprint);
    return finding?.severity === 'critical' && finding.verification.state.startsWith('active') ? [finding] : [];
  });
  for (const { id } of live) notes.push(`${id} was accepted, but the key is live, so it is reported.`);
  const isLive = new Set(live.map(({ fingerprint }) => fingerprint));
  const now = (finding: Finding): Finding => checked.get(finding.fingerprint) ?? finding;
  return {
    ...verdict,
    report: {
      ...report,
      findings: [...report.findings.map(now), ...live],
      suppressed: report.suppressed.filter(({ fingerprint }) => !isLive.has(fingerprint)),
      notes: [...report.notes, ...notes],
    },
    accepted: accepted.filter(({ fingerprint }) => !isLive.has(fingerprint)),
    added: verdict.added.map(now),
  };
}

/** No place is handed over: nothing is changed, only asked. */
function leakedKey({ id, fingerprint, rule, provider, candidates, secret }: Finding): LeakedKey {
  return {
    id,
    fingerprint,
    rule,
    provider,
    candidates,
    secret,
    pushed: 'yes',
    envPlaces: [],
    otherPlaces: [],
  };
}
