import { lstatSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Repository } from '../git/repository.ts';
import { UserError } from '../model/user-error.ts';
import { errorCode, problemOf } from '../sources/read-file.ts';
import type { TreeFile } from '../sources/working-tree.ts';
import { expandGlobs } from './expand-globs.ts';
import { type Reading, readFiles, tolerate, walkAsTree } from './reading.ts';

interface Named {
  readonly absolute: string;
  readonly isFolder: boolean;
  /** Relative to the repository's root, with `/`; null outside of it. */
  readonly inside: string | null;
}

/** Paths that somebody named: files are read even if git ignores them; folders as git sees them, if they belong to the repository. */
export async function readNamed(reading: Reading, paths: readonly string[]): Promise<void> {
  const { repo, naming: log, plan } = reading;
  if (paths.length === 0 && repo !== null) refuseGitFolder(repo, plan.target);
  const names = paths.length > 0 ? await expandGlobs(paths, plan.target, log) : ['.'];
  const named = names.flatMap((name) => look(reading, name, paths.includes(name)) ?? []);
  if (named.length > 1) reading.places = new Set();
  const files = await listFolders(reading, named);
  for (const { absolute, isFolder, inside } of named) {
    const below = isBelow(plan.target, absolute) ? slashes(relative(plan.target, absolute)) : null;
    if (!isFolder) {
      await readFiles(reading, [{ path: inside ?? below ?? slashes(absolute), absolute, tracked: false }], true);
      continue;
    }
    const listed = inside === null ? null : (files.get(inside) ?? null);
    if (listed !== null) await readFiles(reading, listed);
    else {
      // One folder elsewhere is the root of what is shown; of several, each file says where it is.
      const shown = inside ?? below ?? (paths.length > 1 ? slashes(absolute) : '');
      await readFiles(reading, walkAsTree(absolute, log, shown === '' ? '' : `${shown}/`));
    }
  }
}

/** @throws UserError `NO_FILES` in a bare repository and inside `.git`: nothing there is a file of the project, so nothing would be found */
function refuseGitFolder({ root, gitDir, commonDir }: Repository, target: string): void {
  const isGits = [gitDir, commonDir].some((folder) => target === folder || isBelow(folder, target));
  if (root !== null && !isGits) return;
  throw new UserError(
    'NO_FILES',
    `${target} holds git's own files and no others.`,
    'Read what git keeps with `unleak audit` or `unleak scan --history`.',
  );
}

/** @param isTyped false for a name that a pattern stands for: it was there a moment ago, but its bytes may be none that text can hold */
function look({ repo, naming: log, plan }: Reading, name: string, isTyped: boolean): Named | null {
  const absolute = resolve(plan.target, name);
  const isInside = repo?.root && (absolute === repo.root || isBelow(repo.root, absolute));
  const inside = isInside ? slashes(relative(repo.root, absolute)) : null;
  try {
    const stat = lstatSync(absolute);
    if (stat.isSymbolicLink()) log.note(`${name} is a symbolic link: its own text was read, not what it leads to.`);
    return { absolute, isFolder: stat.isDirectory(), inside };
  } catch (error) {
    if (isTyped && errorCode(error) === 'ENOENT')
      throw new UserError('NO_SUCH_PATH', `There is no file or folder ${name}.`, 'Check the path.');
    log.unreadable(problemOf(error, name));
    return null;
  }
}

/** What git lists in each of the folders; not those that it ignores or doesn't know, of which everything is read. */
async function listFolders(reading: Reading, named: readonly Named[]): Promise<ReadonlyMap<string, TreeFile[]>> {
  const { repo, naming: log } = reading;
  const folders = named.flatMap(({ isFolder, inside }) => (isFolder && inside !== null ? [inside] : []));
  if (folders.length === 0 || !repo?.root) return new Map();
  const concerns = (path: string): boolean => folders.some((folder) => isIn(folder, path) || isIn(path, folder));
  const listed = await tolerate(reading, async () => {
    const { listWorkingTree } = await import('../sources/working-tree.ts');
    const { checkIgnored } = await import('../git/check-ignore.ts');
    const { files } = await listWorkingTree(repo, log, concerns);
    const ignored = await checkIgnored(
      repo,
      folders.filter((folder) => folder !== '').map((folder) => `${folder}/`),
    );
    return folders
      .filter((folder) => ignored.get(`${folder}/`)?.negated !== false)
      .map((folder) => [folder, files.filter(({ path }) => isIn(folder, path))] as const)
      .filter(([folder, files]) => folder === '' || files.length > 0);
  });
  return new Map(listed);
}

/** True for a path in a folder, both relative to the same root, and for the folder itself. */
function isIn(folder: string, path: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function slashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
