import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readRegularFile } from '../files/read-regular-file.ts';
import { UserError } from '../model/user-error.ts';
import { type Config, DEFAULT_CONFIG, MAX_CONFIG_BYTES } from './config.ts';

/** Names of the config file at a repository's root. */
export const CONFIG_NAMES = ['.unleak.toml', '.unleak.json'] as const;

export interface ReadConfigOptions {
  /** File named by the operator with `--config`, instead of the repository's own. */
  readonly explicit?: string;
  readonly knownRules?: readonly string[];
}

/**
 * Reads the config of a repository, or the defaults if it has none.
 * @param root absolute path of the repository's root
 * @returns the config, and the file's name or path as it is to be shown; null for the defaults
 * @throws UserError for two config files, a named one that is missing, or anything in it that is wrong
 */
export async function readConfigFile(
  root: string,
  options: ReadConfigOptions = {},
): Promise<{ readonly config: Config; readonly path: string | null }> {
  const path = options.explicit ?? findConfigFile(root);
  if (path === null) return { config: DEFAULT_CONFIG, path };
  const text = readRegularFile(options.explicit ?? join(root, path), path, MAX_CONFIG_BYTES);
  if (text === null)
    throw new UserError('CONFIG_NOT_FOUND', `There is no config file ${path}.`, 'Check the path after --config.');
  // Most projects have none: its reader is loaded for those who do.
  const { loadConfig } = await import('./load-config.ts');
  const known = options.knownRules ? { knownRules: options.knownRules } : {};
  return { config: await loadConfig(text, { path, ...known }), path };
}

/**
 * The names are compared with the folder's listing, so that `.UNLEAK.toml` is no config file on any system, whatever its file
 * system thinks of case.
 */
export function findConfigFile(root: string): string | null {
  let listing: string[];
  try {
    listing = readdirSync(root);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError('FOLDER_UNREADABLE', `${root} can't be listed (${code}).`, 'Check who may read it.');
  }
  const found = CONFIG_NAMES.filter((name) => listing.includes(name));
  if (found.length > 1) {
    throw new UserError('CONFIG_AMBIGUOUS', `There are two config files: ${found.join(' and ')}.`, 'Keep one of them.');
  }
  return found[0] ?? null;
}
