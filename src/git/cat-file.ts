import { BatchReading, type ReadTotals } from './batch-reading.ts';
import type { ObjectSink } from './object-sink.ts';
import type { Repository } from './repository.ts';
import { runGit } from './run-git.ts';

export type { ReadTotals } from './batch-reading.ts';
export type { ObjectSink, ObjectType } from './object-sink.ts';

export interface ReadOptions {
  readonly signal?: AbortSignal;
}

/**
 * Reads objects as they are stored and hands each to the sink, once. All there are: read-all-objects.ts, which most readers need not load.
 * @param oids full object ids
 * @throws GitFailure if git fails for another reason than a damaged object, or the repository changed meanwhile
 */
export async function readObjects(
  repo: Repository,
  oids: Iterable<string>,
  sink: ObjectSink,
  options: ReadOptions = {},
): Promise<ReadTotals> {
  const reading = new BatchReading(repo, sink, options.signal);
  await reading.readListed([...oids]);
  return reading.totals();
}

/** One object's bytes. @throws GitFailure if it isn't there, is damaged, is no blob, or has more than `maxBytes` (16 MiB unless said) */
export async function readBlob(repo: Repository, oid: string, maxBytes = 1 << 24): Promise<Buffer> {
  return runGit(repo, ['cat-file', 'blob', oid], { maxBytes });
}
