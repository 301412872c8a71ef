import { readObjects } from '../git/cat-file.ts';
import { type CommitRange, listNewObjects, type RangeObjects } from '../git/range.ts';
import type { Repository } from '../git/repository.ts';
import type { BlobSink } from '../model/blob-sink.ts';
import type { Provenance } from '../model/provenance.ts';
import type { ScanLog } from '../model/scan-log.ts';
import { listTree } from './list-tree.ts';
import { type BlobLimits, placeBlobs, readBlobs } from './read-blobs.ts';

export interface RangeOptions extends BlobLimits {
  readonly isExcluded: (path: string) => boolean;
}

/** A set of commits, and other things that a push may bring: annotated tags, and refs to trees or blobs. */
export interface Tips extends Omit<CommitRange, 'include'> {
  /** Full object ids of any type. */
  readonly include: readonly string[];
  /** Commits whose files are known to the receiver, if those are other ones than `exclude`. */
  readonly base?: readonly string[];
}

const NOTHING: RangeObjects = { objects: [], commits: [], facts: new Map() };

/**
 * Hands to the sink every object that a range of commits adds: blobs, also those that a later commit takes away again, commit messages,
 * tag messages and the names of new files.
 */
export async function readRange(
  repo: Repository,
  tips: Tips,
  sink: BlobSink,
  log: ScanLog,
  options: RangeOptions,
): Promise<RangeObjects> {
  const targets = await resolveTips(repo, tips.include, log);
  const range =
    targets.commits.length === 0 ? NOTHING : await listNewObjects(repo, { ...tips, include: targets.commits });
  const items: { oid: string; provenance: Provenance }[] = [];
  const named = new Set<string>();
  for (const { oid, path, commit, mode } of range.objects) {
    if (mode === '160000') continue;
    if (options.isExcluded(path)) log.skipped(path, 'excluded by the config');
    else items.push({ oid, provenance: { source: 'commit', path, blob: oid, commit, type: 'blob' } });
    if (named.has(path)) continue;
    named.add(path);
    sink.whole({ source: 'commit', path, commit, type: 'ref' }, Buffer.from(path));
  }
  for (const oid of range.commits)
    items.push({ oid, provenance: { source: 'commit', blob: oid, commit: oid, type: 'commit' } });
  for (const oid of targets.tags) items.push({ oid, provenance: { source: 'object', blob: oid, type: 'tag' } });
  for (const { oid, path } of targets.blobs)
    items.push({
      oid,
      provenance: { source: 'object', blob: oid, type: 'blob', ...(path === undefined ? {} : { path }) },
    });
  await readBlobs(repo, placeBlobs(items), sink, log, options);
  return range;
}

interface Targets {
  readonly commits: string[];
  readonly tags: string[];
  readonly blobs: { oid: string; path?: string }[];
}

/** What the ids stand for; tags are followed to what they point to. */
async function resolveTips(repo: Repository, ids: readonly string[], log: ScanLog): Promise<Targets> {
  const targets: Targets = { commits: [], tags: [], blobs: [] };
  const seen = new Set<string>();
  let pending = [...ids];
  while (pending.length > 0) {
    const asked = pending.filter((oid) => !seen.has(oid));
    for (const oid of asked) seen.add(oid);
    pending = [];
    const trees: string[] = [];
    const sort = (oid: string, type: string, bytes: Buffer | null): void => {
      if (type === 'commit') targets.commits.push(oid);
      else if (type === 'blob') targets.blobs.push({ oid });
      else if (type === 'tree') trees.push(oid);
      else {
        targets.tags.push(oid);
        // "object <oid>\n" is a tag's first line.
        const target = /^object ([0-9a-f]+)\n/.exec(bytes?.toString('latin1', 0, 200) ?? '')?.[1];
        if (target !== undefined) pending.push(target);
      }
    };
    await readObjects(repo, asked, {
      whole: sort,
      open: (oid, type) => sort(oid, type, null),
      write: () => undefined,
      close: () => undefined,
      missing: (oid, why) =>
        log.unreadable({ code: 'UNREADABLE_OBJECT', message: `Object ${oid} could not be read: ${why}.` }),
    });
    for (const tree of trees) for (const { oid, path } of await listTree(repo, tree)) targets.blobs.push({ oid, path });
  }
  return targets;
}
