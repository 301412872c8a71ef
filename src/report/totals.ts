import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import { SEVERITIES } from '../model/severity.ts';

/** The problems of a report; an incomplete report always has one, so that no format can show it as clean. */
export function problemsOf(report: Report): readonly Problem[] {
  if (report.complete || report.problems.length > 0) return report.problems;
  return [{ code: 'INCOMPLETE', message: 'The scan did not look at everything in its scope.' }];
}

/** How the scan went, in one sentence for a person. Says "no leaked keys" only if everything was looked at. */
export function summaryLine(report: Report): string {
  const found = foundText(report);
  const hidden = report.suppressed.length > 0 ? `, ${count(report.suppressed.length, 'suppressed finding')}` : '';
  if (!report.complete) {
    const problems = count(problemsOf(report).length, 'problem');
    return `Incomplete: ${problems} kept unleak from looking at everything${found ? `; ${found}` : ''}${hidden}.`;
  }
  if (found) return `${capitalize(found)}${hidden}; ${scopeText(report)}.`;
  if (report.stats.seen === 0) return `There was nothing to look at: 0 files and objects in scope${hidden}.`;
  return `No leaked keys; ${scopeText(report)}${hidden}.`;
}

function foundText(report: Report): string {
  const parts: string[] = [];
  if (report.findings.length > 0) {
    const bySeverity = SEVERITIES.map((severity) => ({
      severity,
      n: report.findings.filter((finding) => finding.severity === severity).length,
    })).filter(({ n }) => n > 0);
    parts.push(
      `${count(report.findings.length, 'leaked key')} (${bySeverity.map(({ severity, n }) => `${formatCount(n)} ${severity}`).join(', ')})`,
    );
  }
  if (report.advisories.length > 0) parts.push(count(report.advisories.length, 'advisory', 'advisories'));
  return parts.join(' and ');
}

function scopeText(report: Report): string {
  const { scanned, skipped, bytes } = report.stats;
  const left = skipped > 0 ? `, ${formatCount(skipped)} left out on purpose` : '';
  return `${count(scanned, 'file or object', 'files and objects')} (${formatBytes(bytes)}) read${left}`;
}

/** `1 place`, `2 places`, `1,234 places`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${formatCount(n)} ${n === 1 ? one : many}`;
}

function formatCount(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}

function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const units = ['kB', 'MB', 'GB', 'TB'];
  const power = Math.min(Math.floor(Math.log10(bytes) / 3), units.length);
  return `${(bytes / 1000 ** power).toFixed(1)} ${units[power - 1]}`;
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
