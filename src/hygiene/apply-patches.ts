import { dirname, join } from 'node:path';
import { isInside } from '../files/is-inside.ts';
import { readRegularFile } from '../files/read-regular-file.ts';
import { writeFileAtomic } from '../files/write-atomic.ts';
import { UserError } from '../model/user-error.ts';
import type { FilePatch } from './plan-fixes.ts';

/** Bytes. Ignore files are small; a baseline may list every finding of a large repository. */
const LARGEST_FILE = 64 * 1024 * 1024;

/**
 * Writes the files, each whole or not at all. All of them are looked at before the first is written.
 * @param root absolute path of the repository's root
 * @param command what to run again if a file has changed
 * @throws UserError `FILE_CHANGED` if a file is no longer what the shown diff starts from, `OUTSIDE_REPOSITORY` if a link leads out
 */
export function applyPatches(root: string, patches: readonly FilePatch[], command = 'unleak fix'): void {
  for (const { path, before } of patches) {
    if (!isInside(root, dirname(join(root, path)))) {
      throw new UserError('OUTSIDE_REPOSITORY', `${path} is outside of the repository.`);
    }
    if (readRegularFile(join(root, path), path, LARGEST_FILE) !== before) {
      throw new UserError('FILE_CHANGED', `${path} has changed since the diff was made.`, `Run ${command} again.`);
    }
  }
  for (const { path, after } of patches) writeFileAtomic(join(root, path), after);
}
