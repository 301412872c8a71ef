import type { Severity } from './severity.ts';

/** A hygiene remark that holds no secret: a missing ignore entry, a tracked env file, a configuration that leaks. */
export interface Advisory {
  readonly rule: string;
  readonly severity: Severity;
  readonly path: string;
  readonly message: string;
  /** What to do, in one sentence or command. */
  readonly fix: string;
}
