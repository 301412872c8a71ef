import type { Finding } from '../../model/finding.ts';
import type { Location } from '../../model/location.ts';
import type { Report } from '../../model/report.ts';
import { buildCodeFrame } from '../code-frame.ts';
import { escapeTerminal } from '../escape/terminal.ts';
import { pathToUri } from '../escape/uri.ts';
import { issuerName, ruleTitle } from '../names.ts';
import { nextSteps } from '../next-steps.ts';
import { placeLabel } from '../place-label.ts';
import type { RenderContext } from '../reporter.ts';
import { count, problemsOf, summaryLine } from '../totals.ts';
import { sinceWhen, verificationLabel, whoCanRead } from '../who-can-read.ts';
import { layoutFrame } from './pretty-frame.ts';
import { createStyle, type Style } from './style.ts';

const PLACES = 3;
const ENTRIES = 20;
const LABEL = 10;

/** For a person at a terminal: what leaked, where, who can read it, since when, and what to type next. The last line is the verdict. */
export default function* renderPretty(report: Report, context: RenderContext): Generator<string> {
  const style = createStyle(context.color);
  for (const finding of report.findings) {
    yield context.quiet
      ? shortLine(finding, context, style)
      : `${findingBlock(finding, context, style).join('\n')}\n\n`;
  }
  if (context.quiet && report.findings.length > 0) yield '\n';
  yield* advisories(report, context, style);
  yield* suppressed(report, context, style);
  yield* problems(report, context, style);
  if (!context.quiet) for (const note of report.notes) yield `${style.dim(`note: ${escapeTerminal(note)}`)}\n`;
  if (context.verbose) yield `${style.dim(statsLine(report))}\n`;
  yield `${verdict(report, style)}\n`;
}

function verdict(report: Report, style: Style): string {
  const line = summaryLine(report);
  const isClean = report.complete && report.findings.length === 0 && report.advisories.length === 0;
  if (isClean) return report.stats.seen === 0 ? style.yellow(`! ${line}`) : style.green(`✓ ${line}`);
  return style.red(`✗ ${line}`);
}

function shortLine(finding: Finding, context: RenderContext, style: Style): string {
  const place = finding.locations[0];
  const more = finding.locations.length > 1 ? ` (+${finding.locations.length - 1} more)` : '';
  const where = place ? `${escapeTerminal(placeLabel(place))}${more}` : '';
  const title = escapeTerminal(ruleTitle(finding.rule, context));
  return `${finding.id}  ${style.badge(finding.severity).trim()}  ${title}  ${shownMask(finding)}  ${where}\n`;
}

function findingBlock(finding: Finding, context: RenderContext, style: Style): string[] {
  const title = style.bold(escapeTerminal(ruleTitle(finding.rule, context)));
  const isNew = finding.introduced === 'new' ? `  ${style.yellow('new')}` : '';
  const lines = [
    `${style.badge(finding.severity)} ${title}  ${style.bold(shownMask(finding))}  ${style.dim(finding.id)}${isNew}`,
  ];
  if (finding.message) lines.push(`  ${escapeTerminal(finding.message)}`);
  lines.push(...placeLines(finding, context, style));
  const first = finding.locations[0];
  const frame = first ? buildCodeFrame(first, context) : null;
  if (frame) lines.push(...layoutFrame(frame, context.width, style));
  lines.push(
    ...entry('issuer', [escapeTerminal(issuerName(finding, context))].filter(Boolean), style),
    ...entry('readers', whoCanRead(finding).map(escapeTerminal), style),
    ...entry(
      'since',
      [sinceWhen(finding)].flatMap((text) => (text ? [escapeTerminal(text)] : [])),
      style,
    ),
    ...entry(
      'status',
      [verificationLabel(finding)].flatMap((text) => (text ? [escapeTerminal(text)] : [])),
      style,
    ),
    ...entry('next', stepLines(finding, context, style), style),
  );
  return lines;
}

function placeLines(finding: Finding, context: RenderContext, style: Style): string[] {
  const shown = context.verbose ? finding.locations : finding.locations.slice(0, PLACES);
  const lines = shown.map((location) => `  ${style.cyan(linked(location, context))}`);
  const rest = finding.locations.length - shown.length;
  if (rest > 0) lines.push(`  ${style.dim(`+${count(rest, 'more place')}`)}`);
  return lines;
}

/** OSC 8: the terminal opens the file when the place is clicked. Only for files that are there. */
function linked(location: Location, context: RenderContext): string {
  const label = escapeTerminal(placeLabel(location));
  if (!context.hyperlinks || !context.root || location.source !== 'worktree' || !location.path) return label;
  const path = location.path.startsWith('/') ? location.path : `${context.root.replace(/\/$/, '')}/${location.path}`;
  const uri = pathToUri(path.replaceAll('\\', '/').replace(/^([A-Za-z]:)/, '/$1'));
  return `\x1b]8;;${uri}\x1b\\${label}\x1b]8;;\x1b\\`;
}

function entry(label: string, lines: readonly string[], style: Style): string[] {
  return lines.map((line, index) => `  ${style.dim((index === 0 ? label : '').padEnd(LABEL))}${line}`);
}

function stepLines(finding: Finding, context: RenderContext, style: Style): string[] {
  return nextSteps(finding, context).flatMap((step) => [
    `${escapeTerminal(step.why)}${step.commands.length > 0 ? ':' : ''}`,
    ...step.commands.map((command) => `  ${style.bold(escapeTerminal(command))}`),
  ]);
}

function* advisories(report: Report, context: RenderContext, style: Style): Generator<string> {
  for (const advisory of report.advisories) {
    const what = `${escapeTerminal(advisory.path)}: ${escapeTerminal(advisory.message)}`;
    yield `${style.badge(advisory.severity)} ${what}  ${style.dim(escapeTerminal(advisory.rule))}\n`;
    if (!context.quiet) yield `${entry('fix', [escapeTerminal(advisory.fix)], style).join('\n')}\n`;
  }
  if (report.advisories.length > 0 && !context.quiet) yield '\n';
}

function* suppressed(report: Report, context: RenderContext, style: Style): Generator<string> {
  if (report.suppressed.length === 0 || !context.verbose) return;
  yield `${count(report.suppressed.length, 'suppressed finding')}:\n`;
  for (const one of report.suppressed) {
    const fingerprint = escapeTerminal(one.fingerprint.slice(0, 16));
    yield `  ${escapeTerminal(one.rule)} ${style.dim(fingerprint)} by ${one.by}: ${escapeTerminal(one.reason)}\n`;
  }
  yield '\n';
}

function* problems(report: Report, context: RenderContext, style: Style): Generator<string> {
  const all = problemsOf(report);
  const shown = context.verbose ? all : all.slice(0, ENTRIES);
  for (const problem of shown) {
    const path = problem.path === undefined ? '' : `${escapeTerminal(problem.path)}: `;
    yield `${style.red(escapeTerminal(problem.code))} ${path}${escapeTerminal(problem.message)}\n`;
  }
  if (all.length > shown.length) yield `${count(all.length - shown.length, 'more problem')} (--verbose lists them)\n`;
  if (all.length > 0) yield '\n';
}

function statsLine(report: Report): string {
  const { seen, scanned, skipped, unreadable, bytes } = report.stats;
  return `seen ${seen} = scanned ${scanned} + skipped ${skipped} + unreadable ${unreadable}; ${bytes} bytes`;
}

function shownMask(finding: Finding): string {
  return escapeTerminal(finding.secret.masked);
}
