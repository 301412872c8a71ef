import { type ObjectFacts, strongest } from './object-facts.ts';
import { pushedStates, reachableCommits } from './reachability.ts';
import { peel, type Ref } from './refs.ts';
import type { Repository } from './repository.ts';

/** Facts of commits and tags that hold a value in their own text. */
export async function messageFacts(
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
