import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { NULL_FILE } from '../../git/git-environment.ts';
import { UserError } from '../../model/user-error.ts';
import type { HookRepository, UserGit } from '../user-git.ts';
import { runUserGit } from '../user-git.ts';

/** A commit with a planted key that exists nowhere but in a folder of its own inside the git folder. */
export interface ScratchCommit {
  /** Git with the scratch index and a scratch object folder over the real one: nothing that it writes outlives `remove`. */
  readonly git: UserGit;
  readonly dir: string;
  /** Name of the planted file; stands only in the scratch index. */
  readonly path: string;
  /** How the planted key looks when masked. */
  readonly mask: RegExp;
  /** Full object ids of an empty commit, and of its child, which adds the planted file. */
  readonly base: string;
  readonly commit: string;
  /** A commit message with the key in it. */
  readonly messageFile: string;
  remove(): void;
}

/**
 * Plants a fresh, never issued key. The scratch index is the real one plus the planted file; files that differ in the working tree are
 * marked `skip-worktree`, so hook managers that set unstaged changes aside (pre-commit, lefthook, lint-staged) find none to touch.
 */
export async function makeScratchCommit(repository: HookRepository): Promise<ScratchCommit> {
  const key = `${['mem', 'live'].join('_')}_${randomBytes(32).toString('hex')}`;
  const dir = makeFolder(repository.gitDir);
  const remove = (): void => {
    process.off('exit', remove);
    rmSync(dir, { recursive: true, force: true });
  };
  process.once('exit', remove);
  try {
    const objects = join(dir, 'objects');
    mkdirSync(objects);
    const real = resolve(repository.root, await ask(repository.git, ['rev-parse', '--git-path', 'objects']));
    const git: UserGit = {
      cwd: repository.root,
      env: {
        ...repository.git.env,
        GIT_INDEX_FILE: join(dir, 'index'),
        GIT_OBJECT_DIRECTORY: objects,
        GIT_ALTERNATE_OBJECT_DIRECTORIES: alternates(real, repository.git.env['GIT_ALTERNATE_OBJECT_DIRECTORIES']),
        ...IDENTITY,
      },
    };
    const path = `unleak-doctor-${randomBytes(4).toString('hex')}.txt`;
    const text = `MEMORY_API_KEY=${key}\n`;
    const blob = await ask(git, ['hash-object', '-w', '--stdin'], text);
    const tree = await ask(git, ['mktree'], `100644 blob ${blob}\t${path}\n`);
    const empty = await ask(git, ['mktree'], '');
    const base = await ask(git, ['commit-tree', empty, '-m', 'unleak hook doctor: base']);
    const commit = await ask(git, ['commit-tree', tree, '-p', base, '-m', 'unleak hook doctor']);
    if (!repository.bare) await fillIndex(repository, git, join(dir, 'index'), { blob, path });
    const messageFile = join(dir, 'COMMIT_EDITMSG');
    writeFileSync(messageFile, `Use ${text}`);
    return { git, dir, path, base, mask: new RegExp(`mem_live_\\S*${key.slice(-4)}`), commit, messageFile, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

const IDENTITY = {
  GIT_AUTHOR_NAME: 'unleak hook doctor',
  GIT_AUTHOR_EMAIL: 'unleak@localhost',
  GIT_COMMITTER_NAME: 'unleak hook doctor',
  GIT_COMMITTER_EMAIL: 'unleak@localhost',
};

/** A split index or a file monitor would leave files of their own behind; hooks that tell of index changes are not what is tried. */
const PLAIN_INDEX = [
  ...['-c', 'core.splitIndex=false'],
  ...['-c', 'core.fsmonitor=false'],
  ...['-c', 'core.untrackedCache=false'],
  ...['-c', `core.hooksPath=${NULL_FILE}`],
];

async function fillIndex(
  repository: HookRepository,
  git: UserGit,
  scratch: string,
  planted: { blob: string; path: string },
): Promise<void> {
  const index = resolve(repository.root, repository.git.env['GIT_INDEX_FILE'] ?? join(repository.gitDir, 'index'));
  if (existsSync(index)) copyFileSync(index, scratch);
  await ask(git, [...PLAIN_INDEX, 'update-index', '--add', '--cacheinfo', `100644,${planted.blob},${planted.path}`]);
  const dirty = await runUserGit(git, [...PLAIN_INDEX, 'diff-files', '--name-only', '-z']);
  await ask(git, [...PLAIN_INDEX, 'update-index', '--skip-worktree', '-z', '--stdin'], dirty.stdout);
}

function makeFolder(gitDir: string): string {
  try {
    return mkdtempSync(join(gitDir, 'unleak-doctor-'));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new UserError(
      'CANNOT_WRITE',
      `${gitDir} can't be written (${code}), so the hook can't be tried`,
      'Make it writable, or try in a clone.',
    );
  }
}

/** A list with `:` between; an entry that holds one is quoted (git 2.11 and later). */
function alternates(real: string, more: string | undefined): string {
  const entry = /[:"\\]/.test(real) && process.platform !== 'win32' ? JSON.stringify(real) : real;
  const separator = process.platform === 'win32' ? ';' : ':';
  return more === undefined || more === '' ? entry : `${entry}${separator}${more}`;
}

async function ask(git: UserGit, args: readonly string[], stdin?: string): Promise<string> {
  const answer = await runUserGit(git, args, stdin);
  if (answer.code === 0) return answer.stdout.replace(/\n$/, '');
  const command = args.find((arg) => /^[a-z]+-?[a-z]*$/.test(arg));
  throw new UserError('GIT_FAILED', `git ${command} failed: ${answer.stderr.trim().split('\n')[0]}`);
}
