import type { Advisory } from '../model/advisory.ts';
import type { Problem } from '../model/problem.ts';
import { isUserError } from '../model/user-error.ts';
import { checkDockerignore } from './check-dockerignore.ts';
import { checkGitignore } from './check-gitignore.ts';
import { checkHistory } from './check-history.ts';
import { checkNpmignore } from './check-npmignore.ts';
import { checkTracked } from './check-tracked.ts';
import { findEnvFolders } from './env-folders.ts';
import type { HygieneInput } from './hygiene-input.ts';

/**
 * Judges by effect whether env files can get into the repository, an image or a package. Silent where the project uses none.
 * What git can't be asked about becomes a problem; the other checks go on.
 */
export async function checkHygiene(
  input: HygieneInput,
): Promise<{ readonly advisories: readonly Advisory[]; readonly problems: readonly Problem[] }> {
  const folders = findEnvFolders(input);
  const problems: Problem[] = [];
  let gitignore: readonly Advisory[] = [];
  try {
    gitignore = await checkGitignore(input, folders);
  } catch (error) {
    if (!isUserError(error)) throw error;
    problems.push({ code: error.code, message: `Ignore files could not be checked: ${error.message}` });
  }
  const advisories = [
    ...checkTracked(input, folders),
    ...gitignore,
    ...checkDockerignore(input, folders),
    ...checkNpmignore(input, folders),
    ...checkHistory(input),
  ];
  return { advisories, problems };
}
