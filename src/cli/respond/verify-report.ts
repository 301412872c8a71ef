import type { AuditResult } from '../../audit/audit.ts';
import type { Finding } from '../../model/finding.ts';
import { hostsOf, verifyKey } from '../../respond/verify-key.ts';
import type { Arguments } from '../parse-arguments.ts';
import type { Terminal } from '../program.ts';
import { leakedKey, openResponse } from './open-response.ts';

/**
 * `audit --verify`: asks the providers about every finding and writes the answers into the report. A live key that was pushed is
 * critical. What could not be told leaves the finding as it was: the scan itself is complete.
 */
export async function verifyReport(terminal: Terminal, args: Arguments, result: AuditResult): Promise<AuditResult> {
  const { report, root } = result;
  const session = await openResponse(terminal, args, root, '');
  const keys = report.findings.map((finding) => leakedKey(finding));
  const hosts = hostsOf(keys, session);
  if (hosts.length > 0) terminal.err(`unleak: keys are sent to ${hosts.join(', ')}; providers may note the use.\n`);
  const findings: Finding[] = [];
  for (const [index, finding] of report.findings.entries()) {
    const { result: answer } = await verifyKey(keys[index]!, session);
    const live = answer.state === 'active' || answer.state === 'active-limited';
    findings.push({
      ...finding,
      severity: live && finding.exposure.history?.pushed === 'yes' ? 'critical' : finding.severity,
      verification: {
        state: answer.checkedAt === undefined ? 'unverified' : answer.state,
        ...(answer.checkedAt === undefined ? {} : { checkedAt: answer.checkedAt }),
        ...(answer.detail === undefined ? {} : { detail: answer.detail }),
      },
    });
  }
  return { ...result, report: { ...report, findings } };
}
