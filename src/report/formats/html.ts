import { createHash } from 'node:crypto';
import type { Finding } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import { buildCodeFrame, type FrameLine } from '../code-frame.ts';
import { escapeHtml } from '../escape/html.ts';
import { issuerName, ruleTitle } from '../names.ts';
import { nextSteps } from '../next-steps.ts';
import { placeLabel } from '../place-label.ts';
import type { RenderContext } from '../reporter.ts';
import { problemsOf, summaryLine } from '../totals.ts';
import { sinceWhen, verificationLabel, whoCanRead } from '../who-can-read.ts';
import { STYLE } from './html-style.ts';

const PLACES = 20;

/** One page that loads nothing and runs nothing: the policy in its head allows its own style sheet by hash and refuses all else. */
export default function* renderHtml(report: Report, context: RenderContext): Generator<string> {
  const isClean = report.complete && report.findings.length === 0 && report.advisories.length === 0;
  const hash = createHash('sha256').update(STYLE).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  yield `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${policy}">\n<meta name="referrer" content="no-referrer">\n<meta name="viewport" content="width=device-width">\n<title>unleak report</title>\n<style>${STYLE}</style>\n</head>\n<body>\n`;
  yield `<h1>${escapeHtml(report.tool.name)} ${escapeHtml(report.tool.version)}</h1>\n`;
  yield `<p class="verdict ${isClean && report.stats.seen > 0 ? 'good' : 'bad'}">${escapeHtml(summaryLine(report))}</p>\n`;
  yield* section('What could not be looked at', problemsOf(report), ({ code, message, path }) => {
    const where = path === undefined ? '' : ` <code>${escapeHtml(path)}</code>`;
    return `<p><b>${escapeHtml(code)}</b>${where} ${escapeHtml(message)}</p>`;
  });
  yield* section('Leaked keys', report.findings, (finding) => findingArticle(finding, context));
  yield* section('Hygiene', report.advisories, ({ rule, severity, path, message, fix }) => {
    const head = `<h3><span class="badge">${severity}</span> <code>${escapeHtml(path)}</code></h3>`;
    const fields = definition([
      ['fix', [escapeHtml(fix)]],
      ['rule', [escapeHtml(rule)]],
    ]);
    return `<article class="${severity}">${head}<p>${escapeHtml(message)}</p>${fields}</article>`;
  });
  yield* section('Suppressed', report.suppressed, ({ rule, fingerprint, by, reason }) => {
    return `<p>${escapeHtml(rule)} <code>${escapeHtml(fingerprint)}</code> by ${by}: ${escapeHtml(reason)}</p>`;
  });
  yield* section('Notes', report.notes, (note) => `<p>${escapeHtml(note)}</p>`);
  yield '</body>\n</html>\n';
}

function* section<T>(title: string, items: readonly T[], show: (item: T) => string): Generator<string> {
  if (items.length === 0) return;
  yield `<h2>${title} (${items.length})</h2>\n`;
  for (const item of items) yield `${show(item)}\n`;
}

function findingArticle(finding: Finding, context: RenderContext): string {
  const title = `${escapeHtml(ruleTitle(finding.rule, context))} <code>${escapeHtml(finding.secret.masked)}</code>`;
  const isNew = finding.introduced === 'new' ? ' <b>new</b>' : '';
  const head = `<h3><span class="badge">${finding.severity}</span> ${title} <code class="dim">${escapeHtml(finding.id)}</code>${isNew}</h3>`;
  const first = finding.locations[0];
  const frame = first ? buildCodeFrame(first, context) : null;
  const fields = definition([
    ['where', places(finding)],
    ['issuer', [escapeHtml(issuerName(finding, context))]],
    ['readers', whoCanRead(finding).map(escapeHtml)],
    ['since', [escapeHtml(sinceWhen(finding) ?? '')]],
    ['status', [escapeHtml(verificationLabel(finding) ?? '')]],
    ['next', steps(finding, context)],
  ]);
  const message = finding.message ? `<p>${escapeHtml(finding.message)}</p>` : '';
  return `<article class="${finding.severity}">${head}${message}${frame ? frameHtml(frame) : ''}${fields}</article>`;
}

function places(finding: Finding): string[] {
  const all = finding.locations.map((location) => `<code>${escapeHtml(placeLabel(location))}</code>`);
  if (all.length <= PLACES) return all;
  const rest = `<details><summary>${all.length - PLACES} more</summary>${all.slice(PLACES).join('<br>')}</details>`;
  return [...all.slice(0, PLACES), rest];
}

function steps(finding: Finding, context: RenderContext): string[] {
  return nextSteps(finding, context).map((step) =>
    [escapeHtml(step.why), ...step.commands.map((command) => `<code>${escapeHtml(command)}</code>`)].join('<br>'),
  );
}

function definition(entries: readonly (readonly [string, readonly string[]])[]): string {
  const shown = entries.map(([term, values]) => [term, values.filter(Boolean)] as const);
  const rows = shown.filter(([, values]) => values.length > 0);
  return `<dl>${rows.map(([term, values]) => `<dt>${term}</dt><dd>${values.join('<br>')}</dd>`).join('')}</dl>`;
}

function frameHtml(frame: readonly FrameLine[]): string {
  const lines = frame.map(({ number, text, mark }) => {
    const end = mark?.end ?? 0;
    const value = mark ? `<mark>${escapeHtml(text.slice(mark.start, end))}</mark>` : '';
    const shown = escapeHtml(text.slice(0, mark?.start ?? 0)) + value + escapeHtml(text.slice(end));
    return `<span class="dim">${number}</span> ${shown}`;
  });
  return `<pre>${lines.join('\n')}</pre>`;
}
