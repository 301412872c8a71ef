import { type CommitFacts, streamLog } from './commit-log.ts';
import { isNullOid } from './object-id.ts';
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
      // Put last again: insertion order is then newest to oldest.
      objects.delete(key);
      objects.set(key, { oid: row.oid, path: row.path, rawPath: row.rawPath, mode: row.mode, commit: current!.oid });
    },
    { stdin },
  );
  return { objects: [...objects.values()].reverse(), commits: [...commits.keys()].reverse(), facts: commits };
}

function revisions(range: CommitRange): { args: string[]; stdin: string } {
  const lines = [...range.include, ...(range.exclude ?? []).map((oid) => `^${oid}`)];
  const stdin = `${lines.join('\n')}\n`;
  if (range.notOnRemote === undefined) return { args: [], stdin };
  // One argument with its value after "=", so a remote's name can't become an option; a glob in it would only widen the exclusion.
  return { args: ['--not', `--remotes=${range.notOnRemote.replace(/[*?[\\]/g, '\\$&')}`, '--not'], stdin };
}
