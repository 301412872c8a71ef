import type { Severity } from './severity.ts';

/** Ids of all remarks; a config may turn them off. */
export const ADVISORY_RULES = [
  'gitignore-env',
  'tracked-env',
  'env-in-history',
  'dockerignore-env',
  'npmignore-env',
  'ships-env-npm',
  'ships-env-vsce',
  'ships-env-docker',
  'public-env-name',
  'public-source-map',
  'config-exposes-environment',
  'config-inlines-secret',
  'client-sdk-from-cdn',
  'client-sdk-with-key',
  'client-dangerously-allows-browser',
  'client-key-in-storage',
  'client-authorizes-provider',
] as const;
export type AdvisoryRule = (typeof ADVISORY_RULES)[number];
/** What the Action says of a change that would hide something. No config turns it off. */
export type PolicyRule = 'policy-change' | 'suppressed-by-author';

/** A hygiene remark that holds no secret: a missing ignore entry, a tracked env file, a configuration that leaks. */
export interface Advisory {
  readonly rule: AdvisoryRule | PolicyRule;
  readonly severity: Severity;
  readonly path: string;
  readonly message: string;
  /** What to do, in one sentence or command. */
  readonly fix: string;
}
