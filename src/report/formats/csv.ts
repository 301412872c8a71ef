import type { Finding } from '../../model/finding.ts';
import type { Location } from '../../model/location.ts';
import type { Report } from '../../model/report.ts';
import { escapeCsv } from '../escape/csv.ts';
import { problemsOf } from '../totals.ts';

const COLUMNS = [
  'type',
  'id',
  'fingerprint',
  'rule',
  'provider',
  'severity',
  'confidence',
  'masked',
  'message',
  'source',
  'path',
  'line',
  'column',
  'commit',
  'frontend',
  'pushed',
  'ships',
  'firstCommit',
  'author',
  'date',
  'verification',
  'introduced',
] as const;

type Row = Partial<Record<(typeof COLUMNS)[number], string | number | undefined>>;

/** RFC 4180 with a header: one row for each place of each finding, then advisories, suppressed findings and problems. */
export default function* renderCsv(report: Report): Generator<string> {
  yield row(Object.fromEntries(COLUMNS.map((name) => [name, name])));
  for (const finding of report.findings) {
    if (finding.locations.length === 0) yield row(findingRow(finding));
    for (const location of finding.locations) yield row({ ...findingRow(finding), ...placeRow(location) });
  }
  for (const { rule, severity, path, message, fix } of report.advisories) {
    yield row({ type: 'advisory', rule, severity, path, message: `${message} ${fix}` });
  }
  for (const { fingerprint, rule, by, reason } of report.suppressed) {
    yield row({ type: 'suppressed', fingerprint, rule, message: `${by}: ${reason}` });
  }
  for (const { code, message, path } of problemsOf(report)) yield row({ type: 'problem', rule: code, path, message });
}

function findingRow(finding: Finding): Row {
  const { frontend, history, ships } = finding.exposure;
  return {
    type: 'finding',
    id: finding.id,
    fingerprint: finding.fingerprint,
    rule: finding.rule,
    provider: finding.provider ?? finding.candidates.join(' '),
    severity: finding.severity,
    confidence: finding.confidence,
    masked: finding.secret.masked,
    message: finding.message,
    frontend: frontend?.how,
    pushed: history?.pushed,
    ships: ships?.join(' '),
    firstCommit: history?.firstCommit,
    author: history?.author,
    date: history?.date,
    verification: finding.verification.state,
    introduced: finding.introduced,
  };
}

function placeRow({ source, path, line, column, commit }: Location): Row {
  return { source, path, line, column, commit };
}

function row(fields: Row): string {
  return `${COLUMNS.map((name) => escapeCsv(String(fields[name] ?? ''))).join(',')}\r\n`;
}
