import type { Severity } from '../model/severity.ts';
import type { PathGlob } from './path-glob.ts';

/** What a person decided once for all runs in this repository. Data only: it can hide findings, never reach out or run anything. */
export interface Config {
  /** Findings at or above this severity make the exit code 1. */
  readonly failOn: Severity | 'never';
  /** Paths that are not scanned; each one is counted as skipped. */
  readonly exclude: readonly PathGlob[];
  /** Bytes; files above are counted as skipped. Null: no limit. */
  readonly maxFileSize: number | null;
  readonly disabledRules: readonly string[];
  readonly customRules: readonly CustomRule[];
  readonly allow: readonly AllowEntry[];
  /** Path of the baseline file, relative to the repository's root, with `/`. */
  readonly baseline: string;
  /** Marks of other scanners (`gitleaks:allow`) count as ours. */
  readonly foreignMarks: boolean;
}

/** One accepted thing: every criterion that is named must hold. At least one is. */
export interface AllowEntry {
  readonly fingerprint?: string;
  readonly rule?: string;
  readonly path?: PathGlob;
  readonly reason: string;
  /** Last day (UTC) on which the entry applies, or an instant; ISO 8601. */
  readonly expires?: string;
}

/** Alphabets that a home-made key can be written in. */
export const CHARSETS = ['hex', 'digits', 'upper', 'base32', 'base36', 'alnum', 'base64', 'base64url'] as const;
export type Charset = (typeof CHARSETS)[number];

/** Shape of a home-made key: a prefix and a body of random characters. */
export interface CustomRule {
  readonly id: string;
  readonly title: string;
  readonly prefixes: readonly string[];
  readonly charset: Charset;
  /** Length of the body, after the prefix, in characters. */
  readonly minLength: number;
  readonly maxLength: number;
  readonly severity: Severity;
}

/** Where accepted findings are listed unless said otherwise. */
/** Bytes of UTF-8 that a config file may have. */
export const MAX_CONFIG_BYTES = 256 * 1024;

export const DEFAULT_BASELINE = '.unleak-baseline.json';

export const DEFAULT_CONFIG: Config = {
  failOn: 'medium',
  exclude: [],
  maxFileSize: null,
  disabledRules: [],
  customRules: [],
  allow: [],
  baseline: DEFAULT_BASELINE,
  foreignMarks: true,
};
