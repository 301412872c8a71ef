import { realpathSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';

/** True if a folder, with every link on the way followed, lies in `root` or is it; also if it doesn't exist. */
export function isInside(root: string, folder: string): boolean {
  let real: string;
  try {
    real = realpathSync(folder);
  } catch (error) {
    // There is no file in a missing folder; reading or writing answers that. Anything else isn't known to be inside.
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
  const way = relative(realpathSync(root), real);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
