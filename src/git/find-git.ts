import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join, normalize, resolve } from 'node:path';
import { UserError } from '../model/user-error.ts';

export interface FoundGit {
  /** Absolute path of the program. */
  readonly program: string;
  /** `PATH` for children: without the entries that we don't trust. */
  readonly path: string;
}

const NAMES = process.platform === 'win32' ? ['git.exe'] : ['git'];
const found = new Map<string, FoundGit>();

/**
 * Finds git by absolute path. Relative `PATH` entries, the working directory and `node_modules/.bin` are passed over: `npx` puts the
 * scanned repository's own `node_modules/.bin` first, and a program planted there must not run.
 * @throws UserError `GIT_NOT_FOUND`
 */
export function findGit(searchPath: string = process.env['PATH'] ?? process.env['Path'] ?? ''): FoundGit {
  const known = found.get(searchPath);
  if (known !== undefined) return known;
  const entries = searchPath.split(delimiter).filter(isTrusted);
  for (const entry of entries) {
    for (const name of NAMES) {
      const program = join(entry, name);
      if (!isProgram(program)) continue;
      const answer = { program, path: entries.join(delimiter) };
      found.set(searchPath, answer);
      return answer;
    }
  }
  throw new UserError(
    'GIT_NOT_FOUND',
    'git was not found on PATH',
    'install git 2.31 or newer, or audit a plain folder',
  );
}

function isTrusted(entry: string): boolean {
  if (!isAbsolute(entry)) return false;
  const folder = normalize(entry).replace(/[\\/]+$/, '');
  return !/[\\/]node_modules[\\/]\.bin$/i.test(folder) && folder !== resolve('.');
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    // Not there or not ours to run: the next entry may have it.
    return false;
  }
}
