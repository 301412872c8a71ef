import type { Advisory } from './advisory.ts';
import type { Finding, Suppressed } from './finding.ts';
import type { Problem } from './problem.ts';

/** What was looked at. `seen = scanned + skipped + unreadable`, always. */
export interface Stats {
  /** Files, objects and streams in scope. */
  readonly seen: number;
  readonly scanned: number;
  /** Left out on purpose: excluded paths, files over --max-file-size, devices. */
  readonly skipped: number;
  readonly unreadable: number;
  /** Bytes scanned. */
  readonly bytes: number;
}

export interface Report {
  readonly tool: { readonly name: string; readonly version: string };
  /** False if anything in scope could not be read. */
  readonly complete: boolean;
  readonly findings: readonly Finding[];
  readonly advisories: readonly Advisory[];
  readonly suppressed: readonly Suppressed[];
  readonly problems: readonly Problem[];
  readonly stats: Stats;
  /** Remarks for a person that change nothing: "not a git repository, the folder was audited". */
  readonly notes: readonly string[];
}
