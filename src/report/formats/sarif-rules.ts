import type { Report } from '../../model/report.ts';
import { isAtLeast, type Severity } from '../../model/severity.ts';
import { ruleTitle } from '../names.ts';
import type { RenderContext } from '../reporter.ts';

/** What GitHub makes of it: over 9.0 critical, 7.0 high, 4.0 medium, below low. */
const SECURITY_SEVERITY: Readonly<Record<Severity, string>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '2.0',
};
const LEVEL: Readonly<Record<Severity, string>> = { critical: 'error', high: 'error', medium: 'warning', low: 'note' };

interface Seen {
  severity: Severity;
  readonly isAdvisory: boolean;
}

/** The rules that the results name, in the order of their first result; a rule is as severe as its worst result. */
export function collectSarifRules(
  report: Report,
  context: RenderContext,
): { rules: object[]; indexOf: (ruleId: string) => number } {
  const seen = new Map<string, Seen>();
  const add = (rule: string, severity: Severity, isAdvisory: boolean) => {
    const known = seen.get(rule);
    if (!known) seen.set(rule, { severity, isAdvisory });
    else if (isAtLeast(severity, known.severity)) known.severity = severity;
  };
  for (const { rule, severity } of report.findings) add(rule, severity, false);
  for (const { rule, severity } of report.advisories) add(rule, severity, true);
  const order = new Map([...seen.keys()].map((rule, index) => [rule, index]));
  return {
    rules: [...seen].map(([rule, about]) => sarifRule(rule, ruleTitle(rule, context), about)),
    indexOf: (ruleId) => order.get(ruleId) ?? -1,
  };
}

function sarifRule(id: string, title: string, { severity, isAdvisory }: Seen): object {
  const full = isAdvisory
    ? `Hygiene: ${title}.`
    : `${title}: whoever can read it can use it. Replace it at the provider; taking it out of the code is not enough once it was pushed.`;
  return {
    id,
    name: id
      .split('-')
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
      .join(''),
    shortDescription: { text: title },
    fullDescription: { text: full },
    help: { text: full },
    defaultConfiguration: { level: LEVEL[severity] },
    properties: {
      'security-severity': SECURITY_SEVERITY[severity],
      precision: 'high',
      tags: ['security', isAdvisory ? 'hygiene' : 'secret'],
    },
  };
}
