import { PROVIDERS, RULES } from '../../rules/index.ts';
import type { Secret } from '../model/secret.ts';
import { type Format, loadReporter, type Render, type RenderOptions } from '../report/index.ts';
import { count } from '../report/totals.ts';
import { countingFindings, exitCodeOf, headline, type Verdict } from './verdict.ts';

/** Every format that the Action writes, loaded before anything is written: a job that is being cancelled has no time for it. */
export interface Renderers {
  readonly pretty: Render;
  readonly github: Render;
  readonly markdown: Render;
  readonly json: Render;
  readonly sarif: Render;
}

export async function loadRenderers(): Promise<Renderers> {
  const load = (format: Format) => loadReporter(format);
  const [pretty, github, markdown, json, sarif] = await Promise.all([
    load('pretty'),
    load('github'),
    load('markdown'),
    load('json'),
    load('sarif'),
  ]);
  return { pretty, github, markdown, json, sarif };
}

/** More findings than this are shown in the log with one line each; the report file has all of each. */
const SHOWN_IN_FULL = 50;

/** @param token the job's token: no text may show it either */
export function renderOptions({ report, root, hidden, compared }: Verdict, token: Secret | undefined): RenderOptions {
  return {
    color: false,
    width: 120,
    verbose: false,
    quiet: report.findings.length > SHOWN_IN_FULL,
    hyperlinks: false,
    command: 'npx unleak',
    ruleTitle: (id) => RULES.find((rule) => rule.id === id)?.title,
    providerName: (id) => PROVIDERS.find((provider) => provider.id === id)?.name,
    alsoHide: [...hidden, ...(token === undefined ? [] : [token])],
    root,
    head: compared?.head,
  };
}

/** Annotations: what counts, most severe first, as many as GitHub shows; what was there before is counted in a notice. */
export function renderAnnotations(verdict: Verdict, { github }: Renderers, options: RenderOptions): Iterable<string> {
  const { report } = verdict;
  const findings = countingFindings(verdict);
  const old = report.findings.length - findings.length;
  const notes = old === 0 ? [] : [`${count(old, 'leaked key')} there before this change; see the job summary.`];
  return github({ ...report, findings, notes: [...notes, ...report.notes] }, options);
}

/**
 * The verdict as Markdown for the job summary and for comments.
 * @param maxBytes limit in bytes of UTF-8
 */
export function renderSummary(
  verdict: Verdict,
  { markdown }: Renderers,
  options: RenderOptions,
  maxBytes: number,
): string {
  const lead = `## ${SIGNS[exitCodeOf(verdict)]} unleak: ${headline(verdict)}\n\n${scopeOf(verdict)}\n`;
  // The reporter's own first piece is a verdict, too, but it doesn't know which findings fail the check.
  const [, ...body] = markdown(verdict.report, { ...options, maxBytes: maxBytes - Buffer.byteLength(lead) });
  return lead + body.join('');
}

const SIGNS = { 0: '✅', 1: '❌', 2: '⚠️' } as const;

function scopeOf({ compared, report }: Verdict): string {
  const read = `${count(report.stats.scanned, 'file or object', 'files and objects')} read`;
  if (compared === null) return `Everything in this checkout was looked at: ${read}.`;
  const { head, policy, commits } = compared;
  const rules = policy === null ? 'the built-in policy' : `the policy of commit ${code(policy)}`;
  return `${count(commits, 'commit')} up to ${code(head)}: ${read}. Judged by ${rules}.`;
}

function code(oid: string): string {
  return `<code>${oid.slice(0, 8)}</code>`;
}
