import type { Finding } from '../model/finding.ts';
import type { RenderOptions } from './reporter.ts';

/** Title of the finding's rule, or the rule's id if the caller knows no title. */
export function ruleTitle(rule: string, options: RenderOptions): string {
  return options.ruleTitle?.(rule) ?? rule;
}

/** Who issued it: `Memory API`, `Memory API or Twig AI`, or an empty text if nothing is known. */
export function issuerName(finding: Finding, options: RenderOptions): string {
  const ids = finding.provider === null ? finding.candidates : [finding.provider];
  return ids.map((id) => options.providerName?.(id) ?? id).join(' or ');
}
