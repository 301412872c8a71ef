import { type CommitFacts, readCommits } from './commit-log.ts';
import { contentFacts, walkContentHistory } from './content-facts.ts';
import type { Introduction } from './introductions.ts';
import { messageFacts } from './message-facts.ts';
import type { ObjectFacts } from './object-facts.ts';
import { typesOf } from './object-types.ts';
import { commitTips } from './reachability.ts';
import { listRefs, type Refs } from './refs.ts';
import type { Repository } from './repository.ts';

export type { CommitFacts } from './commit-log.ts';
export type { Introduction } from './introductions.ts';
export type { ObjectFacts } from './object-facts.ts';
export type { Pushed } from './reachability.ts';

export interface Attribution {
  /** Introductions of blobs and trees, oldest first. Objects that no commit here holds have no entry. */
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

  const history = await walkContentHistory(repo, content, ofType('tree').size > 0, tips);
  const facts = new Map([
    ...(await contentFacts(repo, content, history, refs, tips)),
    ...(await messageFacts(repo, ofType('commit'), ofType('tag'), refs, tips)),
  ]);
  const commits = new Map([...history.reachable.commits, ...history.dangling.commits]);
  const named = [...facts.values()].flatMap(({ firstCommit }) => firstCommit ?? []).filter((oid) => !commits.has(oid));
  for (const commit of await readCommits(repo, named)) commits.set(commit.oid, commit);
  return {
    byBlob: new Map([...history.reachable.introductions, ...history.dangling.introductions]),
    facts,
    commits,
    shallow: repo.shallow,
    incomplete: history.incomplete,
  };
}
