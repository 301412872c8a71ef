import { readdirSync } from 'node:fs';
import { normalize, sep } from 'node:path';
import type { ScanLog } from '../model/scan-log.ts';
import { problemOf } from './read-file.ts';

export interface WalkedFile {
  /** Relative to the walked folder, with `/`. */
  readonly path: string;
  readonly absolute: string | Buffer;
}

interface Entry {
  readonly name: string;
  /** The name's own bytes, where they are no UTF-8. */
  readonly raw: Buffer | null;
  readonly kind: 'file' | 'folder' | 'other';
}

interface Folder {
  readonly path: string;
  readonly absolute: string | Buffer;
}

/**
 * Every file below a folder, in the order of its names: dot files too, links as themselves, nothing outside. A hand loop, because a glob
 * library costs four times the time, and an unreadable folder has to be told apart from an empty one.
 * `.git` is git's own and not entered.
 */
export function* walkFolder(root: string, log: ScanLog): Generator<WalkedFile> {
  const pending: Folder[] = [{ path: '', absolute: normalize(root) }];
  let repositories = 0;
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    let entries: Entry[];
    try {
      entries = listFolder(folder.absolute);
    } catch (error) {
      const path = folder.path === '' ? root : folder.path;
      log.unreadable({ ...problemOf(error, path), code: 'UNREADABLE_FOLDER' });
      continue;
    }
    const folders: Folder[] = [];
    for (const { name, raw, kind } of entries) {
      const path = folder.path === '' ? name : `${folder.path}/${name}`;
      const absolute = joinBytes(folder.absolute, raw ?? name);
      if (name === '.git') repositories++;
      else if (kind === 'folder') folders.push({ path, absolute });
      else if (kind === 'file') yield { path, absolute };
      else log.skipped(path, 'not a regular file');
    }
    pending.push(...folders.reverse());
  }
  if (repositories > 0)
    log.note(
      `${repositories} git ${repositories === 1 ? 'repository' : 'repositories'} inside: their history was not read.`,
    );
}

/** Names that are no UTF-8 come back with replacement characters, and such a path can't be opened: then all are asked for again, as bytes. */
function listFolder(absolute: string | Buffer): Entry[] {
  const found = readdirSync(absolute, { withFileTypes: true });
  const entries = found.some(({ name }) => name.includes('\ufffd'))
    ? readdirSync(absolute, { withFileTypes: true, encoding: 'buffer' as 'utf8' }).map((entry): Entry => {
        const raw = Buffer.from(entry.name);
        const name = raw.toString();
        const isUtf8 = Buffer.from(name).equals(raw);
        return { name: isUtf8 ? name : raw.toString('latin1'), raw: isUtf8 ? null : raw, kind: kindOf(entry) };
      })
    : found.map((entry): Entry => ({ name: entry.name, raw: null, kind: kindOf(entry) }));
  return entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function kindOf(entry: { isFile(): boolean; isSymbolicLink(): boolean; isDirectory(): boolean }): Entry['kind'] {
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() || entry.isSymbolicLink() ? 'file' : 'other';
}

function joinBytes(folder: string | Buffer, name: string | Buffer): string | Buffer {
  // Not `join`, which looks through all of the path once more.
  if (typeof folder === 'string' && typeof name === 'string')
    return folder.endsWith(sep) ? folder + name : folder + sep + name;
  return Buffer.concat([Buffer.from(folder), Buffer.from('/'), Buffer.from(name)]);
}
