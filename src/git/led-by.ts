import { remoteTips, stashTips, worktreeHeads } from './reachability.ts';
import type { Ref } from './refs.ts';
import type { Repository } from './repository.ts';

/** What leads to a commit: kinds of starting points as bits, and some names. */
export interface LedBy {
  readonly kinds: number;
  /** Places in `Starts.names`, most telling first, at most `MOST_NAMES`. */
  readonly names: readonly number[];
}

/** A branch, tag, stash or other ref, or HEAD. */
export const BY_REF = 1;
/** A remote-tracking branch, now or once. */
export const BY_REMOTE = 2;
export const BY_TAG = 4;
export const BY_HEAD = 8;

export const NOTHING_LEADS: LedBy = { kinds: 0, names: [] };
const MOST_NAMES = 5;

/** Commits to start from, with what stands for each. HEAD comes first, so that it is first among commits of the same second. */
export interface Starts {
  readonly commits: ReadonlyMap<string, LedBy>;
  /** Names of refs, most telling first: remote-tracking branches, tags, branches, others. */
  readonly names: readonly string[];
}

/** All commits that something leads to by itself, reflogs of local branches aside. */
export function findStarts(repo: Repository, refs: readonly Ref[]): Starts {
  const order = ['remote', 'tag', 'head', 'stash', 'note', 'other'];
  // `refs/remotes/origin/HEAD` only repeats one of the others.
  const named = refs
    .filter(({ kind, name, type }) => type === 'commit' && !(kind === 'remote' && name.endsWith('/HEAD')))
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (a.name < b.name ? -1 : 1));
  const commits = new Map<string, LedBy>();
  const add = (oid: string, led: LedBy) => commits.set(oid, unite(commits.get(oid) ?? NOTHING_LEADS, led));
  if (repo.head !== null) add(repo.head, { kinds: BY_HEAD | BY_REF, names: [] });
  for (const [place, { oid, peeled, kind }] of named.entries()) {
    const kinds = BY_REF | (kind === 'remote' ? BY_REMOTE : kind === 'tag' ? BY_TAG : 0);
    add(peeled ?? oid, { kinds, names: [place] });
  }
  for (const oid of remoteTips(repo, refs)) add(oid, { kinds: BY_REMOTE, names: [] });
  const stash = named.findIndex(({ kind }) => kind === 'stash');
  for (const oid of stashTips(repo)) add(oid, { kinds: BY_REF, names: stash < 0 ? [] : [stash] });
  for (const oid of worktreeHeads(repo)) add(oid, { kinds: BY_REF, names: [] });
  return { commits, names: named.map(({ name }) => name) };
}

export function unite(one: LedBy, other: LedBy): LedBy {
  if (one === other || other.kinds === 0) return one;
  if (one.kinds === 0) return other;
  const kinds = one.kinds | other.kinds;
  if (other.names.every((name) => one.names.includes(name))) return kinds === one.kinds ? one : { ...one, kinds };
  const names = [...new Set([...one.names, ...other.names])].sort((a, b) => a - b).slice(0, MOST_NAMES);
  return { kinds, names };
}

/** Names of the refs behind several commits, most telling first. */
export function namesOf(led: Iterable<LedBy>, { names }: Starts): string[] {
  let all = NOTHING_LEADS;
  for (const one of led) all = unite(all, one);
  return all.names.map((place) => names[place]!);
}
