import { UserError } from '../model/user-error.ts';
import { decodePath, eachRecord } from './nul-records.ts';
import { isNullOid } from './object-id.ts';
import type { Repository } from './repository.ts';
import { runGit, streamGit } from './run-git.ts';

export type FileMode = '100644' | '100755' | '120000' | '160000';

export interface IndexEntry {
  /** With `/`, relative to the root. See `decodePath` for bytes that are no UTF-8. */
  readonly path: string;
  readonly rawPath: Buffer;
  /** File, executable, symbolic link, submodule. */
  readonly mode: FileMode;
  readonly oid: string;
  /** 0; 1 to 3 for the sides of an unresolved merge. */
  readonly stage: number;
}

/** Everything in the index, sorted by path bytes. Empty for bare repositories and before the first `git add`. */
export async function listIndex(repo: Repository): Promise<IndexEntry[]> {
  if (repo.bare) return [];
  // --stage: mode, object id and stage before each path; -z: paths unquoted, NUL after each.
  const output = await runGit(repo, ['ls-files', '-z', '--stage']);
  const entries: IndexEntry[] = [];
  eachRecord(output, (record) => {
    // "100644 <oid> 0\t<path>"
    const tab = record.indexOf(9);
    const rawPath = record.subarray(tab + 1);
    const oid = record.toString('latin1', 7, tab - 2);
    if (isNullOid(oid)) throw brokenIndex();
    entries.push({
      path: decodePath(rawPath),
      rawPath,
      mode: record.toString('latin1', 0, 6) as FileMode,
      oid,
      stage: record[tab - 1]! - 48,
    });
  });
  return entries;
}

/** git doesn't check an index that was cut off: it reads zeros behind its end, and calls them entries. */
export function brokenIndex(): UserError {
  return new UserError('BROKEN_INDEX', 'the index of the repository is damaged', 'make it anew: git read-tree HEAD');
}

export interface UntrackedFile {
  /** With `/`, relative to the root. A nested repository is one entry that ends with `/`: git doesn't look into it. */
  readonly path: string;
  readonly rawPath: Buffer;
}

/**
 * Files of the work tree that are neither tracked nor ignored by `.gitignore` files or `.git/info/exclude`.
 * @param onWarning told of each folder that git could not read
 */
export async function listUntracked(repo: Repository, onWarning?: (message: string) => void): Promise<UntrackedFile[]> {
  if (repo.root === null) return [];
  const chunks: Buffer[] = [];
  const { stderr } = await streamGit(repo, ['ls-files', '-z', '--others', '--exclude-standard'], (chunk) =>
    chunks.push(chunk),
  );
  for (const line of stderr.split('\n')) {
    if (line.startsWith('warning: ')) onWarning?.(line.slice('warning: '.length));
  }
  const files: UntrackedFile[] = [];
  eachRecord(Buffer.concat(chunks), (rawPath) => files.push({ path: decodePath(rawPath), rawPath }));
  return files;
}
