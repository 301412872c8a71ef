import { isVisible } from './commit-graph.ts';
import { type CommitFacts, readCommits } from './commit-log.ts';
import { contentFacts, walkContentHistory } from './content-facts.ts';
import type { Introduction } from './introductions.ts';
import { BY_HEAD, findStarts } from './led-by.ts';
import { messageFacts } from './message-facts.ts';
import type { ObjectFacts } from './object-facts.ts';
import { typesOf } from './object-types.ts';
import { listRefs, peel, type Refs } from './refs.ts';
import type { Repository } from './repository.ts';
import { readTaggers } from './taggers.ts';

export type { CommitFacts } from './commit-log.ts';
export type { Introduction } from './introductions.ts';
export type { ObjectFacts } from './object-facts.ts';
export type { Pushed } from './pushed.ts';

export interface Attribution {
  /** Introductions of blobs and trees, oldest first. Objects that no commit here holds have no entry. */
  readonly byBlob: ReadonlyMap<string, readonly Introduction[]>;
  /** One entry for each object asked about that exists. */
  readonly facts: ReadonlyMap<string, ObjectFacts>;
  /** Facts of the commits named as `commit` or `firstCommit`, and of all commits asked about. */
  readonly commits: ReadonlyMap<string, CommitFacts>;
  /**
   * Puts the commits named in `facts` in order: those that a branch, tag or remote leads to before those that only reflogs know, these
   * before the others; then the oldest first. Not by their clocks, where parent and child say otherwise.
   */
  readonly compareAge: (one: string, other: string) => number;
  /** The same, with the newest first inside each kind. */
  readonly compareAgeBackwards: (one: string, other: string) => number;
  /** HEAD leads to this commit, one of those named in `facts`. */
  readonly isOnHead: (commit: string) => boolean;
  /** The oldest commits here had parents that weren't fetched: "first" means first known. */
  readonly shallow: boolean;
  /** Why history could not be walked to its end, such as a missing commit, or a tree that unfolds to millions of paths. */
  readonly incomplete: string | null;
}

/** What the caller knows already, so that git need not be asked again. */
export interface Known {
  readonly refs?: Refs | undefined;
  /** Types of objects that exist. */
  readonly types?: ReadonlyMap<string, string>;
}

/**
 * Finds out since when, by whom, and whether elsewhere objects are, for the few objects that hold a finding. Two walks through history for
 * all of them: the cost hardly depends on their number.
 * @param oids full ids of blobs, trees, commits or tags
 * @throws GitFailure
 */
export async function attributeObjects(
  repo: Repository,
  oids: Iterable<string>,
  known: Known = {},
): Promise<Attribution> {
  const types = new Map(known.types);
  const unknown = new Set([...oids].filter((oid) => !types.has(oid)));
  for (const [oid, type] of await typesOf(repo, unknown)) types.set(oid, type);
  const { refs } = known.refs ?? (types.size === 0 ? { refs: [] } : await listRefs(repo));
  const ofType = (...wanted: string[]) =>
    new Set([...types].filter(([, type]) => wanted.includes(type)).map(([oid]) => oid));
  const content = ofType('blob', 'tree');
  const starts = findStarts(repo, refs);
  const tags = ofType('tag');
  const ends = await peel(repo, [...tags]);
  const messages = { commits: ofType('commit'), tags, ends, taggers: await readTaggers(repo, tags) };
  const wanted = new Set([...messages.commits, ...[...ends.values()].map(({ oid }) => oid)]);

  const history = await walkContentHistory(repo, content, ofType('tree').size > 0, wanted, starts);
  const { known: seen, dangling } = history;
  const facts = new Map([
    ...(await contentFacts(repo, content, history, refs, starts)),
    ...messageFacts(repo, messages, refs, starts, seen.graph),
  ]);
  const commits = new Map([...seen.history.commits, ...dangling.history.commits]);
  const named = [...facts.values()].flatMap(({ firstCommit }) => firstCommit ?? []).filter((oid) => !commits.has(oid));
  for (const commit of await readCommits(repo, named)) commits.set(commit.oid, commit);

  const rank = (oid: string): number => {
    const place = seen.graph.places.get(oid);
    return place === undefined ? 2 : isVisible(place.led) ? 0 : 1;
  };
  const at = (oid: string): number => Date.parse(commits.get(oid)?.committed ?? '') || 0;
  const position = (oid: string): number =>
    (seen.graph.places.get(oid) ?? dangling.graph.places.get(oid))?.position ?? 0;
  return {
    byBlob: new Map([...seen.history.introductions, ...dangling.history.introductions]),
    facts,
    commits,
    compareAge: (one, other) => rank(one) - rank(other) || position(other) - position(one) || at(one) - at(other),
    compareAgeBackwards: (one, other) =>
      rank(one) - rank(other) || position(one) - position(other) || at(other) - at(one),
    isOnHead: (oid) => ((seen.graph.places.get(oid)?.led.kinds ?? 0) & BY_HEAD) !== 0,
    shallow: repo.shallow,
    incomplete: history.incomplete,
  };
}
