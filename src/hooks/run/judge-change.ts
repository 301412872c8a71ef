import { buildFindings } from '../../audit/build-findings.ts';
import type { Draft } from '../../audit/collect.ts';
import type { Config } from '../../config/config.ts';
import type { BlobSink } from '../../model/blob-sink.ts';
import type { Finding, Suppressed } from '../../model/finding.ts';
import { applySuppressions } from '../../suppress/apply-suppressions.ts';
import { type Baseline, EMPTY_BASELINE } from '../../suppress/baseline.ts';
import { readBaselineFile, readNamedBaseline } from '../../suppress/baseline-file.ts';
import type { Base } from './base.ts';
import type { ChangeContext } from './scan-change.ts';

export interface JudgeOptions {
  readonly base: Base | null;
  /** Blobs in which a mark can still be put. */
  readonly latest: ReadonlySet<string>;
  readonly config: Config;
  readonly context: ChangeContext;
  readonly root: string;
  /** False for a bare repository: there is no working tree with a baseline. */
  readonly ownPolicy: boolean;
  /** What the same rules find elsewhere. */
  readonly draftsIn: (feed: (sink: BlobSink) => Promise<void>) => Promise<Draft[]>;
}

export interface JudgedChange {
  readonly kept: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  readonly notes: readonly string[];
  /** Findings that were suppressed, in the order of `suppressed`. */
  readonly accepted: readonly Finding[];
}

/** Leaves what the change itself adds, says of each value whether it is new, and parts off what a person has accepted. */
export async function judgeChange(drafts: readonly Draft[], options: JudgeOptions): Promise<JudgedChange> {
  const { base, config, context } = options;
  const added = base === null ? drafts : await keepAdded(drafts, base);
  const found = buildFindings(added, null, context.fingerprintKey);
  const known = found.length === 0 || base === null ? new Set<string>() : await base.knownAmong(found, fingerprintsIn);
  const findings = found.map((finding) => introduce(finding, known));
  const { kept, suppressed, notes } = applySuppressions(findings, {
    baseline: readBaseline(options),
    allow: config.allow,
    now: context.now,
    isInHead: ({ blob }) => blob !== undefined && options.latest.has(blob),
  });
  const shown = new Set(kept.map(({ secret }) => secret));
  return { kept, suppressed, notes, accepted: findings.filter(({ secret }) => !shown.has(secret)) };

  async function fingerprintsIn(
    wanted: ReadonlySet<string>,
    feed: (sink: BlobSink) => Promise<void>,
  ): Promise<string[]> {
    const relevant = (await options.draftsIn(feed)).filter(({ rule }) => wanted.has(rule.id));
    return buildFindings(relevant, null, context.fingerprintKey).map(({ fingerprint }) => fingerprint);
  }
}

/** Drops the places on lines that the base already has in the same file. */
async function keepAdded(drafts: readonly Draft[], base: Base): Promise<Draft[]> {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const sightings = [];
    for (const sighting of draft.sightings) {
      if (await base.adds(sighting.provenance, sighting.span.line, sighting.span.endLine)) sightings.push(sighting);
    }
    if (sightings.length > 0) kept.push({ ...draft, sightings });
  }
  return kept;
}

/** A file that somebody named counts whether it is new or not. */
function introduce(finding: Finding, known: ReadonlySet<string>): Finding {
  if (finding.locations.some(({ source }) => source === 'worktree')) return finding;
  return { ...finding, introduced: known.has(finding.fingerprint) ? 'existing' : 'new' };
}

function readBaseline({ context, config, root, ownPolicy }: JudgeOptions): Baseline {
  if (context.policy !== undefined) return context.policy.baseline;
  if (context.baselineFile !== undefined) return readNamedBaseline(context.baselineFile);
  return ownPolicy ? readBaselineFile(root, config.baseline) : EMPTY_BASELINE;
}
