import { resolve } from 'node:path';
import { PROVIDERS } from '../../../rules/index.ts';
import { readRegularFile } from '../../files/read-regular-file.ts';
import type { Provider } from '../../model/provider.ts';
import { isUserError, UserError } from '../../model/user-error.ts';
import type { Arguments } from '../parse-arguments.ts';
import type { Terminal } from '../program.ts';
import { userProvidersFile } from './user-folders.ts';

const MOST_BYTES = 256 * 1024;

/**
 * The operator's own providers: from `--providers`, else from the user-level file. Never from the scanned repository, whose author could
 * name a host of theirs.
 * @throws UserError for a file that is missing or wrong
 */
export async function operatorProviders(terminal: Terminal, args: Arguments): Promise<readonly Provider[]> {
  const given = args.text('providers');
  const path = given === undefined ? userProvidersFile(terminal.env) : resolve(terminal.cwd, given);
  if (path === undefined) return [];
  const text = given === undefined ? readUserLevel(terminal, path) : readRegularFile(path, given, MOST_BYTES);
  if (text !== null) {
    // Most people have no such file: its reader is loaded for those who do.
    const { readOperatorProviders } = await import('../../respond/operator-providers.ts');
    return readOperatorProviders(text, given ?? 'providers.json', PROVIDERS);
  }
  if (given === undefined) return [];
  throw new UserError('PROVIDERS_NOT_FOUND', `There is no file ${given}.`, 'Check the path after --providers.');
}

/** Another user's home folder, as after `su`, is no reason to scan nothing. */
function readUserLevel(terminal: Terminal, path: string): string | null {
  try {
    return readRegularFile(path, 'the user-level providers.json', MOST_BYTES);
  } catch (error) {
    if (!isUserError(error) || error.code !== 'FILE_UNREADABLE') throw error;
    terminal.err(`unleak: ${error.message} Your own providers are not known in this run.\n`);
    return null;
  }
}

/** Built-in providers with the operator's in their place or beside them. */
export function withBuiltIn(own: readonly Provider[]): readonly Provider[] {
  return [...own, ...PROVIDERS.filter(({ id }) => !own.some((provider) => provider.id === id))];
}
