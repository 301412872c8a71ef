import { NULL_FILE } from './git-environment.ts';
import { brokenIndex, listIndex } from './index-entries.ts';
import { emptyTree, isNullOid } from './object-id.ts';
import { RawRowParser } from './raw-rows.ts';
import type { Repository } from './repository.ts';
import { streamGit } from './run-git.ts';

export { addedLines } from './added-lines.ts';

export interface StagedEntry {
  readonly path: string;
  readonly rawPath: Buffer;
  /** `100644`, `100755`, `120000`, `160000`. */
  readonly mode: string;
  readonly oid: string;
  /** What HEAD has at this path; null if nothing. */
  readonly oldMode: string | null;
  readonly oldOid: string | null;
}

/**
 * What the next commit changes: index against HEAD, or against nothing before the first commit. Deletions aren't listed: they add
 * nothing. Neither are intent-to-add entries, which a commit leaves out. Of an unresolved merge each side is listed.
 */
export async function listStaged(repo: Repository): Promise<StagedEntry[]> {
  const entries: StagedEntry[] = [];
  let unmerged = false;
  const parser = new RawRowParser(
    () => {
      throw new Error("git's list of staged files was not understood");
    },
    (row) => {
      if (row.status === 'U') unmerged = true;
      if (isNullOid(row.oid)) {
        // Only what is deleted or unmerged has no object; behind the end of a cut index, git reads zeros.
        if (row.status !== 'D' && row.status !== 'U') throw brokenIndex();
        return;
      }
      const isNew = isNullOid(row.oldOid);
      const old = { oldMode: isNew ? null : row.oldMode, oldOid: isNew ? null : row.oldOid };
      entries.push({ path: row.path, rawPath: row.rawPath, mode: row.mode, oid: row.oid, ...old });
    },
  );
  const args = [
    'diff-index',
    '--cached',
    '--raw',
    '-z',
    '--no-abbrev',
    '--no-renames',
    '--no-relative',
    '--no-ext-diff',
  ];
  // An order file named in the configuration isn't read; a submodule's entry counts whatever the configuration says.
  // Without --ita-invisible-in-index, intent-to-add entries look like empty files.
  args.push('--ita-invisible-in-index', `-O${NULL_FILE}`, '--ignore-submodules=none', repo.head ?? emptyTree(repo));
  await streamGit(repo, args, (chunk) => parser.push(chunk));
  parser.finish();
  return unmerged ? [...entries, ...(await listUnmerged(repo))] : entries;
}

/** The sides of unresolved merges. git refuses to commit them, but what they hold is already in the index. */
async function listUnmerged(repo: Repository): Promise<StagedEntry[]> {
  return (await listIndex(repo))
    .filter(({ stage }) => stage > 0)
    .map(({ path, rawPath, mode, oid }) => ({ path, rawPath, mode, oid, oldMode: null, oldOid: null }));
}
