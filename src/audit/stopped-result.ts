import { join } from 'node:path';
import { DEFAULT_CONFIG } from '../config/config.ts';
import type { AuditResult } from './audit.ts';
import type { RunContext, ScanPlan } from './scan-plan.ts';
import { abortProblem } from './unless-aborted.ts';

/** The result of a run that was stopped before it had read anything: a report, because whoever waits for one is to get one. */
export function stoppedResult(plan: ScanPlan, context: RunContext): AuditResult {
  return {
    report: {
      tool: { name: 'unleak', version: context.version },
      complete: false,
      findings: [],
      advisories: [],
      suppressed: [],
      problems: [abortProblem(context.signal)],
      stats: { seen: 0, scanned: 0, skipped: 0, unreadable: 0, bytes: 0 },
      notes: [],
    },
    repository: null,
    root: plan.target,
    failOn: plan.failOn ?? DEFAULT_CONFIG.failOn,
    baselineFile: plan.baselineFile ?? join(plan.target, DEFAULT_CONFIG.baseline),
    accepted: [],
    hidden: [],
  };
}
