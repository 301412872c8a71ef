import { join } from 'node:path';
import { PROVIDERS, RULES } from '../../../rules/index.ts';
import { buildFindings } from '../../audit/build-findings.ts';
import { createCollector, type Draft } from '../../audit/collect.ts';
import { createLedger, type Ledger } from '../../audit/ledger.ts';
import { compileCustomRules } from '../../config/compile-custom-rules.ts';
import { type Config, DEFAULT_CONFIG } from '../../config/config.ts';
import { readConfigFile } from '../../config/read-config-file.ts';
import { compileRules } from '../../engine/compile-rules.ts';
import { createScanner } from '../../engine/scanner.ts';
import type { RangeObjects } from '../../git/range.ts';
import type { Repository } from '../../git/repository.ts';
import type { StagedEntry } from '../../git/staged.ts';
import type { BlobSink } from '../../model/blob-sink.ts';
import type { Finding } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import type { ScanLog } from '../../model/scan-log.ts';
import type { Secret } from '../../model/secret.ts';
import type { Severity } from '../../model/severity.ts';
import { readRange, type Tips } from '../../sources/range.ts';
import { createDependencyReader } from '../../sources/read-dependencies.ts';
import { createFileReader } from '../../sources/read-file.ts';
import { readStaged } from '../../sources/staged.ts';
import { applySuppressions } from '../../suppress/apply-suppressions.ts';
import { type Baseline, EMPTY_BASELINE } from '../../suppress/baseline.ts';
import { readBaselineFile, readNamedBaseline } from '../../suppress/baseline-file.ts';
import { type Base, boundaryOf, createBase, stagedBase } from './base.ts';

/** What is about to happen to a repository. */
export type Change =
  /** The next commit. */
  | { readonly kind: 'staged' }
  /** Files by name, as the pre-commit framework hands them over: as staged where they are, else as they lie in the working tree. */
  | { readonly kind: 'paths'; readonly paths: ReadonlySet<string> }
  /** Commits and other objects that are about to be published. */
  | { readonly kind: 'range'; readonly tips: Tips }
  /** Texts that belong to no object yet: a commit message, the words of a coding agent. */
  | { readonly kind: 'texts'; readonly read: (sink: BlobSink, log: ScanLog) => void };

export interface ChangeContext {
  readonly version: string;
  readonly signal: AbortSignal;
  readonly now: Date;
  readonly fingerprintKey: string;
  /** Operator's own policy instead of the repository's. */
  readonly configFile?: string;
  readonly baselineFile?: string;
  readonly failOn?: Severity | 'never';
  readonly maxFileSize?: number;
  readonly foreignMarks?: boolean;
}

export interface ChangeResult {
  readonly report: Report;
  readonly failOn: Severity | 'never';
  /** Values that were suppressed: not reported, and not to be shown either. */
  readonly hidden: readonly Secret[];
  /** The change brings nothing that could be looked at. */
  readonly empty: boolean;
  /** Paths that the change adds, to tell a new env file from an old one. */
  readonly addedPaths: ReadonlySet<string>;
  readonly range: RangeObjects | null;
}

/**
 * Looks at what a change adds and says of each value whether it is new. `introduced` goes by value: `existing` if the base (HEAD, what the
 * remote has) holds it in any file, wherever it moved; so a squashed merge and a `cherry-pick -n` of a leak are new.
 * Only lines that the change adds count.
 */
export async function scanChange(
  repo: Repository | null,
  root: string,
  change: Change,
  context: ChangeContext,
): Promise<ChangeResult> {
  const ledger = createLedger();
  const { config, baseline } = await readPolicy(repo, root, context);
  const rules = [...compileCustomRules(config.customRules), ...RULES].filter(
    ({ id }) => !config.disabledRules.includes(id),
  );
  const compiled = compileRules(rules);
  const dependenciesOf = createDependencyReader(root);
  const newCollector = () =>
    createCollector({
      providers: PROVIDERS,
      foreignMarks: context.foreignMarks ?? config.foreignMarks,
      dependenciesOf,
    });
  const collector = newCollector();
  const sink = createScanner(compiled, collector.onMatch);
  const read = await readChange(repo, change, sink, ledger, config, context);
  const drafts = read.base === null ? collector.drafts() : await keepAdded(collector.drafts(), read.base);
  const found = buildFindings(drafts, null, context.fingerprintKey);
  const known =
    found.length === 0 || read.base === null ? new Set<string>() : await read.base.knownAmong(found, fingerprintsIn);
  const findings = found.map((finding) => introduce(finding, known));
  const { kept, suppressed, notes } = applySuppressions(findings, {
    baseline,
    allow: config.allow,
    now: context.now,
    isInHead: ({ blob }) => blob !== undefined && read.latest.has(blob),
  });
  for (const note of notes) ledger.note(note);
  if (context.signal.aborted)
    ledger.problem({
      code: 'TIMEOUT',
      message: 'The time ran out, or unleak was interrupted, before everything was read.',
    });
  const problems = ledger.problems();
  const shown = new Set(kept.map(({ secret }) => secret));
  return {
    report: {
      tool: { name: 'unleak', version: context.version },
      complete: problems.length === 0,
      findings: kept,
      advisories: [],
      suppressed,
      problems,
      stats: ledger.stats(),
      notes: ledger.notes(),
    },
    failOn: context.failOn ?? config.failOn,
    hidden: findings.filter(({ secret }) => !shown.has(secret)).map(({ secret }) => secret),
    empty: read.empty,
    addedPaths: read.addedPaths,
    range: read.range,
  };

  /** Fingerprints of those values in some blobs that the given rules find. */
  async function fingerprintsIn(
    wanted: ReadonlySet<string>,
    feed: (sink: BlobSink) => Promise<void>,
  ): Promise<string[]> {
    const old = newCollector();
    await feed(createScanner(compiled, old.onMatch));
    const relevant = old.drafts().filter(({ rule }) => wanted.has(rule.id));
    return buildFindings(relevant, null, context.fingerprintKey).map(({ fingerprint }) => fingerprint);
  }
}

interface ReadResult {
  readonly base: Base | null;
  readonly empty: boolean;
  readonly addedPaths: ReadonlySet<string>;
  readonly range: RangeObjects | null;
  /** Blobs in which a mark can still be put: for a range, those that its tips hold. */
  readonly latest: ReadonlySet<string>;
}

async function readChange(
  repo: Repository | null,
  change: Change,
  sink: BlobSink,
  log: Ledger,
  config: Config,
  context: ChangeContext,
): Promise<ReadResult> {
  const nothing = { base: null, empty: false, addedPaths: new Set<string>(), range: null, latest: new Set<string>() };
  const limits = {
    maxFileSize: context.maxFileSize ?? config.maxFileSize,
    signal: context.signal,
    isExcluded: (path: string) => config.exclude.some((glob) => glob.matches(path)),
  };
  if (change.kind === 'texts' || repo === null) {
    if (change.kind === 'texts') change.read(sink, log);
    return nothing;
  }
  if (change.kind !== 'range') {
    const only = change.kind === 'paths' ? { paths: change.paths } : {};
    const entries = await readStaged(repo, sink, log, { ...limits, ...only });
    if (change.kind === 'paths') readFiles(repo, change.paths, entries, sink, log, limits);
    const addedPaths = new Set(entries.filter(({ oldOid }) => oldOid === null).map(({ path }) => path));
    return { ...nothing, base: stagedBase(repo, entries), empty: log.stats().seen === 0, addedPaths };
  }
  const range = await readRange(repo, change.tips, sink, log, limits);
  const base = createBase(
    repo,
    boundaryOf(range, change.tips.base ?? change.tips.exclude ?? []),
    new Set(range.objects.map(({ path }) => path)),
  );
  const newest = new Map(range.objects.map(({ path, oid }) => [path, oid]));
  return { base, empty: log.stats().seen === 0, addedPaths: new Set(), range, latest: new Set(newest.values()) };
}

/** Files that aren't part of the next commit. Somebody asked for them, so what they hold counts, new or not. */
function readFiles(
  repo: Repository,
  paths: ReadonlySet<string>,
  entries: readonly StagedEntry[],
  sink: BlobSink,
  log: ScanLog,
  limits: { maxFileSize: number | null; isExcluded: (path: string) => boolean },
): void {
  const staged = new Set(entries.map(({ path }) => path));
  const reader = createFileReader(sink, log, limits.maxFileSize);
  for (const path of paths) {
    if (staged.has(path)) continue;
    if (limits.isExcluded(path)) log.skipped(path, 'excluded by the config');
    else reader.read(join(repo.root ?? repo.gitDir, path), { source: 'worktree', path });
  }
}

function introduce(finding: Finding, known: ReadonlySet<string>): Finding {
  if (finding.locations.some(({ source }) => source === 'worktree')) return finding;
  return { ...finding, introduced: known.has(finding.fingerprint) ? 'existing' : 'new' };
}

/** Drops the places on lines that the base already has in the same file. */
async function keepAdded(drafts: readonly Draft[], base: Base): Promise<Draft[]> {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const sightings = [];
    for (const sighting of draft.sightings)
      if (await base.adds(sighting.provenance, sighting.span.line, sighting.span.endLine)) sightings.push(sighting);
    if (sightings.length > 0) kept.push({ ...draft, sightings });
  }
  return kept;
}

async function readPolicy(
  repo: Repository | null,
  root: string,
  context: ChangeContext,
): Promise<{ config: Config; baseline: Baseline }> {
  // A bare repository has no working tree to keep a policy in; what a push brings doesn't decide about itself.
  const own = repo?.bare !== true;
  const { config } =
    own || context.configFile !== undefined
      ? await readConfigFile(root, {
          ...(context.configFile === undefined ? {} : { explicit: context.configFile }),
          knownRules: RULES.map(({ id }) => id),
        })
      : { config: DEFAULT_CONFIG };
  if (context.baselineFile !== undefined) return { config, baseline: readNamedBaseline(context.baselineFile) };
  return { config, baseline: own ? readBaselineFile(root, config.baseline) : EMPTY_BASELINE };
}
