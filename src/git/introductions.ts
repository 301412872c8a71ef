import { type CommitFacts, streamLog } from './commit-log.ts';
import { joinLines } from './git-lines.ts';
import type { RawRow } from './raw-rows.ts';
import type { Repository } from './repository.ts';

/** A commit that brings an object to a path where none of its parents has it. */
export interface Introduction {
  readonly commit: string;
  readonly path: string;
  readonly author: string;
  readonly email: string;
  /** Author date, ISO 8601 with offset. */
  readonly date: string;
}

export interface History {
  /** Oldest first. Objects that no commit holds have no entry. */
  readonly introductions: Map<string, Introduction[]>;
  /** By commit: whether it holds an object at a path (`placeKey`) that its parents, or some of them, hold otherwise. */
  readonly changes: Map<string, Map<string, boolean>>;
  /** The commits that introduce something. */
  readonly commits: Map<string, CommitFacts>;
}

/** One object at one path; the path is empty for a commit's root tree. */
export function placeKey(oid: string, rawPath: Buffer | null): string {
  return `${oid} ${rawPath === null ? '' : rawPath.toString('latin1')}`;
}

export function objectOfPlace(key: string): string {
  return key.slice(0, key.indexOf(' '));
}

export function isRootPlace(key: string): boolean {
  return key.indexOf(' ') === key.length - 1;
}

/** So many ids go to git as `--find-object`; for more, all changes are listed and filtered here. */
const FIND_LIMIT = 200;

/** Which commits to walk. */
export interface Walk {
  /** Full ids of commits. */
  readonly tips: readonly string[];
  /** Leave out what these lead to. */
  readonly exclude?: readonly string[];
  /** Start from all reflogs, too: stashes and amended-away commits. */
  readonly reflogs?: boolean;
}

/** Walks history once and keeps what concerns the given blobs and trees. */
export async function findIntroductions(
  repo: Repository,
  objects: ReadonlySet<string>,
  hasTrees: boolean,
  walk: Walk,
): Promise<History> {
  const collector = new Collector(objects);
  // --date-order: children before parents, whatever the clocks said, so the list reversed is oldest first.
  const args = ['--date-order', '--ignore-missing', ...(walk.reflogs === true ? ['--reflog'] : []), '--stdin'];
  // A commit's root tree is in no row, so trees are looked for here, in every commit.
  if (hasTrees) args.push('-t');
  else if (objects.size <= FIND_LIMIT) args.push(...[...objects].map((oid) => `--find-object=${oid}`));
  const stdin = joinLines([...walk.tips, ...(walk.exclude ?? []).map((oid) => `^${oid}`)]);
  await streamLog(repo, args, collector.onCommit, collector.onRow, { stdin });
  return collector.finish();
}

class Collector {
  readonly #objects: ReadonlySet<string>;
  readonly #history: History = { introductions: new Map(), changes: new Map(), commits: new Map() };
  /** The commits named so far, newest first. */
  readonly #order = new Map<string, number>();
  #commit: CommitFacts | null = null;
  /** Of the present commit: how many parents lack an object at a path. Only what all of them lack is the commit's own. */
  #lacking = new Map<string, number>();

  constructor(objects: ReadonlySet<string>) {
    this.#objects = objects;
  }

  readonly onCommit = (commit: CommitFacts): void => {
    if (this.#commit?.oid === commit.oid) return;
    this.#commit = commit;
    this.#lacking = new Map();
    if (!this.#objects.has(commit.tree)) return;
    this.#introduce(commit.tree, '');
    this.#change(placeKey(commit.tree, null), true);
  };

  readonly onRow = (row: RawRow): void => {
    const commit = this.#commit!;
    if (this.#objects.has(row.oid)) {
      const key = placeKey(row.oid, row.rawPath);
      this.#change(key, true);
      const count = (this.#lacking.get(key) ?? 0) + 1;
      this.#lacking.set(key, count);
      if (count >= commit.parents.length) this.#introduce(row.oid, row.path);
    }
    if (this.#objects.has(row.oldOid) && row.oldOid !== row.oid) this.#change(placeKey(row.oldOid, row.rawPath), false);
  };

  finish(): History {
    for (const introductions of this.#history.introductions.values()) {
      // Commits came newest first. A stable sort: within a commit, paths stay in git's order.
      introductions.sort((a, b) => this.#order.get(b.commit)! - this.#order.get(a.commit)!);
    }
    return this.#history;
  }

  #introduce(oid: string, path: string): void {
    const { oid: id, author, email, date } = this.#commit!;
    const introduction = { commit: id, path, author, email, date };
    const known = this.#history.introductions.get(oid);
    if (known === undefined) this.#history.introductions.set(oid, [introduction]);
    else known.push(introduction);
    this.#history.commits.set(id, this.#commit!);
    if (!this.#order.has(id)) this.#order.set(id, this.#order.size);
  }

  #change(key: string, holds: boolean): void {
    const { oid } = this.#commit!;
    const known = this.#history.changes.get(oid);
    if (known === undefined) this.#history.changes.set(oid, new Map([[key, holds]]));
    else known.set(key, holds);
  }
}
