import { typesOf } from '../git/object-types.ts';
import type { Repository } from '../git/repository.ts';
import { resolveCommit } from '../git/resolve-revision.ts';
import { runGit } from '../git/run-git.ts';
import { readShallowBoundary } from '../git/shallow.ts';
import { isUserError } from '../model/user-error.ts';
import { completeHistory } from './complete-history.ts';
import type { Trigger } from './event.ts';
import type { Remote } from './remote.ts';

/** What a change consists of, all of it here. */
export interface ResolvedRange {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Commit that the change leads to: what is left in the end. */
  readonly head: string;
  /** Commit whose policy counts; null: there is none, the built-in one does. */
  readonly policy: string | null;
  readonly notes: readonly string[];
}

export interface NamedRevisions {
  readonly base?: string;
  readonly head?: string;
}

/** Why a range can't be had: everything that is here is looked at instead, and the run is incomplete. */
export interface NoRange {
  readonly why: string;
}

/** A range as the event describes it; not all of it need be here. */
interface Plan extends ResolvedRange {
  /** Commits that it has at most, where the event says. */
  readonly atMost?: number;
  /** Commits to fetch from each tip to begin with. */
  readonly depth?: number;
}

/** Commits to fetch from each tip where the event doesn't say how many there are. */
const DEPTH = 50;

/** Finds out which commits an event is about, and fetches what a shallow checkout lacks of them. */
export async function resolveRange(
  repo: Repository,
  remote: Remote,
  trigger: Trigger,
  named: NamedRevisions,
): Promise<ResolvedRange | NoRange> {
  const usual = await ofEvent(repo, remote, trigger);
  const plan = named.base === undefined && named.head === undefined ? usual : await ofNames(repo, remote, named, usual);
  if (plan === null) return { why: 'the event names no commits' };
  if ('why' in plan) return plan;
  const { atMost, depth = DEPTH, ...range } = plan;
  const why = await completeHistory(repo, remote, range, depth, atMost);
  if (why !== null) return { why };
  return trigger.kind === 'pull-request' && plan === usual && trigger.before !== null
    ? withFormerHead(repo, remote, range, trigger.before, depth)
    : range;
}

async function ofEvent(repo: Repository, remote: Remote, trigger: Trigger): Promise<Plan | null> {
  switch (trigger.kind) {
    case 'pull-request': {
      const { head, base, commits } = trigger;
      // The base branch may have moved on since GitHub noted `base`. The merge that was checked out stands on its real tip.
      const [first, second] = repo.head === null ? [] : await parentsOf(repo, repo.head);
      const tip = first !== undefined && second === head ? first : base;
      const size = commits > 0 ? { atMost: commits, depth: commits + 1 } : {};
      return { include: [head], exclude: [tip], head, policy: tip, notes: [], ...size };
    }
    case 'merge-group':
      return { include: [trigger.head], exclude: [trigger.base], head: trigger.head, policy: trigger.base, notes: [] };
    case 'push':
      return ofPush(repo, remote, trigger);
    default:
      return null;
  }
}

async function ofPush(
  repo: Repository,
  remote: Remote,
  { before, after, commits, defaultBranch, isDefaultBranch }: Trigger & { kind: 'push' },
): Promise<Plan> {
  const notes: string[] = [];
  const exclude: string[] = [];
  if (before !== null) {
    if (await fetchOne(repo, remote, before, commits + 1)) exclude.push(before);
    else notes.push(`The commit ${before.slice(0, 8)}, on which this branch stood before, is gone from the remote.`);
  }
  const trunk = defaultBranch === null || isDefaultBranch ? null : await remote.find(`refs/heads/${defaultBranch}`);
  if (trunk !== null) exclude.push(trunk);
  if (exclude.length === 0) notes.push('There is no commit to compare with, so all of the history counts as new.');
  // What is on the default branch has been merged, so its policy is in force; any other branch is judged by the default branch.
  const policy = isDefaultBranch ? after : (trunk ?? exclude[0] ?? null);
  return { include: [after], exclude, head: after, policy, notes, depth: commits + 1 };
}

/** A force push may have taken a key out of the branch; GitHub still serves the commit to anybody who has its id. */
async function withFormerHead(
  repo: Repository,
  remote: Remote,
  range: ResolvedRange,
  before: string,
  depth: number,
): Promise<ResolvedRange> {
  const wider = { ...range, include: [...range.include, before] };
  const why = (await fetchOne(repo, remote, before, depth))
    ? await completeHistory(repo, remote, wider, depth)
    : 'it could not be fetched';
  if (why === null) return wider;
  const note = `The former head ${before.slice(0, 8)} was not looked at: ${why}.`;
  return { ...range, notes: [...range.notes, note] };
}

/** True if a commit is here, or could be fetched. */
async function fetchOne(repo: Repository, remote: Remote, oid: string, depth: number): Promise<boolean> {
  const isHere = async () => (await typesOf(repo, new Set([oid]))).has(oid);
  if (await isHere()) return true;
  const isShallow = readShallowBoundary(repo).size > 0;
  return (await remote.fetch([oid], isShallow ? depth : 'complete')) === null && (await isHere());
}

/** The range that the workflow's author named; what is left out is the event's. */
async function ofNames(
  repo: Repository,
  remote: Remote,
  named: NamedRevisions,
  usual: Plan | null,
): Promise<Plan | NoRange> {
  const head = named.head === undefined ? (usual?.head ?? repo.head) : await findNamed(repo, remote, named.head);
  const base = named.base === undefined ? (usual?.policy ?? null) : await findNamed(repo, remote, named.base);
  if (head === null)
    return { why: `the head ${JSON.stringify(named.head ?? 'HEAD')} is no commit here or on the remote` };
  if (base === null) return { why: `the base ${JSON.stringify(named.base ?? '')} is no commit here or on the remote` };
  return { include: [head], exclude: [base], head, policy: base, notes: [] };
}

/** Parents as the commit object itself names them, whatever a shallow clone makes of it. */
async function parentsOf(repo: Repository, commit: string): Promise<string[]> {
  const text = (await runGit(repo, ['cat-file', 'commit', commit], { maxBytes: 1 << 24 })).toString('latin1');
  const header = text.slice(0, Math.max(0, text.indexOf('\n\n')));
  return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map((match) => match[1]!);
}

/** A revision that the workflow's author wrote: here, or a branch, tag or commit of the remote. */
async function findNamed(repo: Repository, remote: Remote, name: string): Promise<string | null> {
  const local = await resolveHere(repo, name);
  if (local !== null) return local;
  if (/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(name)) return name;
  const refs = name.startsWith('refs/') ? [name] : [`refs/heads/${name}`, `refs/tags/${name}`];
  for (const ref of refs) {
    const oid = await remote.find(ref);
    if (oid !== null) return oid;
  }
  return null;
}

async function resolveHere(repo: Repository, name: string): Promise<string | null> {
  for (const revision of [name, `refs/remotes/origin/${name}`]) {
    try {
      return await resolveCommit(repo, revision);
    } catch (error) {
      if (!isUserError(error)) throw error;
      // No such revision here: the remote may know it.
    }
  }
  return null;
}
