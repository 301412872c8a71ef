import type { AuditResult } from '../../audit/audit.ts';
import type { Finding } from '../../model/finding.ts';
import type { Session } from '../../respond/session.ts';
import { hostsOf, verifyKey } from '../../respond/verify-key.ts';
import type { Arguments } from '../parse-arguments.ts';
import type { Terminal } from '../program.ts';
import { leakedKey, openResponse } from './open-response.ts';

function isLive({ verification }: Finding): boolean {
  return verification.state === 'active' || verification.state === 'active-limited';
}

/** The finding with the provider's answer. A live key that was pushed is critical. */
async function verified(finding: Finding, session: Session): Promise<Finding> {
  const { result } = await verifyKey(leakedKey(finding), session);
  const { state, checkedAt, detail } = result;
  const answered: Finding = {
    ...finding,
    verification: {
      state: checkedAt === undefined ? 'unverified' : state,
      ...(checkedAt === undefined ? {} : { checkedAt }),
      ...(detail === undefined ? {} : { detail }),
    },
  };
  return isLive(answered) && finding.exposure.history?.pushed === 'yes'
    ? { ...answered, severity: 'critical' }
    : answered;
}

/**
 * `audit --verify`: asks the providers about every finding, accepted ones too, and writes the answers into the report. No acceptance hides a
 * live key. What could not be told leaves the finding as it was: the scan itself is complete.
 */
export async function verifyReport(terminal: Terminal, args: Arguments, result: AuditResult): Promise<AuditResult> {
  const { report, accepted, root } = result;
  const session = await openResponse(terminal, args, root, '');
  const hosts = hostsOf(
    [...report.findings, ...accepted].map((finding) => leakedKey(finding)),
    session,
  );
  if (hosts.length > 0) terminal.err(`unleak: keys are sent to ${hosts.join(', ')}; providers may note the use.\n`);
  const findings: Finding[] = [];
  for (const finding of report.findings) findings.push(await verified(finding, session));
  const live: Finding[] = [];
  for (const finding of accepted) {
    const answered = await verified(finding, session);
    if (isLive(answered)) live.push(answered);
  }
  const fingerprints = new Set(live.map(({ fingerprint }) => fingerprint));
  return {
    ...result,
    report: {
      ...report,
      findings: [...findings, ...live],
      suppressed: report.suppressed.filter(({ fingerprint }) => !fingerprints.has(fingerprint)),
      notes: [...report.notes, ...live.map(({ id }) => `${id} was accepted, but the key is live, so it is reported.`)],
    },
    accepted: accepted.filter(({ fingerprint }) => !fingerprints.has(fingerprint)),
  };
}
