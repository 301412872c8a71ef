import type { Finding } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import { isAtLeast, type Severity } from '../../model/severity.ts';
import { escapeCommandData, escapeCommandProperty } from '../escape/workflow-command.ts';
import { issuerName, ruleTitle } from '../names.ts';
import { nextSteps } from '../next-steps.ts';
import { placeLabel } from '../place-label.ts';
import type { RenderContext } from '../reporter.ts';
import { count, problemsOf, summaryLine } from '../totals.ts';
import { whoCanRead } from '../who-can-read.ts';

/** GitHub shows at most this many annotations of each level a step and drops the rest without a word. */
const LIMIT = 10;
/** An annotation of more than 64 kB is cut by GitHub; nobody reads more than this. */
const MAX_TEXT = 4000;

type Level = 'error' | 'warning';
type Properties = Readonly<Record<string, string | number | undefined>>;
interface Annotation {
  readonly level: Level;
  readonly properties: Properties;
  readonly text: string;
}

/**
 * Workflow commands: an annotation for each finding in its first place, problems and then the most severe first, ten errors and ten warnings;
 * the rest is counted. Every line begins with a command, so no line of the scanned repository can be taken for one.
 */
export default function* renderGithub(report: Report, context: RenderContext): Generator<string> {
  const left = { error: LIMIT, warning: LIMIT };
  let dropped = 0;
  for (const annotation of annotations(report, context)) {
    if (left[annotation.level]-- > 0) yield command(annotation.level, annotation.properties, annotation.text);
    else dropped++;
  }
  const rest = dropped > 0 ? ` ${count(dropped, 'more annotation')} not shown here.` : '';
  for (const note of report.notes.slice(0, LIMIT - 1)) yield command('notice', { title: 'unleak' }, note);
  yield command('notice', { title: 'unleak' }, `${summaryLine(report)}${rest}`);
}

function* annotations(report: Report, context: RenderContext): Generator<Annotation> {
  for (const { code, message, path } of problemsOf(report)) {
    yield { level: 'error', properties: { file: path, title: `unleak: ${code}` }, text: message };
  }
  for (const finding of report.findings) yield findingAnnotation(finding, context);
  for (const { rule, severity, path, message, fix } of report.advisories) {
    yield {
      level: levelOf(severity),
      properties: { file: path, title: `unleak: ${rule}` },
      text: `${message}\n${fix}`,
    };
  }
}

function findingAnnotation(finding: Finding, context: RenderContext): Annotation {
  const place = finding.locations.find((location) => location.path !== undefined && !location.where);
  const more = finding.locations.length > 1 ? ` ${count(finding.locations.length, 'place')}.` : '';
  const first = finding.locations[0];
  const step = nextSteps(finding, context)[0];
  const text = [
    `${ruleTitle(finding.rule, context)} ${finding.secret.masked} (${finding.id}). ${finding.message}`,
    first && `${placeLabel(first)}.${more}`,
    issuerName(finding, context) && `Issued by ${issuerName(finding, context)}.`,
    ...whoCanRead(finding).map((who) => `Readable by ${who}.`),
    step && [`Next: ${step.why}`, ...step.commands].join('\n  '),
  ];
  return {
    level: levelOf(finding.severity),
    properties: {
      file: place?.path,
      line: place?.line,
      endLine: place?.endLine,
      // Columns are only understood for a single line.
      col: place && place.line === place.endLine ? place.column : undefined,
      endColumn: place && place.line === place.endLine ? place.endColumn : undefined,
      title: `Leaked key (${finding.severity}): ${ruleTitle(finding.rule, context)}`,
    },
    text: text.filter(Boolean).join('\n').slice(0, MAX_TEXT),
  };
}

function levelOf(severity: Severity): Level {
  return isAtLeast(severity, 'high') ? 'error' : 'warning';
}

function command(name: Level | 'notice', properties: Properties, text: string): string {
  const given = Object.entries(properties).filter(([, value]) => value !== undefined);
  const list = given.map(([key, value]) => `${key}=${escapeCommandProperty(String(value))}`).join(',');
  return `::${name}${list ? ` ${list}` : ''}::${escapeCommandData(text)}\n`;
}
