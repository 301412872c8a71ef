import { lstatSync, type PathLike, readdir } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { ScanLog } from '../model/scan-log.ts';
import { UserError } from '../model/user-error.ts';
import { problemOf } from '../sources/read-file.ts';

/**
 * Shells that don't expand patterns hand them over as they are. A pattern stands for files, links and folders, as in a shell; one that
 * walks through all folders (`**`) for their files. The only door to fast-glob, loaded when there is a pattern.
 * @throws UserError `NO_SUCH_PATH` for a pattern that stands for nothing
 */
export async function expandGlobs(paths: readonly string[], target: string, log: ScanLog): Promise<string[]> {
  const expanded: string[] = [];
  for (const path of paths) {
    if (!/[*?{[]/.test(path) || exists(join(isAbsolute(path) ? '' : target, path))) expanded.push(path);
    else expanded.push(...(await expand(path, target, log)));
  }
  return expanded;
}

async function expand(pattern: string, target: string, log: ScanLog): Promise<string[]> {
  const { default: glob } = await import('fast-glob');
  const entries = await glob(pattern, {
    cwd: target,
    dot: true,
    followSymbolicLinks: false,
    onlyFiles: false,
    objectMode: true,
    // git's own files are nobody's source code, unless somebody names them.
    ignore: /(?:^|\/)\.git(?:\/|$)/.test(pattern) ? [] : ['**/.git', '**/.git/**'],
    fs: { readdir: readdirSaying(log) as unknown as typeof readdir },
  });
  const isWalk = /(?:^|\/)\*\*(?:\/\*)?\/?$/.test(pattern);
  const found = entries.filter(({ dirent }) => !isWalk || !dirent.isDirectory()).map(({ path }) => path);
  if (found.length === 0)
    throw new UserError('NO_SUCH_PATH', `Nothing matches ${pattern}.`, 'Check the path or pattern.');
  return found.sort();
}

type Listed = (error: NodeJS.ErrnoException | null, entries: unknown[]) => void;

/** A folder that can't be listed is a problem of the report, and the rest is looked at. */
function readdirSaying(log: ScanLog) {
  return (folder: PathLike, options: { withFileTypes: true }, done: Listed): void => {
    readdir(folder, options, (error, entries) => {
      if (error !== null) log.unreadable({ ...problemOf(error, String(folder)), code: 'UNREADABLE_FOLDER' });
      done(null, error === null ? entries : []);
    });
  };
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
