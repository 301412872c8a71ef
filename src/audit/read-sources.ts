import { lstatSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Config } from '../config/config.ts';
import type { Repository } from '../git/repository.ts';
import type { BlobSink } from '../model/blob-sink.ts';
import type { Provenance } from '../model/provenance.ts';
import type { ScanLog } from '../model/scan-log.ts';
import { UserError } from '../model/user-error.ts';
import { createFileReader, errorCode, problemOf } from '../sources/read-file.ts';
import type { HistoryFacts } from '../sources/read-history.ts';
import { walkFolder } from '../sources/walk-folder.ts';
import type { TreeFile, WorkingTree } from '../sources/working-tree.ts';
import type { RunContext, ScanPlan } from './scan-plan.ts';

/** What the sources have to say besides bytes. */
export interface SourceFacts {
  readonly tree: WorkingTree | null;
  /** Paths of the files that were looked at on disk. */
  readonly paths: ReadonlySet<string>;
  readonly history: HistoryFacts | null;
}

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

interface Reading extends SourceInput {
  /** Paths of the files that were looked at on disk. */
  readonly paths: Set<string>;
  /** Where those files are: a name can be given twice. */
  readonly places: Set<string>;
  /** Like `log`, and scans the names of what it is told could not be read or was left out. */
  readonly naming: ScanLog;
}

/** Characters of a name that a key could stand in. */
const SHORTEST_NAME = 16;
/** Milliseconds of reading after which signals and timers get their turn. */
const SLICE = 50;

/** Hands everything that the plan names to the sink. A git failure is a problem in the log; what was read before it counts. */
export async function readSources(input: SourceInput): Promise<SourceFacts> {
  const paths = new Set<string>();
  const reading: Reading = { ...input, paths, places: new Set(), naming: nameToo(input) };
  const { plan, repo } = reading;
  const nothing = { tree: null, history: null, paths };
  switch (plan.mode.kind) {
    case 'stdin':
      await readStdin(reading, plan.mode.input, plan.mode.filename);
      return nothing;
    case 'files':
      await readNamed(reading, plan.mode.paths);
      return nothing;
    case 'history':
      if (repo === null)
        throw new UserError(
          'NOT_A_REPOSITORY',
          `${plan.target} is not in a git repository.`,
          'Run it inside one, or scan files with `unleak scan`.',
        );
      return { ...nothing, history: await tolerate(reading, readObjects) };
    case 'audit': {
      const tree = repo === null || repo.root !== null ? await readTree(reading) : null;
      const withHistory = repo !== null && plan.mode.withoutHistory !== true;
      return { tree, history: withHistory ? await tolerate(reading, readObjects) : null, paths };
    }
  }
}

async function readObjects({ repo, sink, log, context }: Reading): Promise<HistoryFacts> {
  context.progress('reading git history');
  const { readHistory } = await import('../sources/read-history.ts');
  return readHistory(repo!, sink, log, context.signal);
}

/** A failure of git is a problem of the report, not the end of it. */
export async function tolerate<Result>(
  reading: Reading,
  read: (reading: Reading) => Promise<Result>,
): Promise<Result | null> {
  try {
    return await read(reading);
  } catch (error) {
    if (reading.context.signal.aborted) return null;
    if (!(error instanceof UserError)) throw error;
    reading.log.problem({ code: error.code, message: error.message });
    return null;
  }
}

async function readTree(reading: Reading): Promise<WorkingTree | null> {
  const { repo, naming: log, plan, context } = reading;
  context.progress('reading files');
  const root = repo?.root ?? plan.target;
  const tree =
    repo === null
      ? null
      : await tolerate(reading, async () => (await import('../sources/working-tree.ts')).listWorkingTree(repo, log));
  const files = tree?.files ?? [...walkAsTree(root, log)];
  const extra =
    (await reading.prepare?.(
      root,
      files.map(({ path }) => path),
    )) ?? [];
  await readFiles(reading, files);
  await readFiles(
    reading,
    extra.map((provenance) => ({
      path: provenance.path!,
      absolute: join(root, provenance.path!),
      tracked: false,
      provenance,
    })),
  );
  return tree;
}

function* walkAsTree(root: string, log: ScanLog, prefix = ''): Generator<TreeFile> {
  for (const { path, absolute } of walkFolder(root, log)) yield { path: prefix + path, absolute, tracked: false };
}

/** Names of files can hold keys, too: then no message may show them. */
function readName(sink: BlobSink, path: string, source: Provenance['source'] = 'worktree'): void {
  if (path.length >= SHORTEST_NAME) sink.whole({ source, path, type: 'ref' }, Buffer.from(path));
}

function nameToo({ log, sink }: SourceInput): ScanLog {
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

async function readFiles(
  reading: Reading,
  files: Iterable<TreeFile & { readonly provenance?: Provenance }>,
  named = false,
): Promise<void> {
  const { sink, log, naming, config, plan, context } = reading;
  const { signal } = context;
  const reader = createFileReader(sink, naming, plan.maxFileSize ?? config.maxFileSize, signal);
  let pause = performance.now() + SLICE;
  for (const { path, absolute, provenance } of files) {
    const place = absolute.toString('latin1');
    if (reading.places.has(place)) continue;
    reading.places.add(place);
    reading.paths.add(path);
    if (config.exclude.some((glob) => glob.matches(path))) log.skipped(path, 'excluded by the config');
    else {
      readName(sink, path);
      const rest = reader.read(absolute, provenance ?? { source: 'worktree', path }, named);
      if (rest !== undefined) await rest;
    }
    if (performance.now() < pause) continue;
    await new Promise((resolved) => setImmediate(resolved));
    if (signal.aborted) return;
    pause = performance.now() + SLICE;
  }
}

/** Paths that somebody named: files are read even if git ignores them; folders as git sees them, if they belong to the repository. */
async function readNamed(reading: Reading, paths: readonly string[]): Promise<void> {
  const { repo, naming: log, plan } = reading;
  const tree = repo?.root
    ? await tolerate(reading, async () => (await import('../sources/working-tree.ts')).listWorkingTree(repo, log))
    : null;
  for (const name of paths.length > 0 ? await expandGlobs(paths, plan.target) : ['.']) {
    const absolute = resolve(plan.target, name);
    let folder: boolean;
    try {
      folder = lstatSync(absolute).isDirectory();
    } catch (error) {
      if (errorCode(error) === 'ENOENT')
        throw new UserError('NO_SUCH_PATH', `There is no file or folder ${name}.`, 'Check the path.');
      log.unreadable(problemOf(error, name));
      continue;
    }
    const inside =
      repo?.root && (absolute === repo.root || absolute.startsWith(repo.root + sep))
        ? relative(repo.root, absolute)
        : null;
    if (!folder) {
      const path = inside ?? (isBelow(plan.target, absolute) ? relative(plan.target, absolute) : absolute);
      await readFiles(reading, [{ path: slashes(path), absolute, tracked: false }], true);
      continue;
    }
    const listed = tree === null || inside === null ? [] : below(tree.files, slashes(inside));
    if (listed.length > 0) await readFiles(reading, listed);
    else if (inside !== '') {
      // One folder elsewhere is the root of what is shown; of several, each file says where it is.
      const elsewhere = paths.length > 1 ? absolute : '';
      const shown = inside ?? (isBelow(plan.target, absolute) ? relative(plan.target, absolute) : elsewhere);
      await readFiles(reading, walkAsTree(absolute, log, shown === '' ? '' : `${slashes(shown)}/`));
    }
  }
}

function below(files: readonly TreeFile[], folder: string): TreeFile[] {
  return folder === '' ? [...files] : files.filter(({ path }) => path.startsWith(`${folder}/`));
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && !way.startsWith('..') && !isAbsolute(way);
}

function slashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

/** Shells that don't expand patterns hand them over as they are. The only door to fast-glob, loaded when there is a pattern. */
async function expandGlobs(paths: readonly string[], target: string): Promise<string[]> {
  const expanded: string[] = [];
  for (const path of paths) {
    if (!/[*?{[]/.test(path) || exists(join(isAbsolute(path) ? '' : target, path))) {
      expanded.push(path);
      continue;
    }
    const { default: glob } = await import('fast-glob');
    const found = await glob(path, { cwd: target, dot: true, followSymbolicLinks: false, onlyFiles: true });
    if (found.length === 0)
      throw new UserError('NO_SUCH_PATH', `Nothing matches ${path}.`, 'Check the path or pattern.');
    expanded.push(...found.sort());
  }
  return expanded;
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

async function readStdin(
  { sink, log, context }: Reading,
  input: AsyncIterable<Buffer>,
  filename?: string,
): Promise<void> {
  if (filename !== undefined) readName(sink, filename, 'stdin');
  sink.open({ source: 'stdin', ...(filename === undefined ? {} : { path: filename }) });
  let size = 0;
  const { signal } = context;
  const chunks = input[Symbol.asyncIterator]();
  const aborted = new Promise<null>((resolved) => {
    if (signal.aborted) resolved(null);
    else signal.addEventListener('abort', () => resolved(null), { once: true });
  });
  try {
    for (;;) {
      // Nobody knows when the next piece comes, if ever.
      const next = await Promise.race([chunks.next(), aborted]);
      if (next === null || next.done === true) break;
      size += next.value.length;
      sink.write(next.value);
    }
  } catch (error) {
    sink.close();
    log.unreadable(problemOf(error, 'standard input'));
    return;
  }
  sink.close();
  if (signal.aborted) log.unreadable({ code: 'UNREADABLE_STREAM', message: 'Standard input was not read to its end.' });
  else log.scanned(size);
}
