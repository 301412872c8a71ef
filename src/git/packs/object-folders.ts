import { lstatSync, readdirSync, realpathSync } from 'node:fs';
import { delimiter, isAbsolute, join, resolve } from 'node:path';
import type { Repository } from '../repository.ts';
import { LeftToGit } from './left-to-git.ts';
import { readWhole } from './regular-file.ts';

/** What lies in the object folders of a repository. */
export interface ObjectFiles {
  /** Paths without their ending: there are a `.pack` and an `.idx`. */
  readonly packs: readonly string[];
  readonly loose: readonly LooseFile[];
}

export interface LooseFile {
  readonly oid: string;
  readonly path: string;
}

/** git follows no further. */
const DEEPEST_ALTERNATE = 5;
const LARGEST_LIST = 1 << 20;
/** Looks at folders in which packs come and go. */
const TRIES = 5;

/** Where git writes objects. */
export function objectFolder(repo: Repository): string {
  return repo.env['GIT_OBJECT_DIRECTORY'] ?? join(repo.commonDir, 'objects');
}

/**
 * Lists all files that hold objects, alternates included.
 * @throws LeftToGit if git would see more or less than we do, or has something to say about it; NotRegular
 */
export function listObjectFiles(repo: Repository): ObjectFiles {
  const folders = listFolders(repo);
  let packs = listPacks(folders);
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const loose = folders.flatMap(listLoose);
    // A repack meanwhile moves objects from one to the other: what was seen before and after is all there is.
    const again = listPacks(folders);
    if (again.join('\0') === packs.join('\0')) return { packs, loose };
    packs = again;
  }
  throw new LeftToGit('packs come and go');
}

function listFolders(repo: Repository): string[] {
  const folders: string[] = [];
  const add = (folder: string, depth: number): void => {
    let real: string;
    try {
      real = realpathSync(folder);
    } catch {
      throw new LeftToGit('an object folder is not there');
    }
    if (folders.includes(real)) return;
    if (depth > DEEPEST_ALTERNATE) throw new LeftToGit('alternates nest too deep');
    folders.push(real);
    for (const alternate of readAlternates(real)) add(alternate, depth + 1);
  };
  add(objectFolder(repo), 0);
  for (const entry of (repo.env['GIT_ALTERNATE_OBJECT_DIRECTORIES'] ?? '').split(delimiter)) {
    if (entry.startsWith('"')) throw new LeftToGit('a quoted alternate');
    if (entry !== '') add(entry, 0);
  }
  return folders;
}

function readAlternates(folder: string): string[] {
  const path = join(folder, 'info', 'alternates');
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return [];
  return readWhole(path, LARGEST_LIST)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      if (line.startsWith('"')) throw new LeftToGit('a quoted alternate');
      return isAbsolute(line) ? line : resolve(folder, line);
    });
}

function listPacks(folders: readonly string[]): string[] {
  return folders.flatMap((folder) => {
    const names = new Set(namesIn(join(folder, 'pack')));
    const packs = [...names].filter((name) => name.endsWith('.pack')).map((name) => name.slice(0, -'.pack'.length));
    if (packs.some((name) => !names.has(`${name}.idx`))) throw new LeftToGit('a pack without its index');
    return packs.sort().map((name) => join(folder, 'pack', name));
  });
}

function listLoose(folder: string): LooseFile[] {
  return namesIn(folder)
    .filter((name) => /^[0-9a-f]{2}$/.test(name))
    .flatMap((first) =>
      namesIn(join(folder, first))
        .filter((name) => /^[0-9a-f]{38}$/.test(name))
        .map((rest) => ({ oid: first + rest, path: join(folder, first, rest) })),
    );
}

/** Nothing for a folder that is not there. @throws LeftToGit for one that can't be read */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    throw new LeftToGit(`an object folder can't be read (${code})`);
  }
}
