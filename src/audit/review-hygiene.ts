import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkIgnored } from '../git/check-ignore.ts';
import type { Repository } from '../git/repository.ts';
import { checkHygiene } from '../hygiene/check-hygiene.ts';
import type { HygieneInput } from '../hygiene/hygiene-input.ts';
import type { Advisory } from '../model/advisory.ts';
import type { Finding } from '../model/finding.ts';
import type { ScanLog } from '../model/scan-log.ts';
import { errorCode } from '../sources/read-file.ts';
import { ENV_FILE } from '../sources/working-tree.ts';
import type { GitFacts } from './build-findings.ts';
import type { SourceFacts } from './read-sources.ts';

interface HygieneReview {
  readonly repository: Repository | null;
  readonly root: string;
  readonly facts: SourceFacts;
  readonly findings: readonly Finding[];
  readonly git: GitFacts | null;
  /** Environment variables of known providers that the code reads. */
  readonly envNames: readonly string[];
  readonly log: ScanLog;
}

/** Remarks about ignore files and tracked env files; none where there is no work tree, because nothing is ignored there. */
export async function reviewHygiene(review: HygieneReview): Promise<readonly Advisory[]> {
  const { repository, root, facts, git, log } = review;
  if (repository === null || facts.tree === null) return [];
  const files = facts.tree.files;
  const tracked = new Set(facts.tree.index.keys());
  const others = files.filter(({ path }) => !tracked.has(path)).map(({ path }) => path);
  const envFiles = others.filter(isEnvFile);
  const ignored = await checkIgnored(repository, envFiles);
  const isIgnored = (path: string): boolean => ignored.get(path)?.negated === false;
  const input: HygieneInput = {
    trackedPaths: [...tracked],
    untrackedPaths: others.filter((path) => !isIgnored(path)),
    ignoredEnvFiles: envFiles.filter(isIgnored),
    ignoredBy: (paths) => checkIgnored(repository, paths),
    readText: (path) => readText(join(root, path)),
    envFilesWithSecrets: [
      ...new Set(
        review.findings.flatMap(({ locations }) =>
          locations.flatMap(({ source, path }) =>
            source === 'worktree' && path !== undefined && isEnvFile(path) ? [path] : [],
          ),
        ),
      ),
    ],
    historyEnvFiles: envFilesOf(git, facts),
    usesProviderEnv: review.envNames,
  };
  const { advisories, problems } = await checkHygiene(input);
  for (const problem of problems) log.problem(problem);
  return advisories;
}

function envFilesOf(git: GitFacts | null, facts: SourceFacts): { path: string; commit: string }[] {
  const first = new Map<string, string>();
  for (const blob of facts.history?.envBlobs ?? []) {
    for (const { path, commit } of git?.attribution.byBlob.get(blob) ?? []) {
      if (isEnvFile(path) && !first.has(path)) first.set(path, commit);
    }
  }
  return [...first].map(([path, commit]) => ({ path, commit }));
}

function isEnvFile(path: string): boolean {
  return ENV_FILE.test(path.slice(path.lastIndexOf('/') + 1));
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES'].includes(errorCode(error))) return null;
    throw error;
  }
}
