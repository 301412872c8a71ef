import type { Config } from '../../config/config.ts';
import type { BlobSink } from '../../model/blob-sink.ts';
import type { Finding, Suppressed } from '../../model/finding.ts';
import { applySuppressions } from '../../suppress/apply-suppressions.ts';
import { type Baseline, EMPTY_BASELINE } from '../../suppress/baseline.ts';
import { readBaselineFile, readNamedBaseline } from '../../suppress/baseline-file.ts';
import { buildFindings } from '../build-findings.ts';
import type { Draft } from '../collect.ts';
import { isFolded } from '../observe-folded.ts';
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

/**
 * Leaves what the change itself adds, says of each value whether it is new, and parts off what a person has accepted. After an interruption
 * there is nobody to ask what was there before: then everything is left, and what is new isn't said.
 */
export async function judgeChange(drafts: readonly Draft[], options: JudgeOptions): Promise<JudgedChange> {
  const { base, config, context } = options;
  const { added, doubtful } = await keepAdded(drafts, base);
  const found = buildFindings(added, null, context.fingerprintKey);
  const candidates = found.map(({ fingerprint }, at) => ({ fingerprint, draft: added[at]! }));
  const known =
    found.length === 0 || base === null ? new Set<string>() : await base.knownAmong(candidates, fingerprintsIn);
  const findings = found
    .filter(({ fingerprint }, at) => !doubtful.has(added[at]!) || !known.has(fingerprint))
    .map((finding) => (context.signal.aborted ? finding : introduce(finding, known)));
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

/**
 * Drops the places on lines that the base already has in the same file. A value that is put together from pieces may change while the line
 * that does it stays: such drafts are kept as doubtful, and what the base holds decides.
 */
async function keepAdded(
  drafts: readonly Draft[],
  base: Base | null,
): Promise<{ added: readonly Draft[]; doubtful: ReadonlySet<Draft> }> {
  if (base === null) return { added: drafts, doubtful: new Set() };
  const places = await base.added(drafts.flatMap(({ sightings }) => sightings));
  const doubtful = new Set<Draft>();
  const added = drafts.flatMap((draft) => {
    const own = draft.sightings.filter((sighting) => places.has(sighting));
    if (own.length > 0) return [{ ...draft, sightings: own }];
    const folded = draft.sightings.filter(isFolded);
    if (folded.length === 0) return [];
    const doubt = { ...draft, sightings: folded };
    doubtful.add(doubt);
    return [doubt];
  });
  return { added, doubtful };
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
