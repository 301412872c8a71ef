import { listDanglingCommits } from './dangling-commits.ts';
import { GitFailure } from './git-failure.ts';
import { findIntroductions, type History } from './introductions.ts';
import { type ObjectFacts, strongest } from './object-facts.ts';
import { pushedStates, reachableObjects, remoteTips } from './reachability.ts';
import type { Ref } from './refs.ts';
import type { Repository } from './repository.ts';

export interface ContentHistory {
  /** From refs and reflogs. */
  readonly reachable: History;
  /** Of objects that aren't in `reachable`: from commits that nothing leads to any more. */
  readonly dangling: History;
  /** Why a walk ended early. */
  readonly incomplete: string | null;
}

/**
 * Finds the commits that brought in blobs and trees. Commits that nothing leads to are only searched for what no other commit holds.
 * @param tips full ids of the commits at the ends of refs, and HEAD
 */
export async function walkContentHistory(
  repo: Repository,
  content: ReadonlySet<string>,
  hasTrees: boolean,
  tips: readonly string[],
): Promise<ContentHistory> {
  let reachable = emptyHistory();
  let dangling = emptyHistory();
  if (content.size === 0) return { reachable, dangling, incomplete: null };
  try {
    reachable = await findIntroductions(repo, content, hasTrees, { tips, reflogs: true });
    const rest = new Set([...content].filter((oid) => !reachable.introductions.has(oid)));
    const commits = rest.size === 0 ? [] : await listDanglingCommits(repo, tips);
    if (commits.length > 0) dangling = await findIntroductions(repo, rest, hasTrees, { tips: commits, exclude: tips });
    return { reachable, dangling, incomplete: null };
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    return { reachable, dangling, incomplete: error.message };
  }
}

function emptyHistory(): History {
  return { introductions: new Map(), lastHolder: new Map(), commits: new Map() };
}

/** Facts of blobs and trees. */
export async function contentFacts(
  repo: Repository,
  content: ReadonlySet<string>,
  history: ContentHistory,
  refs: readonly Ref[],
  tips: readonly string[],
): Promise<Map<string, ObjectFacts>> {
  const states = await pushedStates(repo, new Set(history.reachable.commits.keys()), refs);
  const inHead = await reachableObjects(repo, content, { tips: repo.head === null ? [] : [`${repo.head}^{tree}`] });
  // Without introductions, asking for the objects themselves is slower but always possible.
  const isIncomplete = history.incomplete !== null;
  const unexplained = isIncomplete ? content : new Set<string>();
  const reachable = await reachableObjects(repo, unexplained, { tips, reflogs: true });
  const remote = remoteTips(repo, refs);
  const onRemote = await reachableObjects(repo, unexplained, { tips: remote });
  // Tags may name blobs directly.
  const tagged = new Set(refs.map(({ peeled, oid }) => peeled ?? oid));
  // In no commit at all, so in none that was pushed: added, but never committed.
  const canTell = remote.length > 0 && !repo.shallow && !isIncomplete;

  const facts = new Map<string, ObjectFacts>();
  for (const oid of content) {
    const introductions = history.reachable.introductions.get(oid) ?? [];
    const lost = history.dangling.introductions.get(oid) ?? [];
    const pushed = introductions.map(({ commit }) => states.get(commit)!);
    if (introductions.length === 0) pushed.push(canTell && lost.length === 0 && !tagged.has(oid) ? 'no' : 'unknown');
    const first = introductions[0] ?? lost[0];
    const holder = history.reachable.lastHolder.get(oid) ?? history.dangling.lastHolder.get(oid);
    const last = inHead.found.has(oid) ? repo.head! : holder;
    facts.set(oid, {
      inHead: inHead.found.has(oid),
      reachable: introductions.length > 0 || reachable.found.has(oid) || tagged.has(oid),
      pushed: onRemote.found.has(oid) ? 'yes' : strongest(pushed),
      paths: [...new Set([...introductions, ...lost].map(({ path }) => path))],
      ...(first === undefined ? {} : { firstCommit: first.commit }),
      ...(last === undefined ? {} : { lastCommit: last }),
    });
  }
  return facts;
}
