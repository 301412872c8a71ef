import type { Advisory } from '../../model/advisory.ts';
import type { Finding } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import type { Severity } from '../../model/severity.ts';
import { toJson } from '../escape/json.ts';
import { ruleTitle } from '../names.ts';
import { nextSteps } from '../next-steps.ts';
import { placeLabel } from '../place-label.ts';
import type { RenderContext } from '../reporter.ts';
import { stableUuid } from '../stable-id.ts';
import { problemsOf } from '../totals.ts';
import { sinceWhen, whoCanRead } from '../who-can-read.ts';

/** Version of GitLab's security report schemas that the output follows (secret-detection-report-format.json). */
const SCHEMA_VERSION = '15.0.6';
/** What GitLab's own analyzer says where a finding is in no commit; the schema asks for a commit. */
const NO_COMMIT = '0000000';
const EPOCH = '1970-01-01T00:00:00Z';
const MAX_NAME = 255;
const MAX_SOLUTION = 7000;
const PLACES = 50;

/** GitLab's secret detection report: one vulnerability for each finding, in its first place, and one for each advisory. */
export default function* renderGitlab(report: Report, context: RenderContext): Generator<string> {
  yield `{\n  "version": "${SCHEMA_VERSION}",\n  "scan": ${toJson(scan(report, context), 2).replaceAll('\n', '\n  ')},\n  "vulnerabilities": [`;
  let separator = '\n';
  for (const vulnerability of vulnerabilities(report, context)) {
    yield `${separator}    ${toJson(vulnerability, 2).replaceAll('\n', '\n    ')}`;
    separator = ',\n';
  }
  yield separator === '\n' ? ']\n}\n' : '\n  ]\n}\n';
}

function scan(report: Report, context: RenderContext): object {
  const { name, version } = report.tool;
  const tool = { id: name, name, version, vendor: { name } };
  const problems = problemsOf(report).map(({ code, message, path }) => ({
    level: 'warn',
    value: `${code}: ${path === undefined ? '' : `${path}: `}${message}`,
  }));
  return {
    analyzer: tool,
    scanner: tool,
    type: 'secret_detection',
    start_time: seconds(context.startedAt),
    end_time: seconds(context.finishedAt),
    status: report.complete ? 'success' : 'failure',
    messages: [...problems, ...report.notes.filter(Boolean).map((value) => ({ level: 'info', value }))],
  };
}

function* vulnerabilities(report: Report, context: RenderContext): Generator<object> {
  for (const finding of report.findings) yield findingEntry(finding, context);
  for (const advisory of report.advisories) yield advisoryEntry(advisory);
}

function findingEntry(finding: Finding, context: RenderContext): object {
  const title = ruleTitle(finding.rule, context);
  const place = finding.locations.find((location) => location.path !== undefined) ?? finding.locations[0];
  const history = finding.exposure.history;
  const places = finding.locations.slice(0, PLACES).map((location) => `- ${placeLabel(location)}`);
  const rest = finding.locations.length > PLACES ? [`- and ${finding.locations.length - PLACES} more places`] : [];
  const description = [finding.message, ...places, ...rest, ...whoCanRead(finding), sinceWhen(finding)];
  const solution = nextSteps(finding, context).map((step) => [step.why, ...step.commands].join('\n  '));
  return {
    id: stableUuid(finding.fingerprint),
    name: `Leaked key: ${title}`.slice(0, MAX_NAME),
    description: description.filter(Boolean).join('\n'),
    severity: severityName(finding.severity),
    solution: solution.join('\n').slice(0, MAX_SOLUTION),
    identifiers: [identifier(finding.rule, title)],
    location: {
      ...(place?.path !== undefined && { file: place.path }),
      ...(place && { start_line: place.line, end_line: place.endLine }),
      commit: {
        sha: place?.commit ?? history?.firstCommit ?? NO_COMMIT,
        ...(history?.author !== undefined && { author: history.author }),
        ...(history?.date !== undefined && { date: history.date }),
      },
    },
    raw_source_code_extract: finding.secret.masked,
  };
}

function advisoryEntry({ rule, severity, path, message, fix }: Advisory): object {
  return {
    id: stableUuid(rule, path),
    name: `Hygiene: ${rule}`.slice(0, MAX_NAME),
    description: message,
    severity: severityName(severity),
    solution: fix.slice(0, MAX_SOLUTION),
    identifiers: [identifier(rule, rule)],
    location: { file: path, start_line: 1, end_line: 1, commit: { sha: NO_COMMIT } },
  };
}

function identifier(rule: string, title: string): object {
  return { type: 'unleak_rule_id', name: `unleak: ${title}`, value: rule };
}

function severityName(severity: Severity): string {
  return severity.charAt(0).toUpperCase() + severity.slice(1);
}

/** The schema wants `yyyy-mm-ddThh:mm:ss`, in UTC and without a zone. */
function seconds(time = EPOCH): string {
  return new Date(time).toISOString().slice(0, 19);
}
