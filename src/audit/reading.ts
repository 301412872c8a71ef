import type { Config } from '../config/config.ts';
import { monotonicNow } from '../files/clock.ts';
import { compileLater } from '../files/compile-later.ts';
import type { Repository } from '../git/repository.ts';
import type { BlobSink } from '../model/blob-sink.ts';
import type { Provenance } from '../model/provenance.ts';
import type { ScanLog } from '../model/scan-log.ts';
import { isUserError } from '../model/user-error.ts';
import { createFileReader } from '../sources/read-file.ts';
import { walkFolder } from '../sources/walk-folder.ts';
import type { TreeFile } from '../sources/working-tree.ts';
import type { RunContext, ScanPlan } from './scan-plan.ts';

/** What reading needs. */
export interface SourceInput {
  readonly plan: ScanPlan;
  readonly repo: Repository | null;
  readonly config: Config;
  readonly sink: BlobSink;
  readonly log: ScanLog;
  readonly context: RunContext;
  /** Told which files of the working tree will be read; answers with more that should be. */
  readonly prepare?: (root: string, paths: readonly string[]) => Promise<readonly Provenance[]>;
}

export interface Reading extends SourceInput {
  /** Paths of the files that were looked at on disk. */
  readonly paths: string[];
  /** Where those files are, if one may be named twice. */
  places: Set<string> | null;
  /** Like `log`, and scans the names of what it is told could not be read or was left out. */
  readonly naming: ScanLog;
}

/** Characters of a name that a key could stand in. */
const SHORTEST_NAME = 16;
const NAMES_AT_ONCE = 1000;
/** So few are looked at one by one. */
const NAMES_APART = 8;
/** Milliseconds of reading after which signals and timers get their turn. */
const SLICE = 50;
/** From this file on, V8 is told to take its time. Less than that is read before it would begin. */
const MANY = 100;

/** A failure of git is a problem of the report, not the end of it. */
export async function tolerate<Result>(
  reading: Reading,
  read: (reading: Reading) => Promise<Result>,
): Promise<Result | null> {
  try {
    return await read(reading);
  } catch (error) {
    if (reading.context.signal.aborted) return null;
    if (!isUserError(error)) throw error;
    reading.log.problem({ code: error.code, message: error.message });
    return null;
  }
}

export function* walkAsTree(root: string, log: ScanLog, prefix = ''): Generator<TreeFile> {
  for (const { path, absolute } of walkFolder(root, log)) yield { path: prefix + path, absolute, tracked: false };
}

/** Names of files can hold keys, too: then no message may show them. */
export function readName(sink: BlobSink, path: string, source: Provenance['source'] = 'worktree'): void {
  if (path.length >= SHORTEST_NAME) sink.whole({ source, path, type: 'ref' }, Buffer.from(path));
}

/** Looks at names a thousand at a time: one look each costs more than reading a small file. To be flushed at the end. */
function createNameReader(sink: BlobSink): { read(path: string): void; flush(): void } {
  let waiting: string[] = [];
  const flush = (): void => {
    readNames(sink, waiting);
    waiting = [];
  };
  return {
    read(path) {
      waiting.push(path);
      if (waiting.length === NAMES_AT_ONCE) flush();
    },
    flush,
  };
}

function readNames(sink: BlobSink, paths: readonly string[]): void {
  if (paths.length < NAMES_APART) for (const path of paths) readName(sink, path);
  else if (sink.mayHoldKeys?.(Buffer.from(paths.join('\n'))) ?? true) {
    const part = Math.ceil(paths.length / NAMES_APART);
    for (let at = 0; at < paths.length; at += part) readNames(sink, paths.slice(at, at + part));
  }
}

export function nameToo({ log, sink }: SourceInput): ScanLog {
  return {
    ...log,
    skipped(path, why) {
      readName(sink, path);
      log.skipped(path, why);
    },
    unreadable(problem) {
      if (problem.path !== undefined) readName(sink, problem.path);
      log.unreadable(problem);
    },
  };
}

export async function readFiles(
  reading: Reading,
  files: Iterable<TreeFile & { readonly provenance?: Provenance }>,
  named = false,
): Promise<void> {
  const { sink, log, naming, config, plan, context } = reading;
  const { signal } = context;
  const reader = createFileReader(sink, naming, plan.maxFileSize ?? config.maxFileSize, signal);
  const names = createNameReader(sink);
  let pause = monotonicNow() + SLICE;
  for (const { path, absolute, provenance } of files) {
    if (reading.places !== null) {
      const place = absolute.toString('latin1');
      if (reading.places.has(place)) continue;
      reading.places.add(place);
    }
    if (reading.paths.push(path) === MANY) compileLater();
    if (config.exclude.some((glob) => glob.matches(path))) log.skipped(path, 'excluded by the config');
    else {
      names.read(path);
      const rest = reader.read(absolute, provenance ?? { source: 'worktree', path }, named);
      if (rest !== undefined) await rest;
    }
    if (monotonicNow() < pause) continue;
    await new Promise((resolved) => setImmediate(resolved));
    if (signal.aborted) break;
    pause = monotonicNow() + SLICE;
  }
  names.flush();
}
