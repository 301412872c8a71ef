export interface NextStep {
  /** Why, in a few words. Plain text, to be escaped for its target. */
  readonly why: string;
  /** Commands to type, one a line; empty if there is nothing to type. */
  readonly commands: readonly string[];
}

export interface StepOptions {
  readonly command: string;
  /** Commit that HEAD leads to. */
  readonly head?: string | undefined;
}
