import { GitFailure } from './git-failure.ts';
import { decodePath, eachRecord } from './nul-records.ts';
import type { Repository } from './repository.ts';
import { runGit } from './run-git.ts';

/** The pattern that decides about a path, and where it stands. */
export interface IgnoreMatch {
  /** File that holds the pattern: `.gitignore`, `packages/web/.gitignore`, or the absolute path of `.git/info/exclude`. */
  readonly source: string;
  /** From 1. */
  readonly line: number;
  readonly pattern: string;
  /** The pattern starts with `!`: the path is taken back, so it isn't ignored. */
  readonly negated: boolean;
  /** The file is one that all clones share. False for `.git/info/exclude`, which protects this clone only. */
  readonly shared: boolean;
}

/**
 * Asks git for each path which ignore pattern decides about it, whether the path exists or is tracked.
 * @param paths relative to the root, with `/`; a folder's with `/` at the end
 * @returns for each path its match; null if no pattern says anything about it
 */
export async function checkIgnored(
  repo: Repository,
  paths: readonly string[],
): Promise<Map<string, IgnoreMatch | null>> {
  if (repo.root === null || paths.length === 0) return new Map();
  try {
    return await ask(repo, paths);
  } catch (error) {
    // git refuses the whole list for one path behind a symbolic link, where it could track nothing anyway.
    if (!(error instanceof GitFailure) || !/beyond a symbolic link|outside repository/.test(error.detail)) throw error;
    if (paths.length === 1) return new Map([[paths[0]!, null]]);
    const half = paths.length >> 1;
    return new Map([
      ...(await checkIgnored(repo, paths.slice(0, half))),
      ...(await checkIgnored(repo, paths.slice(half))),
    ]);
  }
}

async function ask(repo: Repository, paths: readonly string[]): Promise<Map<string, IgnoreMatch | null>> {
  const answers = new Map<string, IgnoreMatch | null>();
  // --no-index: tracked files are judged like others. --verbose --non-matching: four fields for every path.
  const args = ['check-ignore', '-z', '--stdin', '--no-index', '--verbose', '--non-matching'];
  const output = await runGit(repo, args, { stdin: paths.map((path) => `${escapePath(path)}\0`), okCodes: [0, 1] });
  // <source> NUL <line> NUL <pattern> NUL <path> NUL, the first three empty where nothing matches
  const fields: string[] = [];
  eachRecord(output, (record) => {
    fields.push(decodePath(record));
    if (fields.length < 4) return;
    const [source, line, pattern, path] = fields.splice(0) as [string, string, string, string];
    const shared = /(^|\/)\.gitignore$/.test(source);
    const match = { source, line: Number(line), pattern, negated: pattern.startsWith('!'), shared };
    answers.set(path.startsWith('./:') ? path.slice(2) : path, source === '' ? null : match);
  });
  return answers;
}

/** A leading colon would be pathspec magic, which can't be switched off for this command. */
function escapePath(path: string): string {
  return path.startsWith(':') ? `./${path}` : path;
}
