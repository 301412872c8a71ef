import { decodePath, eachRecord } from '../git/nul-records.ts';
import type { Repository } from '../git/repository.ts';
import { streamGit } from '../git/run-git.ts';

export interface TreeEntry {
  readonly path: string;
  readonly oid: string;
}

/** The files of a tree or commit, by object id; submodules left out. */
export async function listTree(repo: Repository, oid: string, signal?: AbortSignal): Promise<TreeEntry[]> {
  const chunks: Buffer[] = [];
  await streamGit(
    repo,
    ['ls-tree', '-r', '-z', '--full-tree', oid],
    (chunk) => chunks.push(chunk),
    signal === undefined ? {} : { signal },
  );
  const entries: TreeEntry[] = [];
  eachRecord(Buffer.concat(chunks), (record) => {
    // "100644 blob <oid>\t<path>"
    const tab = record.indexOf(9);
    const [, type, id] = record.toString('latin1', 0, tab).split(' ') as [string, string, string];
    if (type === 'blob') entries.push({ oid: id, path: decodePath(record.subarray(tab + 1)) });
  });
  return entries;
}
