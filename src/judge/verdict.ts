import type { Confidence, Severity } from '../model/severity.ts';

/** What the judge says of a match: a finding in the making, or why it is none. */
export type Verdict = Accepted | Dismissed;

export interface Accepted {
  readonly kind: 'accepted';
  readonly value: string;
  readonly provider: string | null;
  readonly candidates: readonly string[];
  readonly confidence: Confidence;
  readonly severity: Severity;
  readonly masked: string;
  readonly message: string;
  /** Name that the value is assigned to, where there is one. */
  readonly name: string | null;
}

export interface Dismissed {
  readonly kind: 'dismissed';
  readonly reason: string;
  /** Vaguer rules must leave the place alone, too. */
  readonly final: boolean;
}

export function dismiss(reason: string, final = false): Dismissed {
  return { kind: 'dismissed', reason, final };
}
