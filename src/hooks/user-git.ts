import type { ExecFileException } from 'node:child_process';
import { execFile } from 'node:child_process';
import { isAbsolute, resolve } from 'node:path';
import { findGit } from '../git/find-git.ts';
import { UserError } from '../model/user-error.ts';

/**
 * Git as the person runs it: with their own configuration and environment. `hook install`, `uninstall` and `doctor` must see the hooks
 * folder that git will really use, so the hardened door in src/git, which leaves the user's configuration out, is the wrong one here.
 * Only `rev-parse`, `config`, `version` and, for doctor, plumbing on a scratch index and `hook run` go through this file.
 */
export interface UserGit {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

export interface GitAnswer {
  /** Exit code; 128 and up are git's own faults. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs git to its end. Throws `GIT_NOT_FOUND` if there is no git; a non-zero exit is an answer. */
export function runUserGit(git: UserGit, args: readonly string[], stdin?: string | Buffer): Promise<GitAnswer> {
  // Never one that the repository brings along in node_modules/.bin.
  const { program } = findGit(git.env['PATH']);
  return new Promise((fulfil, reject) => {
    const child = execFile(
      program,
      ['--no-pager', ...args],
      {
        cwd: git.cwd,
        env: { ...git.env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' },
        maxBuffer: 1 << 26,
        timeout: 120_000,
      },
      (error, stdout, stderr) => {
        if (error !== null && typeof error.code !== 'number') return reject(gitFault(error));
        fulfil({ code: (error?.code as number | undefined) ?? 0, stdout, stderr });
      },
    );
    child.stdin?.on('error', () => undefined); // git may end before it has read everything; its exit code tells
    child.stdin?.end(stdin ?? '');
  });
}

function gitFault(error: ExecFileException): UserError {
  if (error.killed === true) return new UserError('GIT_TIMEOUT', 'git did not end within two minutes');
  return new UserError('GIT_FAILED', `git could not be started: ${error.code ?? error.name}`);
}

/** Where hooks live for the repository around a folder. All paths are absolute. */
export interface HookRepository {
  readonly git: UserGit;
  /** Top of the working tree; the git folder itself in a bare repository. Git starts hooks here. */
  readonly root: string;
  readonly gitDir: string;
  readonly bare: boolean;
  readonly linkedWorktree: boolean;
  /** The folder that git takes hooks from. */
  readonly hooksDir: string;
  /** The folder that git would take them from without `core.hooksPath`. */
  readonly defaultHooksDir: string;
  readonly hooksPath?: { readonly value: string; readonly scope: string };
}

/** Finds the repository around `cwd`. Throws `UserError` outside a repository, or where git refuses to work. */
export async function locateHooks(git: UserGit): Promise<HookRepository> {
  const found = await runUserGit(git, [
    'rev-parse',
    '--is-bare-repository',
    '--absolute-git-dir',
    '--git-common-dir',
    '--is-inside-work-tree',
  ]);
  if (found.code !== 0) throw notARepository(git.cwd, found.stderr);
  const [isBare, gitDir, common, inside] = found.stdout.trimEnd().split('\n') as [string, string, string, string];
  if (inside !== 'true' && isBare !== 'true') {
    throw new UserError(
      'NO_WORK_TREE',
      `${git.cwd} is inside the git folder, not in a working tree`,
      'Start unleak in the working tree.',
    );
  }
  const bare = inside !== 'true';
  const root = bare ? gitDir : line(await runUserGit(git, ['rev-parse', '--show-toplevel']));
  const at = { ...git, cwd: root };
  // Asked at the top, because git takes a relative core.hooksPath from there.
  const hooks = line(await runUserGit(at, ['rev-parse', '--git-path', 'hooks']));
  const configured = await runUserGit(at, ['config', '--show-scope', '--get', 'core.hooksPath']);
  const [scope = 'unknown', ...value] = configured.code === 0 ? configured.stdout.trimEnd().split('\t') : [];
  const commonDir = isAbsolute(common) ? common : resolve(git.cwd, common);
  return {
    git: at,
    root,
    gitDir,
    bare,
    linkedWorktree: resolve(gitDir) !== commonDir,
    hooksDir: resolve(root, hooks),
    defaultHooksDir: resolve(commonDir, 'hooks'),
    ...(value.length > 0 ? { hooksPath: { value: value.join('\t'), scope } } : {}),
  };
}

/** Git's version as numbers: `[2, 39]`. */
export async function gitVersion(git: UserGit): Promise<readonly [number, number]> {
  const match = /(\d+)\.(\d+)/.exec((await runUserGit(git, ['version'])).stdout);
  return [Number(match?.[1] ?? 0), Number(match?.[2] ?? 0)];
}

function line(answer: GitAnswer): string {
  if (answer.code !== 0) throw new UserError('GIT_FAILED', `git failed: ${firstLine(answer.stderr)}`);
  return answer.stdout.replace(/\r?\n$/, '');
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}

function notARepository(cwd: string, stderr: string): UserError {
  if (/dubious ownership/.test(stderr)) {
    return new UserError(
      'FOREIGN_REPOSITORY',
      `git refuses the repository at ${cwd}: it belongs to another user`,
      'Work as its owner, or run the `git config --global --add safe.directory` command that git suggests.',
    );
  }
  if (/not a git repository/.test(stderr)) {
    return new UserError(
      'NOT_A_REPOSITORY',
      `${cwd} is not in a git repository`,
      'Change to a repository, or run `git init` first.',
    );
  }
  return new UserError('GIT_FAILED', `git failed: ${firstLine(stderr)}`);
}
