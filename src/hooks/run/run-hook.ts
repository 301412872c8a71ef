import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { openRepository, type Repository } from '../../git/open-repository.ts';
import { resolveCommit } from '../../git/resolve-revision.ts';
import { UserError } from '../../model/user-error.ts';
import { type HookHost, readAll } from './hook-host.ts';
import { messageText } from './message-text.ts';
import { parseRefUpdates, tipsOfFramework, tipsOfPush, tipsOfReceive } from './pushed-refs.ts';
import { type Change, type ChangeContext, type ChangeResult, scanChange } from './scan-change.ts';

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

async function changeOf(
  host: HookHost,
  event: string,
  args: readonly string[],
  repo: Repository,
): Promise<Change | null> {
  switch (event) {
    case 'pre-commit':
    case 'pre-merge-commit':
    case 'prepare-commit-msg':
    case 'pre-applypatch': {
      const tips = await tipsOfFramework(repo, host.env);
      if (tips !== null) return { kind: 'range', tips };
      requireIndex(repo);
      if (event !== 'pre-commit' || args.length === 0) return { kind: 'staged' };
      return {
        kind: 'paths',
        paths: new Set(
          args.map((path) =>
            relative(repo.root ?? '', resolve(host.cwd, path))
              .split(sep)
              .join('/'),
          ),
        ),
      };
    }
    case 'commit-msg': {
      const file = args[0];
      if (file === undefined)
        throw new UserError(
          'BAD_USAGE',
          'commit-msg needs the file that holds the message',
          'git passes it: unleak hook run commit-msg "$1"',
        );
      const text = messageText(readMessage(resolve(host.cwd, file)));
      return {
        kind: 'texts',
        read: (sink, log) => {
          sink.whole({ source: 'commit' }, text);
          log.scanned(text.length);
        },
      };
    }
    case 'pre-push':
      return pushOf(host, args, repo);
    case 'pre-receive': {
      const updates = parseRefUpdates(await readAll(host.stdin), 'pre-receive').filter(({ to }) => to !== null);
      return updates.length === 0 ? null : { kind: 'range', tips: await tipsOfReceive(repo, updates) };
    }
    default:
      throw new UserError(
        'BAD_USAGE',
        `there is no hook ${JSON.stringify(event)}`,
        'Known: pre-commit, commit-msg, pre-push, pre-receive, agent.',
      );
  }
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

/** git takes an index that isn't there for an empty one, which would read as "everything deleted, nothing to check". */
function requireIndex(repo: Repository): void {
  const index = repo.env['GIT_INDEX_FILE'];
  if (index === undefined || repo.head === null || existsSync(index)) return;
  throw new UserError(
    'MISSING_INDEX',
    `GIT_INDEX_FILE names ${index}, which doesn’t exist`,
    'Unset it, or let git start the hook.',
  );
}

async function pushOf(host: HookHost, args: readonly string[], repo: Repository): Promise<Change | null> {
  const updates = host.stdinIsTty
    ? []
    : parseRefUpdates(await readAll(host.stdin), 'pre-push').filter(({ to }) => to !== null);
  if (updates.length > 0) return { kind: 'range', tips: await tipsOfPush(repo, updates, args[0] ?? '') };
  const framework = await tipsOfFramework(repo, host.env);
  if (framework !== null) return { kind: 'range', tips: framework };
  // The pre-commit framework names no range when a push starts with a root commit, and passes no lines on.
  if (host.env['PRE_COMMIT'] !== '1' || repo.head === null) return null;
  const branch = host.env['PRE_COMMIT_LOCAL_BRANCH'];
  const remote = host.env['PRE_COMMIT_REMOTE_NAME'];
  const tip = branch === undefined ? repo.head : await resolveCommit(repo, branch);
  return { kind: 'range', tips: { include: [tip], ...(remote === undefined ? {} : { notOnRemote: remote }) } };
}

/**
 * True if git itself is replaying commits, where nothing but `prepare-commit-msg` runs before the commit. A revert without conflict
 * leaves no trace but its message. The message file lies in the git folder of this working tree.
 */
function isSequencer(cwd: string, file: string | undefined): boolean {
  if (file === undefined) return true;
  const path = resolve(cwd, file);
  const folder = dirname(path);
  if (['CHERRY_PICK_HEAD', 'REVERT_HEAD', 'rebase-merge'].some((name) => existsSync(join(folder, name)))) return true;
  return /^(Revert|Reapply)/.test(readMessage(path).toString('latin1', 0, 16));
}

function readMessage(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UserError(
      'UNREADABLE_MESSAGE',
      `the commit message in ${path} can’t be read (${(error as NodeJS.ErrnoException).code})`,
    );
  }
}

function abortError(timedOut: boolean): UserError {
  return timedOut
    ? new UserError('TIMEOUT', 'the check took too long')
    : new UserError('INTERRUPTED', 'the check was interrupted');
}
