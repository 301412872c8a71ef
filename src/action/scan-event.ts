import { audit } from '../audit/audit.ts';
import { scanChange } from '../audit/change/scan-change.ts';
import type { ScanPlan } from '../audit/scan-plan.ts';
import { unlessAborted } from '../audit/unless-aborted.ts';
import type { Repository } from '../git/repository.ts';
import type { Advisory } from '../model/advisory.ts';
import type { Finding, Suppressed } from '../model/finding.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import { isUserError } from '../model/user-error.ts';
import type { Inputs } from './inputs.ts';
import { placeInHistory } from './place-in-history.ts';
import { findPolicyChanges } from './policy-changes.ts';
import { BUILT_IN_POLICY, type Policy, type PolicyPaths, readPolicy } from './read-policy.ts';
import type { ResolvedRange } from './resolve-range.ts';
import { filesAt } from './tree-files.ts';
import type { Verdict } from './verdict.ts';

export interface ScanSettings {
  readonly repo: Repository;
  readonly root: string;
  readonly inputs: Inputs;
  /** Policy files that the workflow names, as paths in the repository. */
  readonly paths: PolicyPaths;
  /** Policy files that the workflow names outside of the repository, absolute: the operator's own. */
  readonly outside: Pick<ScanPlan, 'configFile' | 'baselineFile'>;
  /** Path of the running workflow in the repository. */
  readonly workflow: string | null;
  readonly version: string;
  readonly signal: AbortSignal;
  readonly now: Date;
  readonly fingerprintKey: string;
}

/** Rule of the advisories that tell of inline marks which a change brings along with the value that they allow. */
const SUPPRESSED_BY_AUTHOR = 'suppressed-by-author';

/** Looks at what a change brings, by the policy of the commit that it is compared with. */
export async function scanRange(range: ResolvedRange, settings: ScanSettings): Promise<Verdict> {
  const { repo, root, inputs, paths, workflow } = settings;
  const { policy, problems } = await policyAt(range.policy, settings);
  const change = { kind: 'range', tips: { include: range.include, exclude: range.exclude } } as const;
  const result = await scanChange(repo, root, change, { ...contextOf(settings), policy });
  const { signal } = settings;
  const changes = await unlessAborted(
    signal,
    () => findPolicyChanges(repo, range.policy, range.head, policy, paths, workflow),
    () => [],
  );
  const byAuthor = result.report.suppressed.flatMap((entry, at) => authorMark(entry, result.accepted[at]!));
  const files = await unlessAborted(
    signal,
    () => filesAt(repo, range.head, pathsOf(result.report.findings)),
    () => new Map<string, string>(),
  );
  const added = placeInHistory(result.report.findings, result.range?.facts ?? new Map(), files);
  const notes = [
    ...range.notes,
    ...(result.empty ? ['The change adds nothing, so there was nothing to look at.'] : []),
  ];
  const changed: Verdict = {
    report: withProblems(
      {
        ...result.report,
        findings: added,
        advisories: [...changes, ...byAuthor],
        notes: [...notes, ...result.report.notes],
      },
      problems,
    ),
    failOn: result.failOn,
    hidden: result.hidden,
    accepted: result.accepted,
    root,
    added,
    compared: { head: range.head, policy: range.policy, commits: result.range?.commits.length ?? 0, files },
  };
  return inputs.history === 'full' && !signal.aborted ? withAudit(changed, await scanAll(settings, policy)) : changed;
}

function pathsOf(findings: readonly Finding[]): Set<string> {
  return new Set(findings.flatMap(({ locations }) => locations.flatMap(({ path }) => path ?? [])));
}

/** Looks at everything that is here: files and, unless the workflow leaves it out, the history. */
export async function scanAll(settings: ScanSettings, policy?: Policy): Promise<Verdict> {
  const { root, inputs, paths, outside } = settings;
  const { version, signal, now, fingerprintKey } = settings;
  const { config, baseline } = paths;
  const result = await audit(
    {
      target: root,
      mode: { kind: 'audit', ...(inputs.history === 'none' ? { withoutHistory: true } : {}) },
      ...(policy === undefined
        ? {
            ...(config === undefined ? {} : { configFile: `${root}/${config}` }),
            ...(baseline === undefined ? {} : { baselineFile: `${root}/${baseline}` }),
            ...outside,
          }
        : { policy }),
      ...(inputs.failOn === undefined ? {} : { failOn: inputs.failOn }),
    },
    { version, signal, now, fingerprintKey, progress: () => undefined },
  );
  const { report, failOn, hidden } = result;
  return { report, failOn, hidden, accepted: [], root, added: [], compared: null };
}

/** A commit's own policy. If it is no good, the built-in one counts, which accepts nothing, and the run is incomplete. */
export async function policyAt(
  commit: string | null,
  { repo, paths, outside }: ScanSettings,
): Promise<{ policy: Policy; problems: Problem[] }> {
  try {
    const own = commit === null ? BUILT_IN_POLICY : await readPolicy(repo, commit, paths);
    const { readOutsidePolicy } = await import('./read-outside-policy.ts');
    return { policy: await readOutsidePolicy(own, outside), problems: [] };
  } catch (error) {
    if (!isUserError(error)) throw error;
    const message = `The policy of commit ${(commit ?? '').slice(0, 8)} can't be used, so the built-in one counts: ${error.message}`;
    return { policy: BUILT_IN_POLICY, problems: [{ code: error.code, message }] };
  }
}

/** The report with more problems: what has one isn't complete. */
export function withProblems(report: Report, problems: readonly Problem[]): Report {
  if (problems.length === 0) return report;
  return { ...report, complete: false, problems: [...problems, ...report.problems] };
}

function contextOf({ version, signal, now, fingerprintKey, inputs }: ScanSettings) {
  return { version, signal, now, fingerprintKey, ...(inputs.failOn === undefined ? {} : { failOn: inputs.failOn }) };
}

/** Only lines that the change adds are looked at, so an inline mark on one of them is the author's own. */
function authorMark({ by, reason, rule }: Suppressed, { secret, locations, id }: Finding): Advisory[] {
  if (by !== 'inline') return [];
  const place = locations.find(({ path }) => path !== undefined);
  const line = place === undefined ? '' : ` in line ${place.line}`;
  return [
    {
      rule: SUPPRESSED_BY_AUTHOR,
      severity: 'low',
      path: place?.path ?? '.',
      message: `Suppressed by the author: ${rule} ${secret.masked} (${id})${line} carries a mark that this change adds. Reason given: ${reason}`,
      fix: 'If it is a real key, take out the mark and the key.',
    },
  ];
}

/** The whole history beside a change: what the change doesn't bring was there before. */
function withAudit(changed: Verdict, whole: Verdict): Verdict {
  const fresh = new Map(changed.report.findings.map((finding) => [finding.fingerprint, finding]));
  const old = whole.report.findings.filter(({ fingerprint }) => !fresh.has(fingerprint));
  const { report } = changed;
  return {
    ...changed,
    report: withProblems(
      {
        ...report,
        complete: report.complete && whole.report.complete,
        findings: [...report.findings, ...old.map((finding) => ({ ...finding, introduced: 'existing' as const }))],
        advisories: [...report.advisories, ...whole.report.advisories],
        suppressed: [...report.suppressed, ...whole.report.suppressed.filter(isOther(report.suppressed))],
        notes: [...new Set([...report.notes, ...whole.report.notes])],
        stats: whole.report.stats,
      },
      whole.report.problems,
    ),
    hidden: [...changed.hidden, ...whole.hidden],
  };
}

function isOther(known: readonly Suppressed[]): (entry: Suppressed) => boolean {
  const keys = new Set(known.map(({ rule, fingerprint }) => `${rule} ${fingerprint}`));
  return ({ rule, fingerprint }) => !keys.has(`${rule} ${fingerprint}`);
}
