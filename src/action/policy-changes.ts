import { DEFAULT_BASELINE } from '../config/config.ts';
import { CONFIG_NAMES } from '../config/read-config-file.ts';
import type { Repository } from '../git/repository.ts';
import type { Advisory } from '../model/advisory.ts';
import { isUserError } from '../model/user-error.ts';
import { type Policy, type PolicyPaths, readBaseline } from './read-policy.ts';
import { findFiles } from './tree-files.ts';

/** Rule of the advisories that say that a change touches what judges it. */
export const POLICY_CHANGE = 'policy-change';

/**
 * What a change does to the files that decide about findings: config, baseline, and the workflow that runs unleak.
 * @param base commit whose policy is in force; null if none is
 * @param workflow path of the running workflow
 */
export async function findPolicyChanges(
  repo: Repository,
  base: string | null,
  head: string,
  policy: Policy,
  paths: PolicyPaths,
  workflow: string | null,
): Promise<Advisory[]> {
  const baselines = new Set([paths.baseline ?? policy.config.baseline, DEFAULT_BASELINE]);
  const watched = [
    ...new Set([
      ...CONFIG_NAMES,
      ...(paths.config === undefined ? [] : [paths.config]),
      ...baselines,
      ...(workflow === null ? [] : [workflow]),
    ]),
  ];
  const old = base === null ? new Map() : await findFiles(repo, base, watched);
  const now = await findFiles(repo, head, watched);
  const advisories: Advisory[] = [];
  for (const path of watched) {
    const [before, after] = [old.get(path), now.get(path)];
    if (before?.oid === after?.oid && before?.mode === after?.mode) continue;
    const verb = before === undefined ? 'adds' : after === undefined ? 'removes' : 'changes';
    const details = baselines.has(path) ? await countEntries(repo, base, head, path) : '';
    advisories.push({
      rule: POLICY_CHANGE,
      severity: 'low',
      path,
      message:
        path === workflow
          ? `This change ${verb} the workflow that runs unleak.`
          : `This change ${verb} the policy that unleak goes by${details}; it takes effect after the merge.`,
      fix: 'Look at it before you merge: from then on it decides what is reported.',
    });
  }
  return advisories;
}

/** How many accepted findings come and go. */
async function countEntries(repo: Repository, base: string | null, head: string, path: string): Promise<string> {
  try {
    const keysAt = async (commit: string) =>
      new Set((await readBaseline(repo, commit, path)).entries.map((entry) => `${entry.rule} ${entry.fingerprint}`));
    const old = base === null ? new Set<string>() : await keysAt(base);
    const now = await keysAt(head);
    const added = [...now].filter((key) => !old.has(key)).length;
    const removed = [...old].filter((key) => !now.has(key)).length;
    return ` (${added} accepted findings more, ${removed} fewer)`;
  } catch (error) {
    if (!isUserError(error)) throw error;
    return ' (it is no valid baseline)';
  }
}
