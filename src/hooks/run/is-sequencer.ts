import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readMessage } from './change-of-event.ts';

/**
 * True if git itself is replaying commits, where nothing but `prepare-commit-msg` runs before the commit. A revert without conflict
 * leaves no trace but its message. The message file lies in the git folder of this working tree.
 */
export function isSequencer(cwd: string, file: string | undefined): boolean {
  if (file === undefined) return true;
  const path = resolve(cwd, file);
  const folder = dirname(path);
  if (['CHERRY_PICK_HEAD', 'REVERT_HEAD', 'rebase-merge'].some((name) => existsSync(join(folder, name)))) return true;
  return /^(Revert|Reapply)/.test(readMessage(path).toString('latin1', 0, 16));
}
