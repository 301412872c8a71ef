import type { Finding } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import { escapeMarkdown, markdownCode } from '../escape/markdown.ts';
import { issuerName, ruleTitle } from '../names.ts';
import { nextSteps } from '../next-steps.ts';
import { placeLabel } from '../place-label.ts';
import type { RenderContext } from '../reporter.ts';
import { count, problemsOf, summaryLine } from '../totals.ts';
import { sinceWhen, verificationLabel, whoCanRead } from '../who-can-read.ts';

const MAX_BYTES = 900_000;
/** Kept free for the lines that say what was left out. */
const RESERVE = 500;
const PLACES = 5;
const MAX_TEXT = 300;
const ENTRIES = 50;

/**
 * GitHub's Markdown for job summaries and comments, at most `maxBytes` of UTF-8: the verdict first, then new findings, then the ones that
 * were there before. What does not fit is counted.
 */
export default function* renderMarkdown(report: Report, context: RenderContext): Generator<string> {
  let room = (context.maxBytes ?? MAX_BYTES) - RESERVE;
  let dropped = 0;
  for (const block of blocks(report, context)) {
    const size = Buffer.byteLength(block);
    if (dropped > 0 || size > room) {
      dropped++;
    } else {
      room -= size;
      yield block;
    }
  }
  if (dropped > 0)
    yield `\n**${count(dropped, 'more entry', 'more entries')} left out: the report is too long for this place.**\n`;
}

function* blocks(report: Report, context: RenderContext): Generator<string> {
  const isClean = report.complete && report.findings.length === 0 && report.advisories.length === 0;
  const sign = isClean ? (report.stats.seen > 0 ? '✅' : '⚠️') : '❌';
  yield `## ${sign} unleak\n\n**${escapeMarkdown(summaryLine(report))}**\n`;
  yield* section('What could not be looked at', problemsOf(report), ({ code, message, path }) => {
    const where = path === undefined ? '' : `${codeText(path)}: `;
    return `- ${codeText(code)} ${where}${prose(message)}\n`;
  });
  const existing = report.findings.filter((finding) => finding.introduced === 'existing');
  const others = report.findings.filter((finding) => finding.introduced !== 'existing');
  for (const finding of others) yield findingBlock(finding, context);
  if (existing.length > 0) yield `\n### There before this change: ${count(existing.length, 'leaked key')}\n`;
  for (const finding of existing) yield findingBlock(finding, context);
  for (const { rule, severity, path, message, fix } of report.advisories) {
    yield `\n### ${severity.toUpperCase()} ${codeText(path)}: ${prose(message)}\n\n- Fix: ${codeText(fix)}\n- Rule: ${codeText(rule)}\n`;
  }
  yield* section(
    'Suppressed',
    report.suppressed,
    ({ rule, by, reason }) => `- ${codeText(rule)} by ${by}: ${prose(reason)}\n`,
  );
  yield* section('Notes', report.notes, (note) => `- ${prose(note)}\n`);
}

function* section<T>(title: string, items: readonly T[], line: (item: T) => string): Generator<string> {
  if (items.length === 0) return;
  const rest = items.length > ENTRIES ? `- and ${items.length - ENTRIES} more\n` : '';
  yield `\n<details><summary>${title}: ${items.length}</summary>\n\n${items.slice(0, ENTRIES).map(line).join('')}${rest}\n</details>\n`;
}

function findingBlock(finding: Finding, context: RenderContext): string {
  const title = prose(ruleTitle(finding.rule, context));
  const places = finding.locations.slice(0, PLACES).map((location) => codeText(placeLabel(location)));
  const rest = finding.locations.length > PLACES ? `, and ${finding.locations.length - PLACES} more` : '';
  const issuer = issuerName(finding, context);
  const since = sinceWhen(finding);
  const status = verificationLabel(finding);
  const lines = [
    `\n### ${finding.severity.toUpperCase()} ${title} ${codeText(finding.secret.masked)}\n`,
    finding.message && `${prose(finding.message)}\n`,
    `- Id: ${codeText(finding.id)}${finding.introduced === 'new' ? ' (new)' : ''}`,
    places.length > 0 && `- Places: ${places.join(', ')}${rest}`,
    issuer && `- Issuer: ${prose(issuer)}`,
    ...whoCanRead(finding).map((who) => `- Readable by ${prose(who)}`),
    since && `- Since: ${prose(since)}`,
    status && `- Status: ${prose(status)}`,
    ...nextSteps(finding, context).map(
      (step) => `- Next: ${prose(step.why)}${step.commands.map((text) => `<br>${codeText(text)}`).join('')}`,
    ),
  ];
  return `${lines.filter(Boolean).join('\n')}\n`;
}

function prose(text: string): string {
  return escapeMarkdown(cut(text));
}

function codeText(text: string): string {
  return markdownCode(cut(text));
}

function cut(text: string): string {
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
}
