import { lstatSync, realpathSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { listIndex, listUntracked } from '../git/index-entries.ts';
import type { Repository } from '../git/repository.ts';
import type { ScanLog } from '../model/scan-log.ts';
import { UserError } from '../model/user-error.ts';
import { findLocalFiles } from './local-files.ts';
import { errorCode } from './read-file.ts';
import { walkFolder } from './walk-folder.ts';

export { ENV_FILE } from './local-files.ts';

export interface TreeFile {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly absolute: string | Buffer;
  readonly tracked: boolean;
}

export interface WorkingTree {
  readonly files: readonly TreeFile[];
  /** Blob ids in the index, by path. */
  readonly index: ReadonlyMap<string, string>;
}

/**
 * The files of a work tree that are a person's: tracked ones, untracked ones that git doesn't ignore, and env files and settings of coding agents even if
 * it does.
 * @param concerns false for a folder or file (relative to the root) that nobody asked about: what git can't read there is no problem
 */
export async function listWorkingTree(
  repo: Repository,
  log: ScanLog,
  concerns: (path: string) => boolean = () => true,
): Promise<WorkingTree> {
  const root = repo.root!;
  const entries = await listIndex(repo);
  checkIgnoreFiles(
    root,
    entries.map(({ path }) => path),
  );
  const untracked = await listUntracked(repo, (message) => {
    // git reads no ignore file behind a link, so more files are listed, not fewer: nothing is left out of the scan.
    const linked = /^unable to access '(.*\.gitignore)': Too many levels of symbolic links$/i.exec(message)?.[1];
    if (linked !== undefined) {
      log.note(`${linked} is a symbolic link: git does not follow it, so its lines have no effect.`);
      return;
    }
    // "could not open directory 'dir/': Permission denied"
    const path = /'([^']+)'/.exec(message)?.[1];
    if (path === undefined || concerns(path.replace(/\/$/, ''))) log.problem({ code: 'GIT_WARNING', message });
  });
  const files = new Map<string, TreeFile>();
  const index = new Map<string, string>();
  const submodules = new Set<string>();
  for (const { path, rawPath, mode, oid } of entries) {
    if (mode === '160000') submodules.add(path);
    else {
      index.set(path, oid);
      files.set(path, { path, absolute: absolutePath(root, path, rawPath), tracked: true });
    }
  }
  const left = [...submodules].filter(concerns).length;
  if (left > 0) log.note(`${left} submodule${left === 1 ? '' : 's'} not entered: audit each in its own folder.`);
  for (const { path, rawPath } of untracked) {
    if (path.endsWith('/')) {
      // A repository of its own, or a folder full of untracked files that git doesn't look into.
      for (const file of walkFolder(join(root, path), log)) {
        files.set(path + file.path, { path: path + file.path, absolute: file.absolute, tracked: false });
      }
    } else files.set(path, { path, absolute: absolutePath(root, path, rawPath), tracked: false });
  }
  for (const path of findLocalFiles(root, foldersOf(files.keys()), submodules, log)) {
    if (!files.has(path)) files.set(path, { path, absolute: join(root, path), tracked: false });
  }
  return { files: keepInside(root, [...files.values()], log), index };
}

function absolutePath(root: string, path: string, raw: Buffer): string | Buffer {
  return raw.toString('utf8') === path ? join(root, path) : Buffer.concat([Buffer.from(root + sep), raw]);
}

/**
 * git opens every .gitignore on its way, and would wait for ever for a pipe in its place. (In a folder without a tracked file it still does.)
 * @throws UserError `IGNORE_FILE_NOT_REGULAR`
 */
function checkIgnoreFiles(root: string, paths: Iterable<string>): void {
  for (const folder of foldersOf(paths)) {
    if (!isPipeOrDevice(join(root, folder, '.gitignore'))) continue;
    throw new UserError(
      'IGNORE_FILE_NOT_REGULAR',
      `${folder === '' ? '' : `${folder}/`}.gitignore is a pipe or device, so git can't be asked which files it ignores.`,
      'Put a plain file in its place.',
    );
  }
}

function isPipeOrDevice(path: string): boolean {
  try {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    return stat !== undefined && !stat.isFile() && !stat.isSymbolicLink() && !stat.isDirectory();
  } catch {
    // In a folder that can't be entered, by us or by git.
    return false;
  }
}

/** The folders of files, and those above them. */
function foldersOf(paths: Iterable<string>): ReadonlySet<string> {
  const folders = new Set(['']);
  for (const path of paths) {
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      const folder = path.slice(0, at);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}

/** Leaves out files behind a link that leads out of the tree: git tracks the link itself, so its target is none of ours. */
function keepInside(root: string, files: TreeFile[], log: ScanLog): TreeFile[] {
  const realRoot = realpathSync(root);
  const inside = new Map<string, boolean>();
  return files.filter(({ path }) => {
    const folder = dirname(path);
    let known = inside.get(folder);
    if (known === undefined) {
      known = folder === '.' || isInside(realRoot, join(root, folder));
      inside.set(folder, known);
    }
    if (!known) log.skipped(path, 'behind a link that leads out of the tree');
    return known;
  });
}

function isInside(realRoot: string, folder: string): boolean {
  try {
    const real = realpathSync(folder);
    return real === realRoot || real.startsWith(realRoot + sep);
  } catch (error) {
    // Not there: reading its files will say so. Not readable: that, too, is said when they are opened.
    return errorCode(error) !== 'ELOOP';
  }
}
