import { isAbsolute, join, relative, resolve } from 'node:path';
import { UserError } from '../../model/user-error.ts';
import type { Terminal } from '../program.ts';

type Environment = Terminal['env'];

function home(env: Environment): string {
  const folder = env['HOME'] ?? env['USERPROFILE'];
  if (folder !== undefined && isAbsolute(folder)) return folder;
  throw new UserError(
    'NO_HOME',
    'There is no home folder for journals and the audit log.',
    'Set HOME or XDG_STATE_HOME.',
  );
}

function folder(env: Environment, variable: string, fallback: readonly string[]): string {
  const own = env[variable];
  return join(own !== undefined && isAbsolute(own) ? own : join(home(env), ...fallback), 'unleak');
}

/**
 * Where journals, locks and the audit log are: the user's state folder (XDG base directory specification; `LOCALAPPDATA` on Windows).
 * @throws UserError if it would lie inside the repository
 */
export function stateFolder(env: Environment, root: string): string {
  const state =
    process.platform === 'win32' && env['LOCALAPPDATA'] !== undefined
      ? join(env['LOCALAPPDATA'], 'unleak')
      : folder(env, 'XDG_STATE_HOME', ['.local', 'state']);
  const inside = relative(resolve(root), resolve(state));
  if (inside === '' || (!inside.startsWith('..') && !isAbsolute(inside)))
    throw new UserError(
      'STATE_IN_REPOSITORY',
      'The state folder lies inside the repository.',
      'Set XDG_STATE_HOME to another folder.',
    );
  return state;
}

/** The user-level file with own providers, or undefined where there is no home. */
export function userProvidersFile(env: Environment): string | undefined {
  try {
    return join(folder(env, 'XDG_CONFIG_HOME', ['.config']), 'providers.json');
  } catch {
    // No home, no user-level config: nothing is lost.
    return undefined;
  }
}
