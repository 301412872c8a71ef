import { streamLines } from './git-lines.ts';
import { reachableCommits } from './reachability.ts';
import type { Repository } from './repository.ts';

/**
 * Commits in the object database that no ref and no reflog leads to: amended or reset away long ago, or of a branch that is gone.
 * Looks at every object's type.
 * @param tips full ids of the commits at the ends of refs
 */
export async function listDanglingCommits(repo: Repository, tips: readonly string[]): Promise<string[]> {
  const commits = new Set<string>();
  const take = (line: string) => {
    if (line.startsWith('commit ')) commits.add(line.slice('commit '.length));
  };
  const format = '--batch-check=%(objecttype) %(objectname)';
  await streamLines(repo, ['cat-file', format, '--buffer', '--unordered', '--batch-all-objects'], take);
  const { found } = await reachableCommits(repo, commits, { tips, reflogs: true });
  return [...commits].filter((oid) => !found.has(oid));
}
