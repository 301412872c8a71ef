import type { Config } from '../config/config.ts';
import type { Provider } from '../model/provider.ts';
import type { Severity } from '../model/severity.ts';
import type { Baseline } from '../suppress/baseline.ts';

/** What is to be looked at. */
export type ScanMode =
  /** Everything that can be known offline about a repository or folder. */
  | { readonly kind: 'audit'; readonly withoutHistory?: boolean }
  /** Files and folders only; none named: the whole folder. */
  | { readonly kind: 'files'; readonly paths: readonly string[] }
  /** Every object of the repository. */
  | { readonly kind: 'history' }
  | { readonly kind: 'stdin'; readonly input: AsyncIterable<Buffer>; readonly filename?: string };

/** One run, with everything decided: flags, config and defaults are merged by src/cli. */
export interface ScanPlan {
  /** Absolute path of the folder that is looked at. */
  readonly target: string;
  readonly mode: ScanMode;
  /** Config file named by the operator; else the repository's own. */
  readonly configFile?: string;
  /** Baseline file named by the operator; else the config's. */
  readonly baselineFile?: string;
  /** The named baseline file is about to be written, so it need not be there. */
  readonly makesBaseline?: boolean;
  /** Policy that was read already, such as that of a pull request's base commit: no file is looked for. */
  readonly policy?: { readonly config: Config; readonly baseline: Baseline };
  readonly failOn?: Severity | 'never';
  /** Bytes. */
  readonly maxFileSize?: number;
  readonly foreignMarks?: boolean;
  /** The operator's own providers; one with the id of a built-in provider takes its place. */
  readonly providers?: readonly Provider[];
}

/** What a run needs from outside. */
export interface RunContext {
  readonly version: string;
  /** Aborted with reason `timeout` or `interrupted`: the scan stops and says so. */
  readonly signal: AbortSignal;
  readonly now: Date;
  /** Operator's own key for fingerprints; empty for the built-in one. */
  readonly fingerprintKey: string;
  /** Told what is going on, for people who wait. */
  readonly progress: (text: string) => void;
}
