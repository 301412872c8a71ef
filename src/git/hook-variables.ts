import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { UserError } from '../model/user-error.ts';
import { HOOK_VARIABLES } from './git-environment.ts';

/** Git's own variables of the hook that we run in, with paths made absolute: they are relative to the hook's working directory. */
export function hookVariables(): Record<string, string> {
  const env: Record<string, string> = {};
  for (const name of HOOK_VARIABLES) {
    const value = process.env[name];
    if (value === undefined || value === '') continue;
    if (name === 'GIT_PREFIX' || name === 'GIT_INDEX_FILE') env[name] = value;
    else if (name === 'GIT_ALTERNATE_OBJECT_DIRECTORIES')
      env[name] = value.split(delimiter).map(absolutePath).join(delimiter);
    else env[name] = resolve(value);
  }
  return env;
}

/** Entries of the list may be quoted; those are absolute when git makes them. */
function absolutePath(entry: string): string {
  return entry === '' || entry.startsWith('"') ? entry : resolve(entry);
}

/**
 * Absolute path of the index that a hook must read: `git commit -a`, `-p` and `<path>` make a temporary one beside the real one.
 * @param folders what a relative name may be relative to, most likely first
 * @throws UserError `FOREIGN_INDEX` if it lies outside the git directory
 */
export function resolveIndexFile(name: string, folders: readonly string[], gitDir: string): string {
  const candidates = isAbsolute(name) ? [name] : folders.map((folder) => join(folder, name));
  const file = candidates.find((path) => isInside(path, gitDir));
  if (file !== undefined) return file;
  throw new UserError(
    'FOREIGN_INDEX',
    `GIT_INDEX_FILE names ${candidates[0]}, which lies outside the git directory ${gitDir}`,
    'unset GIT_INDEX_FILE, or commit without it',
  );
}

function isInside(path: string, folder: string): boolean {
  const parent = dirname(path);
  if (!existsSync(parent)) return false;
  const way = relative(realpathSync(folder), realpathSync(parent));
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
}
