import type { Pushed } from './reachability.ts';

/** What history says about one object that holds a finding. */
export interface ObjectFacts {
  /** Blob or tree: part of HEAD's tree. Commit or tag: always false. */
  readonly inHead: boolean;
  /** A ref, reflog entry or stash leads to it. */
  readonly reachable: boolean;
  /** See `pushedStates`. What only an unreachable commit holds may have been on a branch that is gone: unknown. */
  readonly pushed: Pushed;
  /** Oldest commit that brought it in; a commit itself; the commit of a tag. Absent if no commit here holds it. */
  readonly firstCommit?: string;
  /** HEAD if that still has it; else the newest commit known to hold it. */
  readonly lastCommit?: string;
  /** All paths that it ever had, oldest first. */
  readonly paths: readonly string[];
}

/** One commit on a remote is enough for yes; no needs all. */
export function strongest(states: readonly Pushed[]): Pushed {
  if (states.includes('yes')) return 'yes';
  return states.length === 0 || states.includes('unknown') ? 'unknown' : 'no';
}
