import { type Dirent, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isUserError, UserError } from '../model/user-error.ts';
import type { Repository } from './repository.ts';

/** What git opens on its way, and would wait at for ever if it were a pipe. */
const FILES = [
  ...['', 'HEAD', 'config', 'config.worktree', 'index', 'packed-refs', 'shallow', 'commondir'],
  ...['info/exclude', 'info/attributes', 'info/sparse-checkout', 'objects/info/alternates'],
];
const FOLDERS = ['refs', 'logs'];
/** Entries of those folders that are looked at: more than that is a matter of seconds. */
const MOST_ENTRIES = 10_000;
/** Bytes; a path. */
const LONGEST_LINK = 4096;

/**
 * Refuses a git folder with a pipe or device in the place of a file.
 * @param gitDir `.git`, or a file that names another folder
 * @throws UserError `BROKEN_REPOSITORY`
 */
export function refusePipes(gitDir: string): void {
  refuse(gitDir);
  const folder = resolve(gitDir, '..', readLine(gitDir, 'gitdir: ') ?? gitDir);
  refuse(join(folder, 'commondir'));
  const common = resolve(folder, readLine(join(folder, 'commondir'), '') ?? '.');
  for (const place of new Set([folder, common])) {
    for (const name of FILES) refuse(join(place, name));
    for (const name of FOLDERS) walk(join(place, name), MOST_ENTRIES);
  }
}

/**
 * The same for the object database. Only whoever reads all of it asks: listing its folders takes some milliseconds.
 * @throws UserError `BROKEN_REPOSITORY`
 */
export function refusePipesAmongObjects({ commonDir }: Pick<Repository, 'commonDir'>): void {
  walk(join(commonDir, 'objects'), Number.POSITIVE_INFINITY);
}

function walk(top: string, most: number): void {
  const pending = [top];
  let seen = 0;
  for (let folder = pending.pop(); folder !== undefined && seen < most; folder = pending.pop()) {
    for (const entry of list(folder)) {
      const path = join(folder, entry.name);
      seen++;
      if (entry.isDirectory()) pending.push(path);
      else if (isWaitedFor(entry)) fail(path);
    }
  }
}

function refuse(path: string): void {
  try {
    if (isWaitedFor(lstatSync(path))) fail(path);
  } catch (error) {
    // Not there, or not ours to see: git says so itself.
    if (isUserError(error)) throw error;
  }
}

function isWaitedFor(entry: Pick<Dirent, 'isFIFO' | 'isSocket' | 'isCharacterDevice' | 'isBlockDevice'>): boolean {
  return entry.isFIFO() || entry.isSocket() || entry.isCharacterDevice() || entry.isBlockDevice();
}

function fail(path: string): never {
  throw new UserError(
    'BROKEN_REPOSITORY',
    `git can't read the repository: ${path} is a pipe or device`,
    'put a plain file in its place, or clone it again',
  );
}

function list(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** The text behind `start` in a file of one line; null for a folder and for anything else. */
function readLine(path: string, start: string): string | null {
  try {
    const stat = lstatSync(path);
    if (!stat.isFile() || stat.size > LONGEST_LINK) return null;
    const text = readFileSync(path, 'utf8');
    return text.startsWith(start) ? text.slice(start.length).trimEnd() : null;
  } catch {
    return null;
  }
}
