import { join } from 'node:path';
import { refusePipesAmongObjects } from '../git/refuse-pipes.ts';
import { UserError } from '../model/user-error.ts';
import { problemOf } from '../sources/read-file.ts';
import type { HistoryFacts } from '../sources/read-history.ts';
import type { WorkingTree } from '../sources/working-tree.ts';
import { readNamed } from './read-named.ts';
import { nameToo, type Reading, readFiles, readName, type SourceInput, tolerate, walkAsTree } from './reading.ts';

/** What the sources have to say besides bytes. */
export interface SourceFacts {
  readonly tree: WorkingTree | null;
  /** Paths of the files that were looked at on disk. */
  readonly paths: readonly string[];
  readonly history: HistoryFacts | null;
}

/** Hands everything that the plan names to the sink. A git failure is a problem in the log; what was read before it counts. */
export async function readSources(input: SourceInput): Promise<SourceFacts> {
  const paths: string[] = [];
  const reading: Reading = { ...input, paths, places: null, naming: nameToo(input) };
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
  refusePipesAmongObjects(repo!);
  return readHistory(repo!, sink, log, context.signal);
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
  if (extra.length > 0) reading.places = new Set();
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
  else {
    if (size === 0) log.note('Standard input was empty.');
    log.scanned(size);
  }
}
