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
  /** Some ref, reflog entry or stash still leads to it. False: only in the object database here. */
  readonly reachable: boolean;
  /** yes: a remote-tracking ref or tag holds it. no: none does. unknown: there is no remote information. */
  readonly pushed: 'yes' | 'no' | 'unknown';
}

export interface Exposure {
  readonly frontend?: FrontendExposure;
  readonly history?: HistoryExposure;
  /** Package channels that would publish it. */
  readonly ships?: readonly string[];
}
