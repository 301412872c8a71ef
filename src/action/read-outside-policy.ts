import { knownRules } from '../audit/known-rules.ts';
import type { ScanPlan } from '../audit/scan-plan.ts';
import { readConfigFile } from '../config/read-config-file.ts';
import { readNamedBaseline } from '../suppress/baseline-file.ts';
import type { Policy } from './read-policy.ts';

/**
 * Puts files that the workflow names outside of the repository in place of the repository's own: an earlier step brought them, such as the
 * policy of an organisation, and no pull request reaches them.
 * @throws UserError for a file that is missing or no good
 */
export async function readOutsidePolicy(
  own: Policy,
  { configFile, baselineFile }: Pick<ScanPlan, 'configFile' | 'baselineFile'>,
): Promise<Policy> {
  return {
    ...own,
    ...(configFile === undefined ? {} : await readConfigFile('', { explicit: configFile, knownRules: knownRules() })),
    ...(baselineFile === undefined ? {} : { baseline: readNamedBaseline(baselineFile) }),
  };
}
