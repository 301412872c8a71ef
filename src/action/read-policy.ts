import { knownRules } from '../audit/known-rules.ts';
import { type Config, DEFAULT_CONFIG, MAX_CONFIG_BYTES } from '../config/config.ts';
import { loadConfig } from '../config/load-config.ts';
import { CONFIG_NAMES } from '../config/read-config-file.ts';
import { readBlob } from '../git/cat-file.ts';
import type { Repository } from '../git/repository.ts';
import { UserError } from '../model/user-error.ts';
import { type Baseline, EMPTY_BASELINE, parseBaseline } from '../suppress/baseline.ts';
import { findFiles, type TreeFile } from './tree-files.ts';

export interface Policy {
  readonly config: Config;
  readonly baseline: Baseline;
  /** Config file that counts, as a path in the repository; null: the built-in settings. */
  readonly configPath: string | null;
}

export interface PolicyPaths {
  /** Paths in the repository that the workflow names. */
  readonly config?: string;
  readonly baseline?: string;
}

export const BUILT_IN_POLICY: Policy = { config: DEFAULT_CONFIG, baseline: EMPTY_BASELINE, configPath: null };

const MAX_BASELINE_BYTES = 64 * 1024 * 1024;

/**
 * Reads config and baseline as a commit has them. The working tree plays no part, so a pull request can't bring its own.
 * A file that the workflow names and the commit lacks counts as absent: a pull request may be about to add it.
 * @throws UserError if the commit's own policy is no good
 */
export async function readPolicy(repo: Repository, commit: string, paths: PolicyPaths): Promise<Policy> {
  const names = paths.config === undefined ? CONFIG_NAMES : [paths.config];
  const files = [...(await findFiles(repo, commit, names)).values()];
  if (files.length > 1)
    throw new UserError(
      'CONFIG_AMBIGUOUS',
      `There are two config files in commit ${commit.slice(0, 8)}: ${files.map(({ path }) => path).join(' and ')}.`,
      'Keep one of them.',
    );
  const [file] = files;
  const config =
    file === undefined
      ? DEFAULT_CONFIG
      : await loadConfig(await readText(repo, file, MAX_CONFIG_BYTES), {
          path: file.path,
          knownRules: knownRules(),
        });
  const baselinePath = paths.baseline ?? config.baseline;
  return { config, baseline: await readBaseline(repo, commit, baselinePath), configPath: file?.path ?? null };
}

/** The baseline at a path of a commit; empty if there is none. */
export async function readBaseline(repo: Repository, commit: string, path: string): Promise<Baseline> {
  const file = (await findFiles(repo, commit, [path])).get(path);
  return file === undefined ? EMPTY_BASELINE : parseBaseline(await readText(repo, file, MAX_BASELINE_BYTES), path);
}

async function readText(repo: Repository, { path, oid, mode }: TreeFile, maxBytes: number): Promise<string> {
  if (!mode.startsWith('100'))
    throw new UserError('FILE_NOT_REGULAR', `${path} is not a regular file.`, 'Links and folders are not read.');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readBlob(repo, oid, maxBytes));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UserError('FILE_NOT_UTF8', `${path} is not UTF-8 text.`, 'Save it as UTF-8.');
  }
}
