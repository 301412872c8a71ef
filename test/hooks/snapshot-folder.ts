import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Every file under a folder with its mode and bytes, to compare a before with an after. Objects and logs of git are left out. */
export function snapshotFolder(folder: string): Record<string, string> {
  const found: Record<string, string> = {};
  const walk = (at: string): void => {
    for (const name of readdirSync(at).sort()) {
      const path = join(at, name);
      const stat = lstatSync(path);
      const key = `${relative(folder, path)} ${(stat.mode & 0o777).toString(8)}`;
      if (stat.isSymbolicLink()) found[key] = `-> ${readlinkSync(path)}`;
      else if (stat.isDirectory()) {
        found[`${key} folder`] = '';
        walk(path);
      } else found[key] = readFileSync(path).toString('latin1');
    }
  };
  walk(folder);
  return found;
}
