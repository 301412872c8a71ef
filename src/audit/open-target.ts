import { existsSync, statSync } from 'node:fs';
import { type Config, DEFAULT_CONFIG } from '../config/config.ts';
import { readConfigFile } from '../config/read-config-file.ts';
import { findPlace } from '../git/find-place.ts';
import type { Repository } from '../git/repository.ts';
import type { ScanLog } from '../model/scan-log.ts';
import { isUserError, UserError } from '../model/user-error.ts';
import { type Baseline, EMPTY_BASELINE } from '../suppress/baseline.ts';
import { readBaselineFile, readNamedBaseline } from '../suppress/baseline-file.ts';
import { knownRules } from './known-rules.ts';
import type { RunContext, ScanPlan } from './scan-plan.ts';

export interface Target {
  readonly repository: Repository | null;
  /** Work tree of the repository, else the folder itself. */
  readonly root: string;
  readonly config: Config;
  readonly baseline: Baseline;
}

/**
 * Finds the repository that the target belongs to, and its policy.
 * @throws UserError for a target that isn't there, and for anything wrong in the config or baseline
 */
export async function openTarget(plan: ScanPlan, context: RunContext, log: ScanLog): Promise<Target> {
  const stat = statSync(plan.target, { throwIfNoEntry: false });
  if (stat === undefined) throw new UserError('NO_SUCH_PATH', `There is no folder ${plan.target}.`, 'Check the path.');
  if (!stat.isDirectory())
    throw new UserError(
      'NOT_A_FOLDER',
      `${plan.target} is not a folder.`,
      'Scan single files with `unleak scan <file>`.',
    );
  const repository = await open(plan, context, log);
  const root = repository?.root ?? plan.target;
  if (plan.policy !== undefined) return { repository, root, ...plan.policy };
  const needsPolicy = plan.mode.kind !== 'stdin' || existsSync(root);
  const { config } = needsPolicy
    ? await readConfigFile(root, {
        ...(plan.configFile === undefined ? {} : { explicit: plan.configFile }),
        knownRules: knownRules(),
      })
    : { config: DEFAULT_CONFIG };
  const baseline =
    plan.baselineFile !== undefined
      ? plan.makesBaseline === true && !existsSync(plan.baselineFile)
        ? EMPTY_BASELINE
        : readNamedBaseline(plan.baselineFile)
      : repository?.root === null
        ? EMPTY_BASELINE
        : readBaselineFile(root, config.baseline);
  return { repository, root, config, baseline };
}

async function open(plan: ScanPlan, context: RunContext, log: ScanLog): Promise<Repository | null> {
  const { mode } = plan;
  if (mode.kind === 'stdin') return null;
  try {
    // A plain folder starts no git, and doesn't load the code for it.
    const { openRepository } =
      findPlace(plan.target) === null ? { openRepository: noRepository } : await import('../git/open-repository.ts');
    const repository = await openRepository(plan.target, { signal: context.signal });
    if (repository === null && mode.kind === 'audit')
      log.note(`${plan.target} is not in a git repository: the folder was audited, and there is no history.`);
    if (repository?.head === null && mode.kind !== 'files')
      log.note('The repository has no commit yet on the current branch.');
    return repository;
  } catch (error) {
    // What can be read without git is still read, and the report says that it isn't all.
    if (!isUserError(error) || mode.kind === 'history') throw error;
    log.problem({ code: error.code, message: error.message });
    return null;
  }
}

async function noRepository(): Promise<null> {
  return null;
}
