/** How a browser gets to see the value. */
export type FrontendHow = 'public-env' | 'inline-script' | 'public-file' | 'bundle' | 'source-map' | 'reachable';

export interface FrontendExposure {
  readonly how: FrontendHow;
  /** Files from the client entry to the value. */
  readonly chain: readonly string[];
}

/** What git knows about a value: since when, by whom, and whether others have it. Dates are ISO 8601 with offset, as committed. */
export interface HistoryExposure {
  readonly firstCommit?: string;
  readonly author?: string;
  readonly date?: string;
  readonly lastCommit?: string;
  /** The value stands in a file of HEAD's tree. */
  readonly inHead: boolean;
  /** Some branch, tag, stash or other ref leads to it. False: only in the object database here, perhaps known to a reflog. */
  readonly reachable: boolean;
  /** Full names of refs that lead to a commit with it: remote-tracking branches and tags first, a few at most. */
  readonly refs?: readonly string[];
  /** HEAD leads to the first commit, so that rewriting this branch can take the value out. */
  readonly onHead?: boolean;
  /** The first commit has no parent. */
  readonly isRoot?: boolean;
  /** yes: a remote-tracking ref or tag holds it. no: none does. unknown: there is no remote information. */
  readonly pushed: 'yes' | 'no' | 'unknown';
}

export interface Exposure {
  readonly frontend?: FrontendExposure;
  readonly history?: HistoryExposure;
  /** Package channels that would publish it. */
  readonly ships?: readonly string[];
}
