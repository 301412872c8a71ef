import { type CommitFacts, readCommits, streamLog } from './commit-log.ts';
import { GitFailure } from './git-failure.ts';
import { streamLines } from './git-lines.ts';
import { decodePath } from './nul-records.ts';
import { isNullOid, OID_LENGTH } from './object-id.ts';
import { typesOf } from './object-types.ts';
import type { Repository } from './repository.ts';

export { mergeBase, resolveCommit } from './resolve-revision.ts';

export interface RangeObject {
  readonly oid: string;
  readonly path: string;
  readonly rawPath: Buffer;
  /** `100644`, `100755`, `120000`, or `160000` for a submodule, whose object isn't in this repository. */
  readonly mode: string;
  /** Oldest commit of the range that brings the object to this path. */
  readonly commit: string;
}

export interface RangeObjects {
  /** Once for each object and path, oldest commit first. */
  readonly objects: readonly RangeObject[];
  /** Object ids of all commits of the range, oldest first: their messages are content, too. */
  readonly commits: readonly string[];
  readonly facts: ReadonlyMap<string, CommitFacts>;
}

/** A set of commits: those that `include` leads to without those that `exclude` or the remote's branches lead to. */
export interface CommitRange {
  /** Full object ids. */
  readonly include: readonly string[];
  readonly exclude?: readonly string[];
  /** Leave out what the remote-tracking branches of this remote already have (pre-push). */
  readonly notOnRemote?: string;
}

/**
 * What the commits of `base..head` bring in: every blob that some commit of the range gives to a path, also one that a later commit of the
 * range removes again, and what a merge itself adds.
 * @param base full object id; null for all of head's history
 * @param head full object id
 */
export function listRangeObjects(repo: Repository, base: string | null, head: string): Promise<RangeObjects> {
  return listNewObjects(repo, { include: [head], exclude: base === null ? [] : [base] });
}

/** As `listRangeObjects`, for any set of commits. */
export async function listNewObjects(repo: Repository, range: CommitRange): Promise<RangeObjects> {
  try {
    return await listByCommit(repo, range);
  } catch (error) {
    if (!(error instanceof GitFailure) || error.exitCode !== null || range.include.length === 0) throw error;
    // A tree that unfolds to millions of paths: each object once, with one of its paths.
    return listOnce(repo, range);
  }
}

async function listByCommit(repo: Repository, range: CommitRange): Promise<RangeObjects> {
  const commits = new Map<string, CommitFacts>();
  const objects = new Map<string, RangeObject>();
  /** Merges: how many parents lack this object at this path. Only what all of them lack is the merge's own. */
  let lacking = new Map<string, number>();
  let current: CommitFacts | null = null;

  const { args, stdin } = revisions(range);
  await streamLog(
    repo,
    // Children before parents whatever the clocks said, so that the last row seen is the oldest.
    ['--date-order', ...args, '--stdin'],
    (commit) => {
      if (current?.oid !== commit.oid) lacking = new Map();
      current = commit;
      commits.set(commit.oid, commit);
    },
    (row) => {
      if (isNullOid(row.oid)) return;
      const key = `${row.oid} ${row.rawPath.toString('latin1')}`;
      const count = (lacking.get(key) ?? 0) + 1;
      lacking.set(key, count);
      if (count < current!.parents.length) return;
      // Older commits come later and take the place of newer ones. Deleting first keeps each commit's rows together.
      objects.delete(key);
      objects.set(key, { oid: row.oid, path: row.path, rawPath: row.rawPath, mode: row.mode, commit: current!.oid });
    },
    { stdin },
  );
  const oldestFirst = [...commits.keys()].reverse();
  const age = new Map(oldestFirst.map((oid, at) => [oid, at]));
  // A stable sort: within a commit, paths stay in git's order.
  const sorted = [...objects.values()].sort((a, b) => age.get(a.commit)! - age.get(b.commit)!);
  return { objects: sorted, commits: oldestFirst, facts: commits };
}

/**
 * The same objects without their commits, for tree bombs. They are said to come from the first tip: right for the one that made the bomb,
 * and no worse than nothing otherwise.
 */
async function listOnce(repo: Repository, range: CommitRange): Promise<RangeObjects> {
  const { args, stdin } = revisions(range);
  const length = OID_LENGTH[repo.objectFormat];
  const objects: RangeObject[] = [];
  const commits: string[] = [];
  const take = (line: string) => {
    // "<oid>" for commits, "<oid> <path>" for all else; a path ends at its first line end here
    if (line.length === length) commits.push(line);
    const rawPath = Buffer.from(line.slice(length + 1), 'latin1');
    const entry = {
      oid: line.slice(0, length),
      path: decodePath(rawPath),
      rawPath,
      mode: '100644',
      commit: range.include[0]!,
    };
    if (line.length > length + 1) objects.push(entry);
  };
  await streamLines(repo, ['rev-list', '--objects', ...args, '--stdin'], take, { stdin });
  const types = await typesOf(repo, new Set(objects.map(({ oid }) => oid)));
  const facts = new Map((await readCommits(repo, commits)).map((commit) => [commit.oid, commit]));
  return { objects: objects.filter(({ oid }) => types.get(oid) === 'blob'), commits: commits.reverse(), facts };
}

function revisions(range: CommitRange): { args: string[]; stdin: string } {
  const lines = [...range.include, ...(range.exclude ?? []).map((oid) => `^${oid}`)];
  const stdin = `${lines.join('\n')}\n`;
  if (range.notOnRemote === undefined) return { args: [], stdin };
  // One argument with its value after "=", so a remote's name can't become an option; a glob in it would only widen the exclusion.
  return { args: ['--not', `--remotes=${range.notOnRemote.replace(/[*?[\\]/g, '\\$&')}`, '--not'], stdin };
}
