import { accessSync, constants, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { UserError } from '../model/user-error.ts';
import { exists, findPlace } from './find-place.ts';
import { GitFailure } from './git-failure.ts';
import { hookVariables, resolveIndexFile } from './hook-variables.ts';
import { refusePipes } from './refuse-pipes.ts';
import type { Repository } from './repository.ts';
import { runGit } from './run-git.ts';

export type { Repository } from './repository.ts';

export interface OpenOptions {
  /** We were started by git as a hook: its variables (temporary index, quarantine) say what to look at. */
  readonly hook?: boolean;
  readonly signal?: AbortSignal;
}

/**
 * Opens the repository at or above a path with one git process; a plain folder starts none.
 * `root` is the folder in which `.git` was found, even if `core.worktree` names another: the scanned copy doesn't decide what is scanned.
 * A foreign owner (`safe.directory`) is no obstacle: the git directory is named to git explicitly, and nothing in it is executed.
 * @returns null if there is no repository at or above the path
 * @throws UserError `BROKEN_REPOSITORY` if there is one that git refuses, `FOREIGN_INDEX` if a hook's index lies outside the git
 * directory, `NO_SUCH_PATH`
 */
export async function openRepository(path: string, options: OpenOptions = {}): Promise<Repository | null> {
  const hook = options.hook === true;
  const folder = existingFolder(path);
  const env: Record<string, string> = hook ? hookVariables() : {};
  const place = findPlace(folder);
  const gitDir = env['GIT_DIR'] ?? place?.gitDir;
  if (gitDir === undefined) return null;

  refusePipes(gitDir);
  env['GIT_DIR'] = gitDir;
  const answer = await describe(folder, env, options.signal);
  // `core.bare` alone doesn't hide a work tree: where there is an index, files were checked out.
  const isBare = answer.bare && !exists(join(answer.gitDir, 'index'));
  const root = isBare ? null : (env['GIT_WORK_TREE'] ?? (place === null ? folder : place.root));

  env['GIT_DIR'] = answer.gitDir;
  if (root === null) delete env['GIT_WORK_TREE'];
  else env['GIT_WORK_TREE'] = root;
  const index = env['GIT_INDEX_FILE'];
  if (index !== undefined) {
    env['GIT_INDEX_FILE'] = resolveIndexFile(
      index,
      root === null ? [process.cwd()] : [process.cwd(), root],
      answer.gitDir,
    );
  }
  return {
    root,
    gitDir: answer.gitDir,
    commonDir: answer.commonDir,
    bare: root === null,
    objectFormat: answer.objectFormat,
    shallow: answer.shallow,
    partial: isPartial(answer.commonDir),
    head: answer.head,
    prefix: root === null ? '' : prefixOf(root, folder),
    hook,
    env,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  };
}

interface Description {
  readonly gitDir: string;
  readonly commonDir: string;
  readonly bare: boolean;
  readonly objectFormat: 'sha1' | 'sha256';
  readonly shallow: boolean;
  readonly head: string | null;
}

/** The one git process. One line of output per question, in this order. */
const QUESTIONS = [
  'rev-parse',
  '--absolute-git-dir',
  '--git-common-dir',
  '--is-bare-repository',
  '--show-object-format',
  '--is-shallow-repository',
  // From here on, what is no object is left out instead of refused: HEAD may be unborn.
  '--revs-only',
  'HEAD',
];

async function describe(cwd: string, env: Record<string, string>, signal?: AbortSignal): Promise<Description> {
  const output = await ask(cwd, env, signal);
  const [gitDir, commonDir, bare, objectFormat, shallow, head] = output.toString('utf8').split('\n');
  if (!gitDir || !commonDir || (objectFormat !== 'sha1' && objectFormat !== 'sha256')) {
    throw new UserError(
      'BROKEN_REPOSITORY',
      `git's description of ${env['GIT_DIR']} was not understood`,
      'update git to 2.31 or newer',
    );
  }
  return {
    gitDir: resolve(gitDir),
    commonDir: resolve(cwd, commonDir),
    bare: bare === 'true',
    objectFormat,
    shallow: shallow === 'true',
    head: head ? head : null,
  };
}

async function ask(cwd: string, env: Record<string, string>, signal?: AbortSignal): Promise<Buffer> {
  try {
    return await runGit(cwd, QUESTIONS, { env, maxBytes: 1 << 20, ...(signal === undefined ? {} : { signal }) });
  } catch (error) {
    if (!(error instanceof GitFailure) || error.exitCode === null) throw error;
    if (error.exitCode === WRONG_USAGE) await refuseOldGit(cwd);
    const gitDir = env['GIT_DIR']!;
    const closed = PARTS.map((name) => join(gitDir, name)).find(mayNotRead);
    if (closed !== undefined)
      throw new UserError(
        'BROKEN_REPOSITORY',
        `git can't read the repository at ${gitDir}: ${closed} is not yours to read`,
        'run unleak as a user who may read it',
      );
    const why = /(?:fatal|error): (.*)/.exec(error.detail)?.[1] ?? `exit code ${error.exitCode}`;
    throw new UserError(
      'BROKEN_REPOSITORY',
      `git can't read the repository at ${gitDir}: ${why}`,
      'repair it, or clone it again',
    );
  }
}

/** What git calls no repository at all if it may not be read. */
const PARTS = ['', 'HEAD', 'objects', 'refs'];

function mayNotRead(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return false;
  } catch (error) {
    return ['EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '');
  }
}

/** Exit code of a git that doesn't know an option. */
const WRONG_USAGE = 129;
const OLDEST = [2, 31] as const;

/** @throws UserError `OLD_GIT` */
async function refuseOldGit(cwd: string): Promise<void> {
  const answer = (await runGit(cwd, ['--version'], { maxBytes: 1 << 16 })).toString('latin1');
  const [version = '', major = '0', minor = '0'] = /(\d+)\.(\d+)[\w.]*/.exec(answer) ?? [];
  if (Number(major) > OLDEST[0] || (Number(major) === OLDEST[0] && Number(minor) >= OLDEST[1])) return;
  throw new UserError('OLD_GIT', `git ${version} is too old: unleak needs ${OLDEST.join('.')} or newer`, 'update git');
}

function existingFolder(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) throw new UserError('NO_SUCH_PATH', `${path} does not exist`);
  const real = realpathSync(path);
  return stat.isDirectory() ? real : dirname(real);
}

function prefixOf(root: string, folder: string): string {
  const way = relative(root, folder).split(sep).join('/');
  return way === '' || way.startsWith('..') ? '' : `${way}/`;
}

/** Cloned with a filter: git marks the remote in the configuration, and each pack that came from it with a `.promisor` file. */
function isPartial(commonDir: string): boolean {
  const config = readText(join(commonDir, 'config'));
  if (/^\s*(partialclone|promisor)\s*=\s*\S/im.test(config)) return true;
  return listNames(join(commonDir, 'objects', 'pack')).some((name) => name.endsWith('.promisor'));
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    // A repository may do without the file; git has already said whether it is usable.
    return '';
  }
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
