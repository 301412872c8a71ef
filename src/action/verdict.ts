import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import type { Secret } from '../model/secret.ts';
import { isAtLeast, type Severity } from '../model/severity.ts';
import { count } from '../report/totals.ts';

/** A finished scan, and what it was compared with. */
export interface Verdict {
  readonly report: Report;
  readonly failOn: Severity | 'never';
  /** Values that were suppressed: not reported, and not to be shown either. */
  readonly hidden: readonly Secret[];
  /** Findings of the change that a person accepted. */
  readonly accepted: readonly Finding[];
  /** Absolute path of the repository's folder. */
  readonly root: string;
  /** What the change brings, with its places in commits; also part of the report. */
  readonly added: readonly Finding[];
  /** Null: nothing to compare with, everything counts. */
  readonly compared: Comparison | null;
}

export interface Comparison {
  /** Commit that the change leads to. */
  readonly head: string;
  /** Commit whose policy was in force; null for the built-in one. */
  readonly policy: string | null;
  readonly commits: number;
  /** Object id of each file of `head` in which something was found. */
  readonly files: ReadonlyMap<string, string>;
}

/** Exit codes of the contract. */
export type ExitCode = 0 | 1 | 2;

/** Findings that count: a change answers for what it brings, an audit for everything. */
export function countingFindings({ report }: Verdict): Finding[] {
  return report.findings.filter(({ introduced }) => introduced !== 'existing');
}

/**
 * 2 if anything could not be looked at, else 1 if anything at or above the threshold counts, else 0. Advisories count in audits only: of
 * a change they say what it touches, not what it leaks.
 */
export function exitCodeOf(verdict: Verdict): ExitCode {
  const { report, failOn, compared } = verdict;
  if (!report.complete) return 2;
  if (failOn === 'never') return 0;
  const counting = [...countingFindings(verdict), ...(compared === null ? report.advisories : [])];
  return counting.some(({ severity }) => isAtLeast(severity, failOn)) ? 1 : 0;
}

/** The word for the output `conclusion`. */
export function conclusionOf(code: ExitCode): 'success' | 'failure' | 'incomplete' {
  return code === 0 ? 'success' : code === 1 ? 'failure' : 'incomplete';
}

/** The verdict in a few words, without mark-up. */
export function headline(verdict: Verdict): string {
  const { report, compared } = verdict;
  const fresh = countingFindings(verdict).length;
  const old = report.findings.length - fresh;
  const kind = compared === null ? 'leaked key' : 'new leaked key';
  const advisories =
    compared === null && report.advisories.length > 0
      ? `, ${count(report.advisories.length, 'advisory', 'advisories')}`
      : '';
  const before = old > 0 ? `; ${old} ${old === 1 ? 'was' : 'were'} there before` : '';
  const found = fresh > 0 ? count(fresh, kind) : `no ${kind}s`;
  if (exitCodeOf(verdict) === 2) return `not everything could be looked at${fresh > 0 ? `; ${found}` : ''}${before}`;
  if (report.stats.seen === 0) return 'there was nothing to look at';
  return `${found}${advisories}${before}`;
}
