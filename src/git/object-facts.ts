import type { Pushed } from './pushed.ts';
import type { Tagger } from './taggers.ts';

/** What history says about one object that holds a finding. */
export interface ObjectFacts {
  /** Blob or tree: part of HEAD's tree. Commit or tag: always false. */
  readonly inHead: boolean;
  /**
   * A ref or stash leads to it, or a remote-tracking branch did. False for what only the reflog of a branch still knows, such as an
   * amended-away commit: nobody can fetch that.
   */
  readonly reachable: boolean;
  /** See `pushedTest`. What only an unreachable commit holds may have been on a branch that is gone: unknown. */
  readonly pushed: Pushed;
  /** Oldest commit that brought it in; a commit itself; the commit of a tag. Absent if no commit here holds it. */
  readonly firstCommit?: string;
  /** Who wrote the text of a tag: not the author of the commit that it marks. */
  readonly tagger?: Tagger;
  /** Newest commit that holds it; one that a ref leads to before all others. */
  readonly lastCommit?: string;
  /** Names of refs that lead to a commit with it: remote-tracking branches and tags first, a few at most. */
  readonly refs: readonly string[];
  /** All paths that it ever had, oldest first. */
  readonly paths: readonly string[];
}

/** One commit on a remote is enough for yes; no needs all. */
export function strongest(states: readonly Pushed[]): Pushed {
  if (states.includes('yes')) return 'yes';
  return states.length === 0 || states.includes('unknown') ? 'unknown' : 'no';
}
