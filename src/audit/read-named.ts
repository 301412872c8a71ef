import { lstatSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { UserError } from '../model/user-error.ts';
import { errorCode, problemOf } from '../sources/read-file.ts';
import type { TreeFile } from '../sources/working-tree.ts';
import { type Reading, readFiles, tolerate, walkAsTree } from './reading.ts';

/** Paths that somebody named: files are read even if git ignores them; folders as git sees them, if they belong to the repository. */
export async function readNamed(reading: Reading, paths: readonly string[]): Promise<void> {
  const { repo, naming: log, plan } = reading;
  const tree = repo?.root
    ? await tolerate(reading, async () => (await import('../sources/working-tree.ts')).listWorkingTree(repo, log))
    : null;
  for (const name of paths.length > 0 ? await expandGlobs(paths, plan.target) : ['.']) {
    const absolute = resolve(plan.target, name);
    let folder: boolean;
    try {
      folder = lstatSync(absolute).isDirectory();
    } catch (error) {
      if (errorCode(error) === 'ENOENT')
        throw new UserError('NO_SUCH_PATH', `There is no file or folder ${name}.`, 'Check the path.');
      log.unreadable(problemOf(error, name));
      continue;
    }
    const inside =
      repo?.root && (absolute === repo.root || absolute.startsWith(repo.root + sep))
        ? relative(repo.root, absolute)
        : null;
    if (!folder) {
      const path = inside ?? (isBelow(plan.target, absolute) ? relative(plan.target, absolute) : absolute);
      await readFiles(reading, [{ path: slashes(path), absolute, tracked: false }], true);
      continue;
    }
    const listed = tree === null || inside === null ? [] : below(tree.files, slashes(inside));
    if (listed.length > 0) await readFiles(reading, listed);
    else if (tree === null || inside !== '') {
      // One folder elsewhere is the root of what is shown; of several, each file says where it is.
      const elsewhere = paths.length > 1 ? absolute : '';
      const shown = inside ?? (isBelow(plan.target, absolute) ? relative(plan.target, absolute) : elsewhere);
      await readFiles(reading, walkAsTree(absolute, log, shown === '' ? '' : `${slashes(shown)}/`));
    }
  }
}

function below(files: readonly TreeFile[], folder: string): TreeFile[] {
  return folder === '' ? [...files] : files.filter(({ path }) => path.startsWith(`${folder}/`));
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && !way.startsWith('..') && !isAbsolute(way);
}

function slashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

/** Shells that don't expand patterns hand them over as they are. The only door to fast-glob, loaded when there is a pattern. */
async function expandGlobs(paths: readonly string[], target: string): Promise<string[]> {
  const expanded: string[] = [];
  for (const path of paths) {
    if (!/[*?{[]/.test(path) || exists(join(isAbsolute(path) ? '' : target, path))) {
      expanded.push(path);
      continue;
    }
    const { default: glob } = await import('fast-glob');
    const found = await glob(path, { cwd: target, dot: true, followSymbolicLinks: false, onlyFiles: true });
    if (found.length === 0)
      throw new UserError('NO_SUCH_PATH', `Nothing matches ${path}.`, 'Check the path or pattern.');
    expanded.push(...found.sort());
  }
  return expanded;
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
