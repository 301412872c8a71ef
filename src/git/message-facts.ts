import { type CommitGraph, isVisible } from './commit-graph.ts';
import { NOTHING_LEADS, namesOf, type Starts } from './led-by.ts';
import { type ObjectFacts, strongest } from './object-facts.ts';
import { pushedTest } from './pushed.ts';
import type { Ref } from './refs.ts';
import type { Repository } from './repository.ts';
import type { Tagger } from './taggers.ts';

/** Commits and tags that hold a value in their own text. */
export interface Messages {
  readonly commits: ReadonlySet<string>;
  readonly tags: ReadonlySet<string>;
  /** What each tag leads to. */
  readonly ends: ReadonlyMap<string, { readonly oid: string; readonly type: string }>;
  readonly taggers: ReadonlyMap<string, Tagger>;
}

/** Facts of commits and tags that hold a value in their own text. */
export function messageFacts(
  repo: Repository,
  { commits, tags, ends, taggers }: Messages,
  refs: readonly Ref[],
  starts: Starts,
  graph: CommitGraph,
): Map<string, ObjectFacts> {
  const pushedOf = pushedTest(repo, starts, graph);
  const facts = new Map<string, ObjectFacts>();
  for (const oid of commits) {
    const place = graph.places.get(oid);
    facts.set(oid, {
      inHead: false,
      reachable: place !== undefined && isVisible(place.led),
      pushed: place === undefined ? strongest([pushedOf(oid), 'unknown']) : pushedOf(oid),
      firstCommit: oid,
      lastCommit: oid,
      refs: namesOf([place?.led ?? NOTHING_LEADS], starts),
      paths: [],
    });
  }
  for (const oid of tags) {
    const end = ends.get(oid);
    const at = end?.type === 'commit' ? end.oid : undefined;
    // A tag on a pushed commit is taken to be pushed with it; of others git doesn't know.
    const pushed = at !== undefined && pushedOf(at) === 'yes' ? 'yes' : 'unknown';
    const tagger = taggers.get(oid);
    const names = refs.filter((ref) => ref.oid === oid).map(({ name }) => name);
    facts.set(oid, {
      inHead: false,
      reachable: names.length > 0,
      pushed,
      refs: names.slice(0, 5),
      paths: [],
      ...(at === undefined ? {} : { firstCommit: at, lastCommit: at }),
      ...(tagger === undefined ? {} : { tagger }),
    });
  }
  return facts;
}
