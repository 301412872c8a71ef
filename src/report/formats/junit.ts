import type { Report } from '../../model/report.ts';
import { escapeHtml } from '../escape/html.ts';
import { ruleTitle } from '../names.ts';
import { placeLabel } from '../place-label.ts';
import type { RenderContext } from '../reporter.ts';
import { problemsOf, summaryLine } from '../totals.ts';
import { sinceWhen, whoCanRead } from '../who-can-read.ts';

const PLACES = 50;

/** JUnit XML: findings and advisories are failures, problems are errors, suppressed findings are skipped. A pass only if all was looked at. */
export default function* renderJunit(report: Report, context: RenderContext): Generator<string> {
  const problems = problemsOf(report);
  const failures = report.findings.length + report.advisories.length;
  const cases = failures + problems.length + report.suppressed.length;
  const counts = `tests="${cases || 1}" failures="${failures}" errors="${problems.length}" skipped="${report.suppressed.length}"`;
  const name = escapeHtml(report.tool.name);
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${name}" ${counts}>\n<testsuite name="${name}" ${counts}>\n`;
  for (const finding of report.findings) {
    const title = `${ruleTitle(finding.rule, context)} ${finding.secret.masked} (${finding.id})`;
    const places = finding.locations.map(placeLabel);
    const rest = places.length > PLACES ? [`and ${places.length - PLACES} more places`] : [];
    const details = [finding.message, ...places.slice(0, PLACES), ...rest, ...whoCanRead(finding), sinceWhen(finding)];
    const first = finding.locations[0];
    yield testCase(finding.rule, title, first?.path, failure(finding.severity, title, details));
  }
  for (const { rule, severity, path, message, fix } of report.advisories) {
    yield testCase(rule, `${path}: ${message}`, path, failure(severity, message, [message, fix]));
  }
  for (const problem of problems) {
    const error = `<error type="${escapeHtml(problem.code)}" message="${escapeHtml(problem.message)}"/>`;
    yield testCase(problem.code, problem.message, problem.path, error);
  }
  for (const { rule, fingerprint, by, reason } of report.suppressed) {
    yield testCase(
      rule,
      `suppressed ${fingerprint}`,
      undefined,
      `<skipped message="${escapeHtml(`${by}: ${reason}`)}"/>`,
    );
  }
  if (cases === 0) yield testCase('unleak', summaryLine(report), undefined, '');
  yield '</testsuite>\n</testsuites>\n';
}

function testCase(classname: string, name: string, file: string | undefined, outcome: string): string {
  const where = file === undefined ? '' : ` file="${escapeHtml(file)}"`;
  return `<testcase classname="${escapeHtml(classname)}" name="${escapeHtml(name)}"${where}>${outcome}</testcase>\n`;
}

function failure(type: string, message: string, details: readonly (string | null)[]): string {
  const text = details
    .filter(Boolean)
    .map((line) => escapeHtml(line!))
    .join('\n');
  return `<failure type="${type}" message="${escapeHtml(message)}">${text}</failure>`;
}
