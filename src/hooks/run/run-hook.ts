import { statSync } from 'node:fs';
import { type Change, type ChangeContext, type ChangeResult, scanChange } from '../../audit/change/scan-change.ts';
import { openRepository, type Repository } from '../../git/open-repository.ts';
import { UserError } from '../../model/user-error.ts';
import { changeOf } from './change-of-event.ts';
import type { HookHost } from './hook-host.ts';
import { isSequencer } from './is-sequencer.ts';

/** Milliseconds that a hook may take. Longer means that something hangs; then it refuses. */
const LIMIT = 120_000;

export interface RunHookOptions {
  readonly version: string;
  readonly now: Date;
  /** Milliseconds; two minutes unless said. */
  readonly limit?: number;
}

/**
 * Runs one git hook. Silent when all is clean; says so when there was nothing to look at.
 * @returns exit code: 0 go on, 1 a key was found, 2 could not look (which refuses, too)
 */
export async function runHook(
  host: HookHost,
  event: string,
  args: readonly string[],
  options: RunHookOptions,
): Promise<number> {
  const reason = host.env['UNLEAK_SKIP']?.trim();
  if (reason) {
    host.err(`unleak: ${event} was not checked: UNLEAK_SKIP=${reason.replace(/[^\x20-\x7e]/g, '?')}\n`);
    return 0;
  }
  const timeout = AbortSignal.timeout(options.limit ?? LIMIT);
  const signal = AbortSignal.any([host.signal, timeout]);
  try {
    return await look(host, event, args, signal, options);
  } catch (error) {
    const { renderFault } = await import('./render-fault.ts');
    host.err(renderFault(event, signal.aborted ? abortError(timeout.aborted) : error));
    return 2;
  }
}

async function look(
  host: HookHost,
  event: string,
  args: readonly string[],
  signal: AbortSignal,
  options: RunHookOptions,
): Promise<number> {
  const words = args[0] === '--' ? args.slice(1) : args;
  if (event === 'prepare-commit-msg' && !isSequencer(host.cwd, words[0])) return 0;
  const repo = await openRepository(host.cwd, { hook: true, signal });
  if (repo === null)
    throw new UserError(
      'NOT_A_REPOSITORY',
      `${host.cwd} is not in a git repository`,
      'Hooks are started by git, in a repository.',
    );
  await refuseForeign(host, repo);
  const change = await changeOf(host, event, words, repo);
  const nothing = change === null ? null : await decide(host, event, repo, change, signal, options);
  if (typeof nothing === 'number') return nothing;
  host.err(`unleak: ${NOTHING[event] ?? 'nothing to check'}.\n`);
  return 0;
}

const NOTHING: Readonly<Record<string, string>> = {
  'pre-commit': 'nothing staged, so nothing was checked',
  'pre-push': 'this push adds nothing, so nothing was checked',
  'pre-receive': 'this push adds nothing, so nothing was checked',
};

/** Scans and says what was found. Null if there was nothing to look at. */
async function decide(
  host: HookHost,
  event: string,
  repo: Repository,
  change: Change,
  signal: AbortSignal,
  options: RunHookOptions,
): Promise<number | null> {
  const context: ChangeContext = {
    version: options.version,
    signal,
    now: options.now,
    fingerprintKey: host.env['UNLEAK_FINGERPRINT_KEY'] ?? '',
  };
  const result = await scanChange(repo, repo.root ?? repo.gitDir, change, context);
  if (result.empty) return null;
  if (result.report.findings.length === 0 && result.report.complete) return 0;
  return report(host, event, repo, result);
}

async function report(host: HookHost, event: string, repo: Repository, result: ChangeResult): Promise<number> {
  const { explainRefusal } = await import('./explain-refusal.ts');
  const refusal = await explainRefusal(event, repo, result);
  if (refusal.text !== '') host.err(refusal.text);
  return result.report.complete ? (refusal.blocks ? 1 : 0) : 2;
}

/**
 * A repository of another user is one that git itself would refuse (`safe.directory`), so no commit can be under way in it. Git is asked
 * only if the owner differs, which is rare.
 */
async function refuseForeign(host: HookHost, repo: Repository): Promise<void> {
  const self = process.getuid?.();
  if (self === undefined || statSync(repo.gitDir).uid === self) return;
  const { locateHooks } = await import('../user-git.ts');
  await locateHooks({ cwd: host.cwd, env: host.env as NodeJS.ProcessEnv });
}

function abortError(timedOut: boolean): UserError {
  return timedOut
    ? new UserError('TIMEOUT', 'the check took too long')
    : new UserError('INTERRUPTED', 'the check was interrupted');
}
