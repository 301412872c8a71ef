import type { Finding } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import type { RenderOptions } from '../../report/index.ts';
import type { Renderers } from '../render.ts';

/** One finding as a review comment shows it: as in the summary, alone. Other findings' values stay hidden in it. */
export function renderFinding(
  finding: Finding,
  report: Report,
  { markdown }: Renderers,
  options: RenderOptions,
): string {
  const alone = {
    ...report,
    findings: [finding],
    advisories: [],
    suppressed: [],
    problems: [],
    notes: [],
    complete: true,
  };
  const others = report.findings.map(({ secret }) => secret);
  const [, ...body] = markdown(alone, { ...options, alsoHide: [...(options.alsoHide ?? []), ...others] });
  return body.join('').trim();
}
