import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ScanLog } from '../model/scan-log.ts';
import { problemOf } from './read-file.ts';

export interface WalkedFile {
  /** Relative to the walked folder, with `/`. */
  readonly path: string;
  readonly absolute: string | Buffer;
}

/**
 * Every file below a folder, in the order of its names: dot files too, links as themselves, nothing outside. A hand loop, because a glob
 * library costs four times the time, and an unreadable folder has to be told apart from an empty one.
 * `.git` is git's own and not entered.
 */
export function* walkFolder(root: string, log: ScanLog): Generator<WalkedFile> {
  const pending = [''];
  let repositories = 0;
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    let entries: Dirent[];
    try {
      entries = readdirSync(join(root, folder), { withFileTypes: true });
    } catch (error) {
      log.unreadable({ ...problemOf(error, folder === '' ? root : folder), code: 'UNREADABLE_FOLDER' });
      continue;
    }
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    const folders: string[] = [];
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.name === '.git') repositories++;
      else if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile() || entry.isSymbolicLink()) yield { path, absolute: join(root, path) };
      else log.skipped(path, 'not a regular file');
      // A name that isn't UTF-8 came back with replacement characters, and such a path can't be opened.
      if (entry.name.includes('\ufffd')) yield* rereadNames(root, folder, log);
    }
    pending.push(...folders.reverse());
  }
  if (repositories > 0)
    log.note(
      `${repositories} git ${repositories === 1 ? 'repository' : 'repositories'} inside: their history was not read.`,
    );
}

function* rereadNames(root: string, folder: string, log: ScanLog): Generator<WalkedFile> {
  for (const name of readdirSync(join(root, folder), { encoding: 'buffer' })) {
    if (!name.toString().includes('\ufffd')) continue;
    const absolute = Buffer.concat([Buffer.from(`${join(root, folder)}/`), name]);
    const path = `${folder === '' ? '' : `${folder}/`}${name.toString('latin1')}`;
    try {
      const stat = lstatSync(absolute);
      if (stat.isFile() || stat.isSymbolicLink()) yield { path, absolute };
      else
        log.unreadable({
          code: 'UNREADABLE_FOLDER',
          message: `The name of ${path} is not UTF-8; it was not entered.`,
          path,
        });
    } catch (error) {
      log.unreadable(problemOf(error, path));
    }
  }
}
