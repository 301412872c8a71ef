import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PROVIDERS, RULES } from '../../../rules/index.ts';
import { createCollector } from '../../audit/collect.ts';
import { createLedger, type Ledger } from '../../audit/ledger.ts';
import { compileCustomRules } from '../../config/compile-custom-rules.ts';
import { type Config, DEFAULT_CONFIG } from '../../config/config.ts';
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
import type { Baseline } from '../../suppress/baseline.ts';
import type { Base } from './base.ts';

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
  /** Policy that was read already, such as that of a pull request's base commit: no file is looked for. */
  readonly policy?: { readonly config: Config; readonly baseline: Baseline };
  readonly failOn?: Severity | 'never';
  readonly maxFileSize?: number;
  readonly foreignMarks?: boolean;
}

export interface ChangeResult {
  readonly report: Report;
  readonly failOn: Severity | 'never';
  /** Values that were suppressed: not reported, and not to be shown either. */
  readonly hidden: readonly Secret[];
  /** The suppressed findings themselves, in the order of `report.suppressed`. */
  readonly accepted: readonly Finding[];
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
  const config = await readConfig(repo, root, context);
  const rules = [...compileCustomRules(config.customRules), ...RULES].filter(
    ({ id }) => !config.disabledRules.includes(id),
  );
  const compiled = compileRules(rules);
  const dependenciesOf = createDependencyReader(root);
  const foreignMarks = context.foreignMarks ?? config.foreignMarks;
  const newCollector = () => createCollector({ providers: PROVIDERS, foreignMarks, dependenciesOf });
  const collector = newCollector();
  const read = await readChange(repo, change, createScanner(compiled, collector.onMatch), ledger, config, context);
  const drafts = collector.drafts();
  // A clean change, which nearly all are, doesn't wait for the code that explains findings.
  const judged =
    drafts.length === 0
      ? { kept: [], suppressed: [], notes: [], accepted: [] }
      : await (await import('./judge-change.ts')).judgeChange(drafts, {
          base: await read.base(),
          latest: read.latest,
          config,
          context,
          root,
          ownPolicy: repo?.bare !== true,
          draftsIn: async (feed) => {
            const old = newCollector();
            await feed(createScanner(compiled, old.onMatch));
            return old.drafts();
          },
        });
  for (const note of judged.notes) ledger.note(note);
  if (context.signal.aborted)
    ledger.problem({
      code: 'TIMEOUT',
      message: 'The time ran out, or unleak was interrupted, before everything was read.',
    });
  const problems = ledger.problems();
  return {
    report: {
      tool: { name: 'unleak', version: context.version },
      complete: problems.length === 0,
      findings: judged.kept,
      advisories: [],
      suppressed: judged.suppressed,
      problems,
      stats: ledger.stats(),
      notes: ledger.notes(),
    },
    failOn: context.failOn ?? config.failOn,
    hidden: judged.accepted.map(({ secret }) => secret),
    accepted: judged.accepted,
    empty: read.empty,
    addedPaths: read.addedPaths,
    range: read.range,
  };
}

interface ReadResult {
  /** What was there before; null if there is no before. */
  readonly base: () => Promise<Base | null>;
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
  const nothing = {
    base: async () => null,
    empty: false,
    addedPaths: new Set<string>(),
    range: null,
    latest: new Set<string>(),
  };
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
    const touched = new Set(entries.map(({ path }) => path));
    return {
      ...nothing,
      base: async () => (await import('./base.ts')).createBase(repo, repo.head === null ? [] : [repo.head], touched),
      empty: entries.length === 0 && log.stats().seen === 0,
      addedPaths: new Set(entries.filter(({ oldOid }) => oldOid === null).map(({ path }) => path)),
    };
  }
  const { tips } = change;
  const range = await readRange(repo, tips, sink, log, limits);
  const touched = new Set(range.objects.map(({ path }) => path));
  const newest = new Map(range.objects.map(({ path, oid }) => [path, oid]));
  return {
    ...nothing,
    base: async () => {
      const { boundaryOf, createBase } = await import('./base.ts');
      return createBase(repo, boundaryOf(range, tips.base ?? tips.exclude ?? []), touched);
    },
    empty: log.stats().seen === 0,
    range,
    latest: new Set(newest.values()),
  };
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

/**
 * The repository's config, or the operator's. A bare repository has no working tree to keep one in, and what a push brings doesn't decide
 * about itself. The reader is loaded only where there is something to read; a listing that fails is left to it to complain about.
 */
async function readConfig(repo: Repository | null, root: string, context: ChangeContext): Promise<Config> {
  const { configFile, policy } = context;
  if (policy !== undefined) return policy.config;
  if (configFile === undefined && (repo?.bare === true || !hasConfig(root))) return DEFAULT_CONFIG;
  const { readConfigFile } = await import('../../config/read-config-file.ts');
  const knownRules = RULES.map(({ id }) => id);
  return (await readConfigFile(root, { ...(configFile === undefined ? {} : { explicit: configFile }), knownRules }))
    .config;
}

function hasConfig(root: string): boolean {
  try {
    return readdirSync(root).some((name) => /^\.unleak\.(?:toml|json)$/i.test(name));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
}
