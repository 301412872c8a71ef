import { UserError } from '../../model/user-error.ts';
import type { HookFile } from '../hook-event.ts';
import { DEFAULT_EVENTS, hookFilesOf } from '../hook-event.ts';
import type { UserGit } from '../user-git.ts';
import { gitVersion, runUserGit } from '../user-git.ts';
import { chooseProgram } from './choose-program.ts';
import type { InstallOptions, InstallResult } from './install-hooks.ts';

/** First git that reads hooks from its configuration: `hook.<name>.event` and `hook.<name>.command` (git-hook(1), 2.54.0). */
const SINCE = [2, 54] as const;

/**
 * Hooks for every repository of this user, in the user's git configuration. Git appends a hook's arguments to the command but doesn't
 * tell which event it is for, so there is one entry per event: `unleak` for pre-commit, `unleak-<event>` for the others.
 */
export async function installGlobalHooks(options: InstallOptions): Promise<InstallResult> {
  const git = { cwd: options.cwd, env: options.env };
  await requireConfigHooks(git);
  const program = chooseProgram('/', options.env, { cliPath: options.cliPath, nodeDir: '' });
  let changed = false;
  for (const file of hookFilesOf(options.events?.length ? options.events : DEFAULT_EVENTS)) {
    const name = nameOf(file);
    const command = `${Buffer.from(program.shared, 'latin1').toString('utf8')} hook run ${file}`;
    changed = (await set(git, `hook.${name}.event`, file)) || changed;
    changed = (await set(git, `hook.${name}.command`, command)) || changed;
  }
  return { changes: [{ path: 'global git configuration', what: changed ? 'changed' : 'unchanged' }], notes: [] };
}

export async function uninstallGlobalHooks(options: { cwd: string; env: NodeJS.ProcessEnv }): Promise<InstallResult> {
  const git = { cwd: options.cwd, env: options.env };
  let removed = false;
  for (const file of hookFilesOf(DEFAULT_EVENTS)) {
    const section = `hook.${nameOf(file)}`;
    if ((await runUserGit(git, ['config', '--global', '--get', `${section}.command`])).code !== 0) continue;
    await must(git, ['config', '--global', '--remove-section', section]);
    removed = true;
  }
  return {
    changes: removed ? [{ path: 'global git configuration', what: 'restored' }] : [],
    notes: removed ? [] : ['unleak was in no global hook.'],
  };
}

function nameOf(file: HookFile): string {
  return file === 'pre-commit' ? 'unleak' : `unleak-${file}`;
}

async function requireConfigHooks(git: UserGit): Promise<void> {
  const [major, minor] = await gitVersion(git);
  if (major > SINCE[0] || (major === SINCE[0] && minor >= SINCE[1])) return;
  throw new UserError(
    'GIT_TOO_OLD',
    `--global needs git 2.54 or newer, which reads hooks from its configuration; this is git ${major}.${minor}`,
    'Run `unleak hook install` in each repository instead.',
  );
}

async function set(git: UserGit, key: string, value: string): Promise<boolean> {
  const present = await runUserGit(git, ['config', '--global', '--get-all', key]);
  if (present.code === 0 && present.stdout.trimEnd() === value) return false;
  await must(git, ['config', '--global', '--replace-all', key, value]);
  return true;
}

async function must(git: UserGit, args: readonly string[]): Promise<void> {
  const answer = await runUserGit(git, args);
  if (answer.code !== 0)
    throw new UserError(
      'CANNOT_WRITE',
      `git could not change its global configuration: ${answer.stderr.trim().split('\n')[0]}`,
    );
}
