import type { CommitGraph } from './commit-graph.ts';
import { BY_REMOTE, BY_TAG, type Starts } from './led-by.ts';
import type { Repository } from './repository.ts';

export type Pushed = 'yes' | 'no' | 'unknown';

/**
 * Tells whether a commit was pushed.
 * yes: a remote-tracking branch leads or led to it. no: none does, though there are such branches and all history is here.
 * unknown: otherwise, and where a tag leads to it: git doesn't record which tags a remote has.
 */
export function pushedTest(repo: Repository, starts: Starts, graph: CommitGraph): (commit: string) => Pushed {
  const isUncertain = !knowsRemote(starts) || repo.shallow || graph.cutShort !== null;
  return (commit) => {
    const kinds = graph.places.get(commit)?.led.kinds ?? 0;
    if ((kinds & BY_REMOTE) !== 0) return 'yes';
    return isUncertain || (kinds & BY_TAG) !== 0 ? 'unknown' : 'no';
  };
}

/** True if there are remote-tracking branches, so that what none of them leads to wasn't pushed. */
export function knowsRemote({ commits }: Starts): boolean {
  return [...commits.values()].some(({ kinds }) => (kinds & BY_REMOTE) !== 0);
}
