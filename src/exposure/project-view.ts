import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, readSync, realpathSync } from 'node:fs';
import { isAbsolute, join, posix, sep } from 'node:path';

/** The working tree as this room sees it. Paths are relative to the root, with `/`. Nothing outside the root can be reached through it. */
export interface ProjectView {
  readonly root: string;
  /** Tracked, untracked and env files, as the audit listed them. */
  readonly files: readonly string[];
  /** Content, or null if it is no regular file inside the root, or can't be read. Symbolic links are not followed. */
  read(path: string): Buffer | null;
  /** True if it is a regular file inside the root. */
  exists(path: string): boolean;
}

/** Files of more bytes than this are null to `read`: the scan looks at them, exposure does not explain them. */
export const MAX_READ = 96 * 1024 * 1024;

/**
 * Opens a view of the folder `root`.
 * @param files paths relative to `root`, with `/`
 * @throws if `root` does not exist
 */
export function openProjectView(root: string, files: readonly string[]): ProjectView {
  const realRoot = realpathSync.native(root);
  const inside = new Map<string, boolean>();
  // Most files are small: one buffer for all of them, and a copy of the part that was filled.
  const shared = Buffer.allocUnsafe(256 * 1024);

  /** One look-up per folder: is it, with all links resolved, the root or below it? */
  function isInside(folder: string): boolean {
    const known = inside.get(folder);
    if (known !== undefined) return known;
    let answer = false;
    try {
      const real = realpathSync.native(join(realRoot, folder));
      answer = real === realRoot || real.startsWith(realRoot.endsWith(sep) ? realRoot : realRoot + sep);
    } catch {
      // A folder that is not there holds no file: not an error, the caller asks speculatively.
    }
    inside.set(folder, answer);
    return answer;
  }

  function allowed(path: string): boolean {
    if (path === '' || path.includes('\0') || path.startsWith('/') || isAbsolute(path)) return false;
    if (path.includes('\\') && sep === '\\') return false;
    if (path.split('/').includes('..')) return false;
    return isInside(posix.dirname(path));
  }

  return {
    root: realRoot,
    files,
    read(path) {
      if (!allowed(path)) return null;
      let handle: number;
      try {
        // Non-blocking, so that a named pipe can't hold us; no-follow, so that a link in the last place can't lead out.
        handle = openSync(
          join(realRoot, path),
          constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
        );
      } catch {
        return null;
      }
      try {
        const stat = fstatSync(handle);
        if (!stat.isFile() || stat.size > MAX_READ) return null;
        if (stat.size >= shared.length) return readFileSync(handle);
        const length = readSync(handle, shared, 0, shared.length, 0);
        // A file that grows while it is read is read again, whole.
        return length === shared.length ? readFileSync(handle) : Buffer.from(shared.subarray(0, length));
      } catch {
        return null;
      } finally {
        closeSync(handle);
      }
    },
    exists(path) {
      return allowed(path) && (lstatSync(join(realRoot, path), { throwIfNoEntry: false })?.isFile() ?? false);
    },
  };
}
