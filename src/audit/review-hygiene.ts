import { join } from 'node:path';
import { readRegularFile } from '../files/read-regular-file.ts';
import { checkIgnored, type IgnoreMatch } from '../git/check-ignore.ts';
import type { Repository } from '../git/repository.ts';
import { checkHygiene } from '../hygiene/check-hygiene.ts';
import { classifyEnvFile, REQUIRED_ENTRIES } from '../hygiene/env-file.ts';
import { folderOf, inFolder, nameOf } from '../hygiene/env-folders.ts';
import type { HygieneInput } from '../hygiene/hygiene-input.ts';
import { isManifest } from '../hygiene/uses-env-files.ts';
import type { Advisory } from '../model/advisory.ts';
import type { Finding } from '../model/finding.ts';
import type { ScanLog } from '../model/scan-log.ts';
import { isUserError } from '../model/user-error.ts';
import type { GitFacts } from './build-findings.ts';
import type { SourceFacts } from './read-sources.ts';

interface HygieneReview {
  readonly repository: Repository | null;
  readonly root: string;
  readonly facts: SourceFacts;
  readonly findings: readonly Finding[];
  readonly git: GitFacts | null;
  /** See `HygieneInput`. */
  readonly usesOfEnv: readonly string[];
  readonly disabledRules: readonly string[];
  readonly log: ScanLog;
}

/**
 * Remarks about ignore files and tracked env files; none where there is no work tree, because nothing is ignored there. In a folder outside
 * of git only what an image or a package would take along is looked at.
 */
export async function reviewHygiene(review: HygieneReview): Promise<readonly Advisory[]> {
  const { repository, root, facts, git, log } = review;
  if (repository !== null && facts.tree === null) return [];
  const paths = facts.tree?.files.map(({ path }) => path) ?? [...facts.paths];
  const tracked = new Set(facts.tree?.index.keys());
  const others = paths.filter((path) => !tracked.has(path));
  const envFiles = others.filter(isEnvFile);
  const ask = repository === null ? null : createIgnoreCheck(repository, envFiles, paths);
  const ignored = (await ask?.(envFiles)) ?? new Map<string, IgnoreMatch | null>();
  const isIgnored = (path: string): boolean => ignored.get(path)?.negated === false;
  const input: HygieneInput = {
    trackedPaths: [...tracked],
    untrackedPaths: others.filter((path) => !isIgnored(path)),
    ignoredEnvFiles: envFiles.filter(isIgnored),
    ignoredBy: ask,
    readText: (path) => readText(root, path, log),
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
    usesOfEnv: review.usesOfEnv,
  };
  const { advisories, problems } = await checkHygiene(input);
  for (const problem of problems) log.problem(problem);
  return advisories.filter(({ rule }) => !review.disabledRules.includes(rule));
}

/**
 * Asks git what is ignored, and remembers. With the first question goes all that is likely to be asked next, because what takes time is to
 * start git.
 */
function createIgnoreCheck(
  repository: Repository,
  envFiles: readonly string[],
  paths: readonly string[],
): (asked: readonly string[]) => Promise<ReadonlyMap<string, IgnoreMatch | null>> {
  const known = new Map<string, IgnoreMatch | null>();
  return async (asked) => {
    const wanted = new Set(asked);
    if (known.size === 0 && asked.length > 0) for (const path of likelyPaths(envFiles, paths)) wanted.add(path);
    const answers = await checkIgnored(
      repository,
      [...wanted].filter((path) => !known.has(path)),
    );
    for (const [path, match] of answers) known.set(path, match);
    return known;
  };
}

function likelyPaths(envFiles: readonly string[], paths: readonly string[]): string[] {
  const manifests = paths.filter((path) => isManifest(nameOf(path)));
  const folders = new Set(['', ...[...manifests, ...envFiles].map(folderOf)]);
  return [...folders].flatMap((folder) =>
    REQUIRED_ENTRIES.flatMap(({ probes }) => probes.map((probe) => inFolder(folder, probe))),
  );
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
  return classifyEnvFile(path) !== null;
}

/** Longest ignore file or manifest that is looked at, in bytes. */
const LONGEST = 1 << 20;

/** A file that can't be read is a problem, and counts as not there; a pipe or device is no file. */
function readText(root: string, path: string, log: ScanLog): string | null {
  try {
    return readRegularFile(join(root, path), path, LONGEST);
  } catch (error) {
    if (!isUserError(error)) throw error;
    if (error.code !== 'FILE_NOT_REGULAR') log.problem({ code: error.code, message: error.message, path });
    return null;
  }
}
