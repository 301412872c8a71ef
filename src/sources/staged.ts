import type { Repository } from '../git/repository.ts';
import type { StagedEntry } from '../git/staged.ts';
import { listStaged } from '../git/staged.ts';
import type { BlobSink } from '../model/blob-sink.ts';
import type { ScanLog } from '../model/scan-log.ts';
import { type BlobLimits, placeBlobs, readBlobs } from './read-blobs.ts';

export interface StagedOptions extends BlobLimits {
  /** Only these paths; all unless said. */
  readonly paths?: ReadonlySet<string>;
  readonly isExcluded: (path: string) => boolean;
}

const SUBMODULE = '160000';

/**
 * Hands what the next commit adds to the sink: index blobs by object id (never the working tree, never patch text), and the names of new
 * files.
 * @returns the entries that were looked at
 */
export async function readStaged(
  repo: Repository,
  sink: BlobSink,
  log: ScanLog,
  options: StagedOptions,
): Promise<StagedEntry[]> {
  const staged = (await listStaged(repo)).filter(({ path }) => options.paths?.has(path) !== false);
  const entries = staged.filter(({ path }) => {
    const excluded = options.isExcluded(path);
    if (excluded) log.skipped(path, 'excluded by the config');
    return !excluded;
  });
  const files = entries.filter(({ mode }) => mode !== SUBMODULE);
  for (const { path, oldOid } of files) {
    if (oldOid === null) sink.whole({ source: 'index', path, type: 'ref' }, Buffer.from(path));
  }
  const places = placeBlobs(
    files.map(({ path, oid }) => ({ oid, provenance: { source: 'index', path, blob: oid, type: 'blob' } as const })),
  );
  await readBlobs(repo, places, sink, log, options);
  return entries;
}
