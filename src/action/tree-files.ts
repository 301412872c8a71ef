import { decodePath, eachRecord } from '../git/nul-records.ts';
import type { Repository } from '../git/repository.ts';
import { runGit } from '../git/run-git.ts';

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
