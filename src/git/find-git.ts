import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join, normalize, resolve } from 'node:path';
import { UserError } from '../model/user-error.ts';

export interface FoundGit {
  /** Absolute path of the program. */
  readonly program: string;
  /** `PATH` for children: without the entries that we don't trust. */
  readonly path: string;
}

const isWindows = process.platform === 'win32';
const found = new Map<string, FoundGit>();

/**
 * Finds git by absolute path. Relative `PATH` entries, the working directory and `node_modules/.bin` are passed over: `npx` puts the
 * scanned repository's own `node_modules/.bin` first, and a program planted there must not run.
 * @throws UserError `GIT_NOT_FOUND`
 */
export function findGit(searchPath: string = process.env['PATH'] ?? process.env['Path'] ?? ''): FoundGit {
  const known = found.get(searchPath);
  if (known !== undefined) return known;
  const program = findProgram('git', searchPath);
  if (program === null)
    throw new UserError(
      'GIT_NOT_FOUND',
      'git was not found on PATH',
      'install git 2.31 or newer, or audit a plain folder',
    );
  const answer = { program, path: trustedEntries(searchPath).join(delimiter) };
  found.set(searchPath, answer);
  return answer;
}

/** Absolute path of a program in the trusted entries of a search path; null if there is none. */
export function findProgram(name: string, searchPath: string): string | null {
  const file = isWindows ? `${name}.exe` : name;
  return (
    trustedEntries(searchPath)
      .map((entry) => join(entry, file))
      .find(isProgram) ?? null
  );
}

function trustedEntries(searchPath: string): string[] {
  return searchPath.split(delimiter).filter(isTrusted);
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
