import { GitFailure } from '../git/git-failure.ts';
import { streamLines } from '../git/git-lines.ts';
import { typesOf } from '../git/object-types.ts';
import type { Repository } from '../git/repository.ts';
import { readShallowBoundary } from '../git/shallow.ts';
import type { Remote } from './remote.ts';

/** Commits that count, without those that `exclude` leads to. Full object ids. */
export interface CommitSet {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** Rounds of deepening before all of history is fetched; each brings four times as many commits as the one before. */
const ROUNDS = 3;

/**
 * Fetches history until the commits of a range are all here and it is certain which they are. In a shallow clone that is so when none of
 * them is a commit at which history was cut, none is a root (a base whose history is cut would exclude too little), and there are not more
 * than the event says.
 * @param depth commits from each tip to begin with
 * @param atMost commits that the range can have, where the event says
 * @returns null when the range is exact, else why it isn't, as a clause for a sentence
 */
export async function completeHistory(
  repo: Repository,
  remote: Remote,
  set: CommitSet,
  depth: number,
  atMost: number = Number.POSITIVE_INFINITY,
): Promise<string | null> {
  for (let round = 0, commits = depth; ; round++, commits = Math.max(commits * 4, 64)) {
    const gap = await findGap(repo, set, atMost);
    if (gap === null) return null;
    const isShallow = readShallowBoundary(repo).size > 0;
    // A complete clone must not become a shallow one, and one that is complete and still lacks something would not get it by a fetch.
    if (round > ROUNDS || (!isShallow && (gap.missing.length === 0 || round > 0))) return gap.why;
    const wants = isShallow ? [...new Set([...set.include, ...set.exclude])] : gap.missing;
    const reach = isShallow ? (round === ROUNDS ? 'unshallow' : commits) : 'complete';
    const failure = await remote.fetch(wants, reach);
    if (failure !== null) return `${gap.why}, and it could not be fetched: ${failure}`;
  }
}

interface Gap {
  readonly why: string;
  /** Tips that aren't here at all. */
  readonly missing: readonly string[];
}

async function findGap(repo: Repository, { include, exclude }: CommitSet, atMost: number): Promise<Gap | null> {
  const tips = [...include, ...exclude];
  const types = await typesOf(repo, new Set(tips));
  const missing = tips.filter((oid) => !types.has(oid));
  if (missing.length > 0) return { why: `commit ${missing[0]!.slice(0, 8)} is not in this checkout`, missing };
  const boundary = readShallowBoundary(repo);
  let count = 0;
  let end: string | undefined;
  try {
    const stdin = `${[...include, ...exclude.map((oid) => `^${oid}`)].join('\n')}\n`;
    // "<oid> <parent> <parent> …" a line; a cut commit shows none.
    const take = (line: string): void => {
      count++;
      if (!line.includes(' ')) end = line;
    };
    await streamLines(repo, ['rev-list', '--parents', '--stdin'], take, { stdin });
  } catch (error) {
    if (!(error instanceof GitFailure) || error.exitCode === null) throw error;
    return { why: 'the history between the two commits is not all in this checkout', missing: [] };
  }
  if (boundary.size === 0 || (end === undefined && count <= atMost)) return null;
  const where = end === undefined ? 'before the two commits meet' : `at commit ${end.slice(0, 8)}`;
  return { why: `the history of this checkout ends ${where}`, missing: [] };
}
