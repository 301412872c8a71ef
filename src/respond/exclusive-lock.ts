import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { UserError } from '../model/user-error.ts';

/** Start time of a process in clock ticks since boot, so that a reused process id is told apart. Linux only; empty elsewhere. */
function startTime(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function isAlive(owner: string): boolean {
  const [pid, started] = owner.split(' ') as [string, string | undefined];
  if (!/^\d+$/.test(pid)) return false;
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    // EPERM: it lives, under another user. Anything else: there is no such process.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const now = startTime(Number(pid));
  return !started || now === '' || started === now;
}

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function tryTake(path: string, mine: string): boolean {
  const draft = `${path}.${randomBytes(8).toString('hex')}`;
  writeFileSync(draft, mine, { flag: 'wx', mode: 0o600 });
  try {
    // link(2) makes the lock with its content in one step, or fails if there is one.
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    unlinkSync(draft);
  }
}

/** Moves the lock of a dead process out of the way. What was moved is looked at again: another process may have been quicker. */
function removeStale(path: string, stale: string): void {
  const aside = `${path}.${randomBytes(8).toString('hex')}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const moved = contentOf(aside);
  if (moved !== undefined && moved !== stale) {
    try {
      linkSync(aside, path);
    } catch {
      // A third process holds the lock by now; the moved one finds out when it releases.
    }
  }
  unlinkSync(aside);
}

/**
 * Takes the lock file `path` for this process and returns how to give it back. The lock of a process that has died is taken over.
 * @throws UserError `BUSY` if another living process holds it
 */
export function takeLock(path: string): () => void {
  const mine = `${process.pid} ${startTime(process.pid)} ${randomBytes(8).toString('hex')}`;
  for (let attempt = 0; attempt < 20; attempt++) {
    if (tryTake(path, mine)) {
      return () => {
        if (contentOf(path) === mine) unlinkSync(path);
      };
    }
    const owner = contentOf(path);
    if (owner === undefined) continue;
    if (isAlive(owner)) break;
    removeStale(path, owner);
  }
  throw new UserError(
    'BUSY',
    'Another unleak is working on this key.',
    'Wait until it is done. If none is running, remove the lock file in the state directory.',
  );
}
