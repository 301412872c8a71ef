// Report → string. This room reads nothing and writes nothing; `Secret.reveal()` is called in redact.ts alone.
import type { Report } from '../model/report.ts';
import { createSecretFinder, type SecretFinder } from './redact.ts';
import { redactReport } from './redact-report.ts';
import type { Format, RenderOptions, Reporter } from './reporter.ts';
import { sortFindings } from './sort-findings.ts';

export type { Format, RenderOptions } from './reporter.ts';

interface FormatEntry {
  readonly summary: string;
  readonly mediaType: string;
  readonly load: () => Promise<{ readonly default: Reporter }>;
}

/** Every output format: one line of help, its media type, and its code, loaded when first used. */
export const FORMATS: Readonly<Record<Format, FormatEntry>> = {
  pretty: { summary: 'for a person at a terminal', mediaType: 'text/plain', load: () => import('./formats/pretty.ts') },
  json: {
    summary: 'the whole report as one document',
    mediaType: 'application/json',
    load: () => import('./formats/json.ts'),
  },
  jsonl: {
    summary: 'one JSON object a line',
    mediaType: 'application/jsonl',
    load: () => import('./formats/jsonl.ts'),
  },
  sarif: {
    summary: 'SARIF 2.1.0, for code scanning',
    mediaType: 'application/sarif+json',
    load: () => import('./formats/sarif.ts'),
  },
  html: { summary: 'one self-contained page', mediaType: 'text/html', load: () => import('./formats/html.ts') },
  csv: { summary: 'a table, one row a place', mediaType: 'text/csv', load: () => import('./formats/csv.ts') },
  junit: {
    summary: 'JUnit XML, for test dashboards',
    mediaType: 'application/xml',
    load: () => import('./formats/junit.ts'),
  },
  github: { summary: 'GitHub workflow commands', mediaType: 'text/plain', load: () => import('./formats/github.ts') },
  gitlab: {
    summary: 'GitLab secret detection report',
    mediaType: 'application/json',
    load: () => import('./formats/gitlab.ts'),
  },
  markdown: {
    summary: 'for job summaries and comments',
    mediaType: 'text/markdown',
    load: () => import('./formats/markdown.ts'),
  },
};

/** Renders in one format. The pieces come in order; joined they are the output. Synchronous, so it works while a process is ending. */
export type Render = (report: Report, options: RenderOptions) => Iterable<string>;

/** Loads the code of one format. */
export async function loadReporter(format: Format): Promise<Render> {
  const { default: reporter } = await FORMATS[format].load();
  return (report, options) => render(report, reporter, options);
}

/** The report in one format, as pieces; none of them holds a found value in any encoding that `createSecretFinder` knows. */
export async function renderReport(report: Report, format: Format, options: RenderOptions): Promise<Iterable<string>> {
  return (await loadReporter(format))(report, options);
}

/** Two nets: values are masked in every free text before it is escaped, and again in every piece that is given out. */
function* render(report: Report, reporter: Reporter, options: RenderOptions): Generator<string> {
  const finder: SecretFinder = createSecretFinder([
    ...new Set([...report.findings.map((finding) => finding.secret), ...(options.alsoHide ?? [])]),
  ]);
  const safe = redactReport({ ...report, findings: sortFindings(report.findings) }, finder.redact);
  for (const piece of reporter(safe, { ...options, findSecrets: finder.find })) yield finder.redactOutput(piece);
}
