import { tmpdir } from 'node:os';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { openRepository, type Repository } from '../git/open-repository.ts';
import { readShallowBoundary } from '../git/shallow.ts';
import type { Problem } from '../model/problem.ts';
import { isUserError, UserError } from '../model/user-error.ts';
import { readEvent, type Trigger } from './event.ts';
import type { Inputs } from './inputs.ts';
import { gitCredential } from './job-token.ts';
import { limitToFolder } from './limit-to-folder.ts';
import { type Remote, remoteOf } from './remote.ts';
import { resolveRange } from './resolve-range.ts';
import type { Runner } from './runner.ts';
import { type ScanSettings, scanAll, scanRange, withProblems } from './scan-event.ts';
import type { Verdict } from './verdict.ts';
import { VERSION } from './version.ts';

export interface Judged {
  readonly verdict: Verdict;
  readonly trigger: Trigger;
  /** Part of the repository that the report is limited to, with a `/` at its end; empty for all of it. */
  readonly prefix: string;
}

/** Finds out what the event is about, scans it, and limits the report to the folder that the workflow named. */
export async function judgeEvent(runner: Runner, inputs: Inputs): Promise<Judged> {
  const { env, workspace, signal } = runner;
  const repo = await openCheckout(resolve(workspace, inputs.workingDirectory), inputs.workingDirectory, signal);
  const root = repo.root ?? repo.gitDir;
  const settings: ScanSettings = {
    repo,
    root,
    inputs,
    ...policyFiles(inputs, root, workspace),
    workflow: workflowPath(env),
    version: VERSION,
    signal,
    now: new Date(),
    fingerprintKey: env['UNLEAK_FINGERPRINT_KEY'] ?? '',
  };
  const { trigger, problems } = readTrigger(env);
  const remote = await remoteOf(repo, gitCredential(inputs.token, env['GITHUB_SERVER_URL']));
  const judged = await judge(trigger, problems, settings, remote);
  const verdict = inputs.verify ? await verify(judged, trigger, runner) : judged;
  return {
    verdict: { ...verdict, report: limitToFolder(verdict.report, repo.prefix), added: verdict.added.filter(isListed) },
    trigger,
    prefix: repo.prefix,
  };

  function isListed({ locations }: Verdict['added'][number]): boolean {
    return locations.some(({ path }) => path === undefined || path.startsWith(repo.prefix));
  }
}

async function judge(
  trigger: Trigger,
  problems: readonly Problem[],
  settings: ScanSettings,
  remote: Remote,
): Promise<Verdict> {
  const { inputs, repo } = settings;
  const isNamed = inputs.base !== undefined || inputs.head !== undefined;
  if (trigger.kind === 'nothing') return nothing(trigger.why, settings);
  if (trigger.kind === 'audit' && !isNamed) {
    const missing = problems.length > 0 || inputs.history === 'none' ? null : await fetchHistory(repo, remote);
    const verdict = await scanAll(settings);
    const notes = [`${trigger.why}, so everything was looked at.`, ...(missing === null ? [] : [missing])];
    return withNotes({ ...verdict, report: withProblems(verdict.report, problems) }, notes);
  }
  const range = await resolveRange(repo, remote, trigger, inputs);
  if ('why' in range) {
    const message = `Which commits this is about could not be told (${range.why}), so everything that is here was looked at, and all of it counts.`;
    const verdict = await scanAll(settings, (await import('./read-policy.ts')).BUILT_IN_POLICY);
    return { ...verdict, report: withProblems(verdict.report, [{ code: 'NO_RANGE', message }]) };
  }
  const missing = inputs.history === 'full' ? await fetchHistory(repo, remote) : null;
  return withNotes(await scanRange(range, settings), missing === null ? [] : [missing]);
}

async function verify(verdict: Verdict, trigger: Trigger, { env, signal }: Runner): Promise<Verdict> {
  const { refuseVerification, verifyFindings } = await import('./verify-findings.ts');
  const refusal = refuseVerification(trigger, env['GITHUB_EVENT_NAME'] ?? 'this event');
  if (refusal !== null) return withNotes(verdict, [refusal]);
  const stateDirectory = join(env['RUNNER_TEMP'] || tmpdir(), 'unleak-state');
  return verifyFindings(verdict, { stateDirectory, signal, environment: env as NodeJS.ProcessEnv });
}

/** An event that can't be read leaves no choice but to look at everything, and to say so. */
function readTrigger(env: Runner['env']): { trigger: Trigger; problems: Problem[] } {
  try {
    return { trigger: readEvent(env), problems: [] };
  } catch (error) {
    if (!isUserError(error)) throw error;
    return {
      trigger: { kind: 'audit', why: 'The event could not be read' },
      problems: [{ code: error.code, message: error.message }],
    };
  }
}

/** Brings what a shallow checkout lacks of the history. @returns why that failed; the audit itself says that history is missing */
async function fetchHistory(repo: Repository, remote: Remote): Promise<string | null> {
  if (readShallowBoundary(repo).size === 0) return null;
  const failure = await remote.fetchEverything();
  return failure === null ? null : `The rest of the history could not be fetched: ${failure}.`;
}

async function openCheckout(folder: string, named: string, signal: AbortSignal): Promise<Repository> {
  const hint = 'Run actions/checkout before, or name its folder with working-directory.';
  let repo: Repository | null;
  try {
    repo = await openRepository(folder, { signal });
  } catch (error) {
    if (!isUserError(error) || error.code !== 'NO_SUCH_PATH') throw error;
    throw new UserError('NO_CHECKOUT', `There is no folder ${named} in the workspace.`, hint);
  }
  if (repo === null) throw new UserError('NO_CHECKOUT', `There is no git repository in ${named}.`, hint);
  return repo;
}

/** Files in the repository are read from a commit; only what lies outside of it and of the workspace is the operator's own. */
function policyFiles(inputs: Inputs, root: string, workspace: string): Pick<ScanSettings, 'paths' | 'outside'> {
  const inside: { config?: string; baseline?: string } = {};
  const outside: { configFile?: string; baselineFile?: string } = {};
  for (const name of ['config', 'baseline'] as const) {
    const given = inputs[name];
    if (given === undefined) continue;
    const path = isAbsolute(given) ? relative(root, given) : relative(root, join(root, given));
    const leaves = path === '' || path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path);
    if (!leaves) inside[name] = path.split(sep).join('/');
    else outside[name === 'config' ? 'configFile' : 'baselineFile'] = resolve(workspace, given);
  }
  return { paths: inside, outside };
}

/** `owner/repo/.github/workflows/ci.yml@refs/pull/1/merge` → `.github/workflows/ci.yml`, if it is of this repository. */
function workflowPath(env: Runner['env']): string | null {
  const [place] = (env['GITHUB_WORKFLOW_REF'] ?? '').split('@');
  const repository = `${env['GITHUB_REPOSITORY'] ?? ''}/`;
  return place !== undefined && repository.length > 1 && place.startsWith(repository)
    ? place.slice(repository.length)
    : null;
}

function withNotes(verdict: Verdict, notes: readonly string[]): Verdict {
  return { ...verdict, report: { ...verdict.report, notes: [...notes, ...verdict.report.notes] } };
}

function nothing(why: string, { version, inputs, root }: ScanSettings): Verdict {
  return {
    report: {
      tool: { name: 'unleak', version },
      complete: true,
      findings: [],
      advisories: [],
      suppressed: [],
      problems: [],
      stats: { seen: 0, scanned: 0, skipped: 0, unreadable: 0, bytes: 0 },
      notes: [`${why}; there is nothing to look at.`],
    },
    failOn: inputs.failOn ?? 'medium',
    hidden: [],
    accepted: [],
    root,
    added: [],
    compared: null,
  };
}
