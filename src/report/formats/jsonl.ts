import type { Report } from '../../model/report.ts';
import { toJson } from '../escape/json.ts';
import { findingToJson } from '../report-json.ts';

/** One JSON object a line: findings, advisories, suppressed, problems, notes, and always a summary at the end: no summary, no result. */
export default function* renderJsonl(report: Report): Generator<string> {
  for (const finding of report.findings) yield line('finding', findingToJson(finding));
  for (const advisory of report.advisories) yield line('advisory', advisory);
  for (const one of report.suppressed) yield line('suppressed', one);
  for (const problem of report.problems) yield line('problem', problem);
  for (const message of report.notes) yield line('note', { message });
  const { name, version } = report.tool;
  yield line('summary', {
    schemaVersion: 1,
    tool: { name, version },
    complete: report.complete,
    findings: report.findings.length,
    advisories: report.advisories.length,
    suppressed: report.suppressed.length,
    problems: report.problems.length,
    stats: report.stats,
  });
}

function line(type: string, fields: object): string {
  return `${toJson({ type, ...fields })}\n`;
}
