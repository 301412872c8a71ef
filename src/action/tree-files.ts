import { decodePath, eachRecord } from '../git/nul-records.ts';
import type { Repository } from '../git/repository.ts';
import { runGit } from '../git/run-git.ts';
import { listTree } from '../sources/list-tree.ts';

export interface TreeFile {
  readonly path: string;
  readonly oid: string;
  /** `100644`, `100755`, `120000` (link), `040000` (folder), `160000` (submodule). */
  readonly mode: string;
}

/** Entries of a commit's tree at the given paths, compared byte by byte: `.UNLEAK.toml` is another name on every system. */
export async function findFiles(
  repo: Repository,
  commit: string,
  paths: readonly string[],
): Promise<Map<string, TreeFile>> {
  const files = new Map<string, TreeFile>();
  if (paths.length === 0) return files;
  const output = await runGit(repo, ['ls-tree', '-z', '--full-tree', commit, '--', ...paths], { maxBytes: 1 << 24 });
  eachRecord(output, (record) => {
    // "100644 blob <oid>\t<path>"
    const tab = record.indexOf(9);
    const [mode, , oid] = record.toString('latin1', 0, tab).split(' ') as [string, string, string];
    const path = decodePath(record.subarray(tab + 1));
    files.set(path, { path, oid, mode });
  });
  return files;
}

/** So many paths are asked for by name. A command line has an end, and takes no name that isn't UTF-8: then all of the tree is listed. */
const NAMED_PATHS = 100;
const PLAIN = /^[\x20-\x7e]*$/;

/** Object id of each of some files of a commit, and perhaps of others. */
export async function filesAt(
  repo: Repository,
  commit: string,
  paths: ReadonlySet<string>,
): Promise<Map<string, string>> {
  const isNamed = paths.size <= NAMED_PATHS && [...paths].every((path) => PLAIN.test(path));
  const files = isNamed ? (await findFiles(repo, commit, [...paths])).values() : await listTree(repo, commit);
  return new Map([...files].map(({ path, oid }) => [path, oid]));
}
