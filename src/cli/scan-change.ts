import { resolve } from 'node:path';
import type { AuditResult } from '../audit/audit.ts';
import { type Change, type ChangeResult, scanChange as scanAdded } from '../audit/change/scan-change.ts';
import { keysInPath } from '../audit/keys-in-text.ts';
import type { RunContext, ScanPlan } from '../audit/scan-plan.ts';
import { stoppedResult } from '../audit/stopped-result.ts';
import { unlessAborted } from '../audit/unless-aborted.ts';
import { openRepository, type Repository } from '../git/open-repository.ts';
import { mergeBase, resolveCommit } from '../git/range.ts';
import { readShallowBoundary } from '../git/shallow.ts';
import type { Report } from '../model/report.ts';
import { UserError } from '../model/user-error.ts';
import type { Arguments } from './parse-arguments.ts';
import { quoteBriefly, usage } from './parse-arguments.ts';
import type { Terminal } from './program.ts';
import { operatorProviders } from './respond/load-providers.ts';
import { planOf, withLimits } from './run-scan.ts';
import { VERSION } from './version.ts';

/** `scan --staged` and `scan --range`: what a change adds, compared by value with what was there before. */
export async function scanChange(
  terminal: Terminal,
  args: Arguments,
  source: 'staged' | 'range',
): Promise<AuditResult> {
  const plan = {
    ...planOf(terminal, args, args.text('repo') ?? '.', { kind: 'history' }),
    providers: await operatorProviders(terminal, args),
  };
  return withLimits(terminal, args, (context) =>
    unlessAborted(
      context.signal,
      () => scanOpened(terminal, args, source, plan, context),
      () => stoppedResult(plan, context),
    ),
  );
}

async function scanOpened(
  terminal: Terminal,
  args: Arguments,
  source: 'staged' | 'range',
  plan: ScanPlan,
  { signal, now, fingerprintKey }: RunContext,
): Promise<AuditResult> {
  // Inside a hook git names the index in its environment; a repository that was named is another one.
  const repository = await openRepository(plan.target, { hook: args.text('repo') === undefined, signal });
  if (repository === null)
    throw new UserError(
      'NOT_A_REPOSITORY',
      `${plan.target} is not in a git repository.`,
      'Run it inside one, or name one with --repo.',
    );
  const root = repository.root ?? repository.gitDir;
  const change: Change = source === 'staged' ? { kind: 'staged' } : await rangeOf(repository, args.text('range')!);
  const result = await scanAdded(repository, root, change, {
    version: VERSION,
    signal,
    now,
    fingerprintKey,
    ...policyOf(plan),
  });
  if (result.empty && result.report.complete)
    terminal.err(
      source === 'staged'
        ? 'unleak: nothing staged, so nothing was scanned.\n'
        : 'unleak: the range adds nothing, so nothing was scanned.\n',
    );
  return {
    report: source === 'range' ? withoutItsEnd(result, repository) : result.report,
    repository,
    root,
    failOn: result.failOn,
    baselineFile: resolve(root, plan.baselineFile ?? ''),
    accepted: result.accepted,
    hidden: [...result.hidden, ...keysInPath(plan.target)],
  };
}

/** In a shallow clone a range may reach commits whose parents aren't here: what those brought was not looked at. */
function withoutItsEnd({ report, range }: ChangeResult, repository: Repository): Report {
  const ends = readShallowBoundary(repository);
  if (range?.commits.some((oid) => ends.has(oid)) !== true) return report;
  const problem = {
    code: 'SHALLOW_HISTORY',
    message:
      'This is a shallow clone, and the range reaches its end: commits may be missing. Fetch them with `git fetch --unshallow`.',
  };
  return { ...report, complete: false, problems: [...report.problems, problem] };
}

function policyOf({
  configFile,
  baselineFile,
  failOn,
  maxFileSize,
  foreignMarks,
  providers,
}: ScanPlan): Partial<ScanPlan> {
  return {
    ...(configFile === undefined ? {} : { configFile }),
    ...(baselineFile === undefined ? {} : { baselineFile }),
    ...(failOn === undefined ? {} : { failOn }),
    ...(maxFileSize === undefined ? {} : { maxFileSize }),
    ...(foreignMarks === undefined ? {} : { foreignMarks }),
    ...(providers === undefined ? {} : { providers }),
  };
}

/** What CI systems give for the commit before the first push of a branch: there is none. */
const NO_COMMIT = /^0{40}(?:0{24})?$/;

/** `base..head`, `base...head` (from their merge base), `base..` and `..head` (HEAD where nothing stands). */
async function rangeOf(repository: Repository, text: string): Promise<Change> {
  const parts = /^(.*?)(\.{2,3})(.*)$/.exec(text);
  if (parts === null || (parts[1] === '' && parts[3] === ''))
    throw usage(`--range takes <base>..<head>; not ${quoteBriefly(text)}.`, 'scan');
  if (NO_COMMIT.test(parts[1]!)) {
    const tip = await resolveCommit(repository, parts[3] || 'HEAD');
    return { kind: 'range', tips: { include: [tip], exclude: [] } };
  }
  const [base, head] = await Promise.all([
    resolveCommit(repository, parts[1] || 'HEAD'),
    resolveCommit(repository, parts[3] || 'HEAD'),
  ]);
  if (parts[2] === '..') return { kind: 'range', tips: { include: [head], exclude: [base] } };
  const common = await mergeBase(repository, base, head);
  return { kind: 'range', tips: { include: [head], exclude: common === null ? [] : [common] } };
}
