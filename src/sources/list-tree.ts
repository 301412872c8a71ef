import { decodePath, eachRecord } from '../git/nul-records.ts';
import type { Repository } from '../git/repository.ts';
import { streamGit } from '../git/run-git.ts';

export interface TreeEntry {
  readonly path: string;
  readonly oid: string;
}

/** Where an entry says its type and its object id. */
const TYPE = 7;
const ID = 12;
const BLOB = 'b'.charCodeAt(0);

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
    // "100644 blob <oid>\t<path>"; the mode always has six digits.
    if (record[TYPE] !== BLOB) return;
    const tab = record.indexOf(9);
    entries.push({ oid: record.toString('latin1', ID, tab), path: decodePath(record.subarray(tab + 1)) });
  });
  return entries;
}
