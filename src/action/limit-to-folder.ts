import type { Report } from '../model/report.ts';
import { count } from '../report/totals.ts';

/**
 * Limits a report to a folder of the repository. Everything was looked at all the same: what lies elsewhere is counted. Findings without
 * a path (commit messages) belong to every folder.
 * @param prefix path of the folder with a `/` at its end; empty for the whole repository
 */
export function limitToFolder(report: Report, prefix: string): Report {
  if (prefix === '') return report;
  const isInside = (path: string | undefined): boolean => path === undefined || path.startsWith(prefix);
  const findings = report.findings.filter(({ locations }) => locations.some(({ path }) => isInside(path)));
  const outside = report.findings.length - findings.length;
  return {
    ...report,
    findings,
    advisories: report.advisories.filter(({ path, rule }) => isInside(path) || rule === 'policy-change'),
    notes:
      outside === 0
        ? report.notes
        : [...report.notes, `${count(outside, 'leaked key')} outside of ${prefix} not listed.`],
  };
}
