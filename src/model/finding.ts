import type { Exposure } from './exposure.ts';
import type { Location } from './location.ts';
import type { Secret } from './secret.ts';
import type { Confidence, Severity } from './severity.ts';

export type VerificationState = 'unverified' | 'active' | 'active-limited' | 'inactive' | 'expired' | 'unknown';

export interface Verification {
  readonly state: VerificationState;
  /** ISO 8601, UTC. */
  readonly checkedAt?: string;
  readonly detail?: string;
}

/** One secret value under one rule, with all its places. */
export interface Finding {
  /** Short, typeable, stable name: derived from the fingerprint. */
  readonly id: string;
  /** Rule and keyed hash of the value; never path or line, so it survives moves. */
  readonly fingerprint: string;
  readonly rule: string;
  /** The one provider that can have issued it; null when none or several are left. */
  readonly provider: string | null;
  readonly candidates: readonly string[];
  readonly confidence: Confidence;
  readonly severity: Severity;
  readonly secret: Secret;
  readonly message: string;
  readonly locations: readonly Location[];
  readonly exposure: Exposure;
  readonly verification: Verification;
  /** For scans that compare with a base. */
  readonly introduced?: 'new' | 'existing';
}

export interface Suppressed {
  readonly fingerprint: string;
  readonly rule: string;
  readonly by: 'inline' | 'baseline' | 'allowlist';
  readonly reason: string;
}
