import { listRefs, peel } from '../../git/refs.ts';
import type { Repository } from '../../git/repository.ts';
import { resolveCommit } from '../../git/resolve-revision.ts';
import { UserError } from '../../model/user-error.ts';
import type { Tips } from '../../sources/range.ts';

/** One line that git gives to pre-push or pre-receive, reduced to what changes. Full object ids; null for none. */
export interface RefUpdate {
  readonly ref: string;
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * Reads the lines of pre-push (`<local ref> <local id> <remote ref> <remote id>`) or pre-receive (`<old id> <new id> <ref>`), see
 * githooks(5).
 * @throws UserError `BAD_INPUT` for a line of another form: skipping it would let a ref through unseen
 */
export function parseRefUpdates(text: string, event: 'pre-push' | 'pre-receive'): RefUpdate[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const match =
        event === 'pre-push'
          ? /^\S.* ([0-9a-f]{40,64}) (\S+) ([0-9a-f]{40,64})$/.exec(line)
          : /^([0-9a-f]{40,64}) ([0-9a-f]{40,64}) (\S+)$/.exec(line);
      if (match === null)
        throw new UserError(
          'BAD_INPUT',
          `git’s list of refs for ${event} was not understood`,
          'This hook is started by git; it reads the refs from stdin.',
        );
      const [, first, second, third] = match as unknown as [string, string, string, string];
      return event === 'pre-push'
        ? { ref: second, from: orNull(third), to: orNull(first) }
        : { ref: third, from: orNull(first), to: orNull(second) };
    });
}

/** What a push brings that the remote doesn't have yet: for a new branch, what none of its remote-tracking branches leads to. */
export async function tipsOfPush(repo: Repository, updates: readonly RefUpdate[], remote: string): Promise<Tips> {
  const olds = updates.flatMap(({ from }) => from ?? []);
  // The remote may be ahead of what was fetched: what isn't here can't be left out by name.
  const here = await peel(repo, olds);
  const exclude = olds.filter((oid) => here.get(oid)?.type === 'commit');
  return { include: updates.flatMap(({ to }) => to ?? []), exclude, ...(remote === '' ? {} : { notOnRemote: remote }) };
}

/** What a push brings to this (bare) repository: what none of its refs leads to. */
export async function tipsOfReceive(repo: Repository, updates: readonly RefUpdate[]): Promise<Tips> {
  const { refs } = await listRefs(repo);
  const base = updates.flatMap(({ from }) => from ?? []);
  return {
    include: updates.flatMap(({ to }) => to ?? []),
    exclude: [...new Set(refs.filter(({ type }) => type === 'commit').map(({ oid }) => oid))],
    base,
  };
}

/** The range that the pre-commit framework names in the environment; null if it doesn't. */
export async function tipsOfFramework(
  repo: Repository,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Tips | null> {
  const from = env['PRE_COMMIT_FROM_REF'] ?? env['PRE_COMMIT_ORIGIN'];
  const to = env['PRE_COMMIT_TO_REF'] ?? env['PRE_COMMIT_SOURCE'];
  if (from === undefined || to === undefined || from === '' || to === '') return null;
  return { include: [await resolveCommit(repo, to)], exclude: [await resolveCommit(repo, from)] };
}

function orNull(oid: string): string | null {
  return /^0+$/.test(oid) ? null : oid;
}
