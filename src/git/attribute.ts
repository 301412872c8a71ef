import { type CommitFacts, readCommits } from './commit-log.ts';
import { GitFailure } from './git-failure.ts';
import { findIntroductions, type History, type Introduction } from './introductions.ts';
import { typesOf } from './object-types.ts';
import {
  commitTips,
  type Pushed,
  pushedStates,
  reachableCommits,
  reachableObjects,
  remoteTips,
} from './reachability.ts';
import { listRefs, peel, type Ref, type Refs } from './refs.ts';
import type { Repository } from './repository.ts';

export type { CommitFacts } from './commit-log.ts';
export type { Introduction } from './introductions.ts';
export type { Pushed } from './reachability.ts';

export interface ObjectFacts {
  /** Blob or tree: part of HEAD's tree. Commit or tag: always false. */
  readonly inHead: boolean;
  /** A ref, reflog entry or stash leads to it. */
  readonly reachable: boolean;
  /** See `pushedStates`. An object that no reachable commit holds may have been on a branch that is gone: unknown. */
  readonly pushed: Pushed;
  /** Oldest commit that brought it in; a commit itself; the commit of a tag. Absent if no reachable commit holds it. */
  readonly firstCommit?: string;
  /** HEAD if that still has it; else the newest commit known to hold it. */
  readonly lastCommit?: string;
  /** All paths that it ever had, oldest first. */
  readonly paths: readonly string[];
}

export interface Attribution {
  /** Introductions of blobs and trees, oldest first. Objects that no reachable commit holds have no entry. */
  readonly byBlob: ReadonlyMap<string, readonly Introduction[]>;
  /** One entry for each object asked about that exists. */
  readonly facts: ReadonlyMap<string, ObjectFacts>;
  /** Facts of the commits named as `commit` or `firstCommit`, and of all commits asked about. */
  readonly commits: ReadonlyMap<string, CommitFacts>;
  /** The oldest commits here had parents that weren't fetched: "first" means first known. */
  readonly shallow: boolean;
  /** Why history could not be walked to its end, such as a missing commit, or a tree that unfolds to millions of paths. */
  readonly incomplete: string | null;
}

/**
 * Finds out since when, by whom, and whether elsewhere objects are, for the few objects that hold a finding. One walk through history for
 * all of them: the cost hardly depends on their number.
 * @param oids full ids of blobs, trees, commits or tags
 * @param known from `listRefs`, if already asked
 * @throws GitFailure
 */
export async function attributeObjects(repo: Repository, oids: Iterable<string>, known?: Refs): Promise<Attribution> {
  const types = await typesOf(repo, new Set(oids));
  const { refs } = known ?? (types.size === 0 ? { refs: [] } : await listRefs(repo));
  const ofType = (...wanted: string[]) =>
    new Set([...types].filter(([, type]) => wanted.includes(type)).map(([oid]) => oid));
  const content = ofType('blob', 'tree');
  const tips = [...commitTips(refs), ...(repo.head === null ? [] : [repo.head])];

  const { history, incomplete } = await historyOf(repo, content, ofType('tree').size > 0, tips);
  const facts = new Map<string, ObjectFacts>();
  for (const [oid, fact] of await contentFacts(repo, content, history, incomplete !== null, refs, tips))
    facts.set(oid, fact);
  for (const [oid, fact] of await messageFacts(repo, ofType('commit'), ofType('tag'), refs, tips)) facts.set(oid, fact);

  const commits = new Map(history.commits);
  const named = [...facts.values()].flatMap(({ firstCommit }) => firstCommit ?? []).filter((oid) => !commits.has(oid));
  for (const commit of await readCommits(repo, named)) commits.set(commit.oid, commit);
  return { byBlob: history.introductions, facts, commits, shallow: repo.shallow, incomplete };
}

async function historyOf(
  repo: Repository,
  content: ReadonlySet<string>,
  hasTrees: boolean,
  tips: readonly string[],
): Promise<{ history: History; incomplete: string | null }> {
  const nothing = { introductions: new Map(), lastHolder: new Map(), commits: new Map() };
  if (content.size === 0) return { history: nothing, incomplete: null };
  try {
    return { history: await findIntroductions(repo, content, hasTrees, tips), incomplete: null };
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    return { history: nothing, incomplete: error.message };
  }
}

async function contentFacts(
  repo: Repository,
  content: ReadonlySet<string>,
  history: History,
  isIncomplete: boolean,
  refs: readonly Ref[],
  tips: readonly string[],
): Promise<Map<string, ObjectFacts>> {
  const introducers = new Set([...history.introductions.values()].flatMap((all) => all.map(({ commit }) => commit)));
  const states = await pushedStates(repo, introducers, refs);
  const inHead = await reachableObjects(repo, content, { tips: repo.head === null ? [] : [`${repo.head}^{tree}`] });
  // Without introductions, asking for the objects themselves is slower but always possible.
  const unexplained = isIncomplete ? content : new Set<string>();
  const reachable = await reachableObjects(repo, unexplained, { tips, reflogs: true });
  const onRemote = await reachableObjects(repo, unexplained, { tips: remoteTips(repo, refs) });
  // Tags may name blobs directly.
  const tagged = new Set(refs.map(({ peeled, oid }) => peeled ?? oid));

  const facts = new Map<string, ObjectFacts>();
  for (const oid of content) {
    const introductions = history.introductions.get(oid) ?? [];
    const last = inHead.found.has(oid) ? repo.head! : history.lastHolder.get(oid);
    facts.set(oid, {
      inHead: inHead.found.has(oid),
      reachable: introductions.length > 0 || reachable.found.has(oid) || tagged.has(oid),
      pushed: onRemote.found.has(oid) ? 'yes' : strongest(introductions.map(({ commit }) => states.get(commit)!)),
      paths: [...new Set(introductions.map(({ path }) => path))],
      ...(introductions[0] === undefined ? {} : { firstCommit: introductions[0].commit }),
      ...(last === undefined ? {} : { lastCommit: last }),
    });
  }
  return facts;
}

/** Facts of commits and tags that hold a value in their own text. */
async function messageFacts(
  repo: Repository,
  commits: ReadonlySet<string>,
  tags: ReadonlySet<string>,
  refs: readonly Ref[],
  tips: readonly string[],
): Promise<Map<string, ObjectFacts>> {
  const ends = await peel(repo, [...tags]);
  const all = new Set([
    ...commits,
    ...[...ends.values()].filter(({ type }) => type === 'commit').map(({ oid }) => oid),
  ]);
  const { found: reachable } = await reachableCommits(repo, commits, { tips, reflogs: true });
  const states = await pushedStates(repo, all, refs);
  const named = new Set(refs.map(({ oid }) => oid));

  const facts = new Map<string, ObjectFacts>();
  for (const oid of commits) {
    const pushed = reachable.has(oid) ? states.get(oid)! : strongest([states.get(oid)!, 'unknown']);
    facts.set(oid, {
      inHead: false,
      reachable: reachable.has(oid),
      pushed,
      firstCommit: oid,
      lastCommit: oid,
      paths: [],
    });
  }
  for (const oid of tags) {
    const end = ends.get(oid)?.oid;
    // A tag on a pushed commit is taken to be pushed with it; of others git doesn't know.
    const pushed = end !== undefined && states.get(end) === 'yes' ? 'yes' : 'unknown';
    const place = end === undefined || !all.has(end) ? {} : { firstCommit: end, lastCommit: end };
    facts.set(oid, { inHead: false, reachable: named.has(oid), pushed, paths: [], ...place });
  }
  return facts;
}

/** One commit on a remote is enough for yes; no needs all. */
function strongest(states: readonly Pushed[]): Pushed {
  if (states.includes('yes')) return 'yes';
  return states.length === 0 || states.includes('unknown') ? 'unknown' : 'no';
}
