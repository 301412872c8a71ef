import { join } from 'node:path';
import { compileRules } from '../engine/compile-rules.ts';
import { createScanner } from '../engine/scanner.ts';
import { compileLater } from '../files/compile-later.ts';
import type { Repository } from '../git/repository.ts';
import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import type { Secret } from '../model/secret.ts';
import type { Severity } from '../model/severity.ts';
import { createDependencyReader } from '../sources/read-dependencies.ts';
import { createCollector } from './collect.ts';
import { keysInPath } from './keys-in-text.ts';
import { knowledgeOf } from './knowledge.ts';
import { createLedger } from './ledger.ts';
import { observeClues } from './observe-clues.ts';
import { observeFolded } from './observe-folded.ts';
import { observeKnownValues } from './observe-known-values.ts';
import { openTarget } from './open-target.ts';
import { readSources } from './read-sources.ts';
import { reportLeftEncoded } from './report-left-encoded.ts';
import type { Reviewed } from './review.ts';
import type { ExposureScope } from './review-exposure.ts';
import type { RunContext, ScanPlan } from './scan-plan.ts';
import { stoppedResult } from './stopped-result.ts';
import { abortProblem, unlessAborted } from './unless-aborted.ts';

/** A finished run: the report, and what a caller needs to act on it. */
export interface AuditResult {
  readonly report: Report;
  readonly repository: Repository | null;
  /** Root of what was looked at: the repository's work tree, else the folder. */
  readonly root: string;
  readonly failOn: Severity | 'never';
  /** Path of the baseline file, absolute. */
  readonly baselineFile: string;
  /** What was suppressed: not reported, and still there to be verified or revoked. */
  readonly accepted: readonly Finding[];
  /** Their values, and those that stand in the path of the target: not reported, and not to be shown either. */
  readonly hidden: readonly Secret[];
}

const NOTHING: Reviewed = { findings: [], kept: [], suppressed: [], advisories: [] };

/** The whole program in one function: sources → engine → judge → findings → history, exposure, suppression, hygiene → report. */
export async function audit(plan: ScanPlan, context: RunContext): Promise<AuditResult> {
  // Anything that reads a history takes longer than V8 hesitates.
  if (plan.mode.kind === 'audit' || plan.mode.kind === 'history') compileLater();
  const ledger = createLedger();
  const target = await unlessAborted(
    context.signal,
    () => openTarget(plan, context, ledger),
    () => null,
  );
  if (target === null) return stoppedResult(plan, context);
  const { repository, root, config, baseline } = target;
  const { providers, rules } = knowledgeOf(plan.providers ?? [], config);
  const collector = createCollector({
    providers,
    disabledRules: config.disabledRules,
    foreignMarks: plan.foreignMarks ?? config.foreignMarks,
    dependenciesOf: createDependencyReader(root),
    note: ledger.note,
  });
  const compiled = compileRules(rules);
  const scanner = createScanner(compiled, collector.onMatch, reportLeftEncoded(ledger));

  const known = observeKnownValues(observeFolded(scanner, compiled, collector.onMatch));
  const clues = plan.mode.kind === 'audit' ? observeClues(known, providers) : null;
  let scope: ExposureScope | null = null;
  const facts = await readSources({
    plan,
    repo: repository,
    config,
    sink: clues ?? known,
    log: ledger,
    context,
    prepare: async (folder, paths) => {
      scope = (await import('./review-exposure.ts')).openExposure(folder, paths, ledger);
      known.know(scope.envFiles);
      return scope.extra;
    },
  });
  const drafts = known.addTo(collector.drafts());
  const review = {
    plan,
    repository,
    root,
    config,
    baseline,
    drafts,
    facts,
    scope,
    providers,
    usesOfEnv: clues?.usesOfEnv() ?? [],
    ...(clues === null ? {} : { telling: clues.telling() }),
    log: ledger,
    context,
  };
  // Most runs find nothing to review, and its code is what takes long to load.
  const isReviewNeeded = drafts.length > 0 || (plan.mode.kind === 'audit' && facts.paths.length > 0);
  const { findings, kept, suppressed, advisories } = isReviewNeeded
    ? await (await import('./review.ts')).review(review)
    : NOTHING;

  if (context.signal.aborted) ledger.problem(abortProblem(context.signal));
  const problems = ledger.problems();
  const shown = new Set(kept.map(({ secret }) => secret));
  const accepted = findings.filter(({ secret }) => !shown.has(secret));
  return {
    report: {
      tool: { name: 'unleak', version: context.version },
      complete: problems.length === 0,
      findings: kept,
      advisories,
      suppressed,
      problems,
      stats: ledger.stats(),
      notes: ledger.notes(),
    },
    repository,
    root,
    failOn: plan.failOn ?? config.failOn,
    baselineFile: plan.baselineFile ?? join(root, config.baseline),
    accepted,
    // Messages name the place, and a folder above it can be called after a key.
    hidden: [...accepted.map(({ secret }) => secret), ...keysInPath(plan.target)],
  };
}
