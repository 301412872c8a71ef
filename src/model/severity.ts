/** critical: strangers can read it now. high: a live key in code or history. medium: test or generic key. low: weak evidence. */
export type Severity = 'critical' | 'high' | 'medium' | 'low';

/** How sure the rule is that the value is a credential of the named kind. */
export type Confidence = 'high' | 'medium' | 'low';

export const SEVERITIES: readonly Severity[] = ['critical', 'high', 'medium', 'low'];

/** True if `severity` is as severe as `threshold` or more. */
export function isAtLeast(severity: Severity, threshold: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold);
}
