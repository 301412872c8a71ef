import { UserError } from '../model/user-error.ts';
import { GitFailure } from './git-failure.ts';
import type { Repository } from './repository.ts';
import { runGit } from './run-git.ts';

/**
 * Full object id of the commit that a person named.
 * @throws UserError `UNKNOWN_REVISION`
 */
export async function resolveCommit(repo: Repository, revision: string): Promise<string> {
  // --end-of-options: a ref may be named like an option.
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  try {
    if (revision.includes('\0')) throw new GitFailure('rev-parse', 'was not asked', 1);
    return (await runGit(repo, args, { maxBytes: 1024 })).toString('latin1').trim();
  } catch (error) {
    if (!(error instanceof GitFailure) || error.exitCode === null) throw error;
    const hint = repo.shallow
      ? 'this clone is shallow: fetch more history (fetch-depth: 0 in actions/checkout)'
      : 'fetch it first, or check the spelling';
    throw new UserError(
      'UNKNOWN_REVISION',
      `the revision ${JSON.stringify(revision)} is no commit in this repository`,
      hint,
    );
  }
}

/** Best common ancestor of two commits, by object id; null if they have none here. */
export async function mergeBase(repo: Repository, one: string, other: string): Promise<string | null> {
  const output = await runGit(repo, ['merge-base', one, other], { okCodes: [0, 1], maxBytes: 65_536 });
  return output.toString('latin1').split('\n')[0] || null;
}
