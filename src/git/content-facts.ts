import { type CommitGraph, type GraphWalk, isVisible, walkGraph } from './commit-graph.ts';
import { listDanglingCommits } from './dangling-commits.ts';
import { GitFailure } from './git-failure.ts';
import { findIntroductions, type History, type Introduction } from './introductions.ts';
import { NOTHING_LEADS, namesOf, type Starts } from './led-by.ts';
import { type ObjectFacts, strongest } from './object-facts.ts';
import { knowsRemote, pushedTest } from './pushed.ts';
import { reachableObjects, remoteTips } from './reachability.ts';
import type { Ref } from './refs.ts';
import type { Repository } from './repository.ts';

/** A history, and where its commits stand. */
interface Walked {
  readonly history: History;
  readonly graph: CommitGraph;
}

export interface ContentHistory {
  /** From refs and reflogs. */
  readonly known: Walked;
  /** Of objects that aren't in `known`: from commits that nothing leads to any more. */
  readonly dangling: Walked;
  /** Why a walk ended early. */
  readonly incomplete: string | null;
}

/**
 * Finds the commits that brought in blobs and trees. Commits that nothing leads to are only searched for what no other commit holds.
 * @param wanted commits whose place in history is asked for, too
 */
export async function walkContentHistory(
  repo: Repository,
  content: ReadonlySet<string>,
  hasTrees: boolean,
  wanted: ReadonlySet<string>,
  starts: Starts,
): Promise<ContentHistory> {
  const tips = [...starts.commits.keys()];
  const walk = { starts, reflogs: true };
  let known = emptyHistory();
  let dangling: Walked = { history: emptyHistory(), graph: EMPTY_GRAPH };
  let incomplete: string | null = null;
  try {
    if (content.size > 0) known = await findIntroductions(repo, content, hasTrees, { tips, reflogs: true });
    const rest = new Set([...content].filter((oid) => !known.introductions.has(oid)));
    const commits = rest.size === 0 ? [] : await listDanglingCommits(repo, tips);
    if (commits.length > 0) {
      const history = await findIntroductions(repo, rest, hasTrees, { tips: commits, exclude: tips });
      const lost = { commits: new Map(commits.map((oid) => [oid, NOTHING_LEADS])), names: [] };
      dangling = await place(repo, history, wanted, { starts: lost, exclude: tips });
    }
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    incomplete = error.message;
  }
  return { known: await place(repo, known, wanted, walk), dangling, incomplete };
}

async function place(
  repo: Repository,
  history: History,
  wanted: ReadonlySet<string>,
  walk: GraphWalk,
): Promise<Walked> {
  return { history, graph: await walkGraph(repo, wanted, history.changes, walk) };
}

const EMPTY_GRAPH: CommitGraph = { places: new Map(), lastHolder: new Map(), cutShort: null };

function emptyHistory(): History {
  return { introductions: new Map(), changes: new Map(), commits: new Map() };
}

/** Facts of blobs and trees. */
export async function contentFacts(
  repo: Repository,
  content: ReadonlySet<string>,
  { known, dangling, incomplete }: ContentHistory,
  refs: readonly Ref[],
  starts: Starts,
): Promise<Map<string, ObjectFacts>> {
  const { places } = known.graph;
  const pushedOf = pushedTest(repo, starts, known.graph);
  const inHead = await reachableObjects(repo, content, { tips: repo.head === null ? [] : [`${repo.head}^{tree}`] });
  // Without introductions, asking for the objects themselves is slower but always possible.
  const isIncomplete = incomplete !== null;
  const unexplained = isIncomplete ? content : new Set<string>();
  const reachable = await reachableObjects(repo, unexplained, { tips: starts.commits.keys() });
  const onRemote = await reachableObjects(repo, unexplained, { tips: remoteTips(repo, refs) });
  // Tags may name blobs directly.
  const tagged = new Set(refs.map(({ peeled, oid }) => peeled ?? oid));
  // In no commit at all, so in none that was pushed: added, but never committed.
  const canTell = knowsRemote(starts) && !repo.shallow && !isIncomplete;

  const facts = new Map<string, ObjectFacts>();
  for (const oid of content) {
    const introductions = known.history.introductions.get(oid) ?? [];
    const lost = dangling.history.introductions.get(oid) ?? [];
    const pushed = introductions.map(({ commit }) => pushedOf(commit));
    if (introductions.length === 0) pushed.push(canTell && lost.length === 0 && !tagged.has(oid) ? 'no' : 'unknown');
    const led = introductions.map(({ commit }) => places.get(commit)?.led ?? NOTHING_LEADS);
    const first = firstVisible(introductions, known.graph) ?? introductions[0] ?? lost[0];
    const holder = known.graph.lastHolder.get(oid) ?? dangling.graph.lastHolder.get(oid);
    const last = holder ?? (inHead.found.has(oid) ? repo.head! : undefined);
    facts.set(oid, {
      inHead: inHead.found.has(oid),
      reachable: led.some(isVisible) || reachable.found.has(oid) || tagged.has(oid),
      pushed: onRemote.found.has(oid) ? 'yes' : strongest(pushed),
      refs: namesOf(led, starts),
      paths: [...new Set([...introductions, ...lost].map(({ path }) => path))],
      ...(first === undefined ? {} : { firstCommit: first.commit }),
      ...(last === undefined ? {} : { lastCommit: last }),
    });
  }
  return facts;
}

/** An amended or rebased commit leaves its old self in the reflog: the one that people see goes before. */
function firstVisible(introductions: readonly Introduction[], { places }: CommitGraph): Introduction | undefined {
  return introductions.find(({ commit }) => isVisible(places.get(commit)?.led ?? NOTHING_LEADS));
}
