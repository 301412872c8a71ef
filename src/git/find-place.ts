import { lstatSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Place {
  /** Folder that holds `.git`; null for a bare repository. */
  readonly root: string | null;
  /** Absolute path of `.git`, which may also be a file that names another place, or of a bare repository. */
  readonly gitDir: string;
}

/** Walks up from an absolute folder until a `.git` entry, or until the three names that make a bare repository. Starts no process. */
export function findPlace(start: string): Place | null {
  for (let folder = start; ; folder = dirname(folder)) {
    const entry = join(folder, '.git');
    if (exists(entry)) return { root: folder, gitDir: entry };
    if (exists(join(folder, 'HEAD')) && isFolder(join(folder, 'objects')) && isFolder(join(folder, 'refs'))) {
      // Opened from inside `.git`: the work tree around it is meant.
      const parent = dirname(folder);
      return folder === join(parent, '.git') ? { root: parent, gitDir: folder } : { root: null, gitDir: folder };
    }
    if (dirname(folder) === folder) return null;
  }
}

/** True unless the system says that there is nothing: what can't be looked at is left for git to complain about. */
export function exists(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code !== 'ENOENT' && code !== 'ENOTDIR';
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
