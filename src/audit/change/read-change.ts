import { join } from 'node:path';
import type { Config } from '../../config/config.ts';
import type { RangeObjects } from '../../git/range.ts';
import type { Repository } from '../../git/repository.ts';
import type { StagedEntry } from '../../git/staged.ts';
import type { BlobSink } from '../../model/blob-sink.ts';
import type { ScanLog } from '../../model/scan-log.ts';
import { readRange, type Tips } from '../../sources/range.ts';
import { createFileReader } from '../../sources/read-file.ts';
import { readStaged } from '../../sources/staged.ts';
import type { Ledger } from '../ledger.ts';
import type { Base } from './base.ts';
import type { ChangeContext } from './scan-change.ts';

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

export interface ReadResult {
  /** What was there before; null if there is no before. */
  readonly base: () => Promise<Base | null>;
  readonly empty: boolean;
  readonly addedPaths: ReadonlySet<string>;
  readonly range: RangeObjects | null;
  /** Blobs in which a mark can still be put: for a range, those that its tips hold. */
  readonly latest: ReadonlySet<string>;
}

/** Of a change without a before; and of one that could not be read to its end. */
export const NOTHING_READ: ReadResult = {
  base: async () => null,
  empty: false,
  addedPaths: new Set(),
  range: null,
  latest: new Set(),
};

/** Hands what the change adds to the sink. */
export async function readChange(
  repo: Repository | null,
  change: Change,
  sink: BlobSink,
  log: Ledger,
  config: Config,
  context: ChangeContext,
): Promise<ReadResult> {
  const limits = {
    maxFileSize: context.maxFileSize ?? config.maxFileSize,
    signal: context.signal,
    isExcluded: (path: string) => config.exclude.some((glob) => glob.matches(path)),
  };
  if (change.kind === 'texts' || repo === null) {
    if (change.kind === 'texts') change.read(sink, log);
    return NOTHING_READ;
  }
  if (change.kind !== 'range') {
    const only = change.kind === 'paths' ? { paths: change.paths } : {};
    const entries = await readStaged(repo, sink, log, { ...limits, ...only });
    if (change.kind === 'paths') readFiles(repo, change.paths, entries, sink, log, limits);
    return {
      ...NOTHING_READ,
      base: async () => (await import('./base.ts')).createBase(repo, repo.head === null ? [] : [repo.head]),
      empty: entries.length === 0 && log.stats().seen === 0,
      addedPaths: new Set(entries.filter(({ oldOid }) => oldOid === null).map(({ path }) => path)),
    };
  }
  const { tips } = change;
  const range = await readRange(repo, tips, sink, log, limits);
  const newest = new Map(range.objects.map(({ path, oid }) => [path, oid]));
  return {
    ...NOTHING_READ,
    base: async () => {
      const { boundaryOf, createBase } = await import('./base.ts');
      return createBase(repo, boundaryOf(range, tips.base ?? tips.exclude ?? []));
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
