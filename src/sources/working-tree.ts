import { lstatSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { listIndex, listUntracked } from '../git/index-entries.ts';
import type { Repository } from '../git/repository.ts';
import type { ScanLog } from '../model/scan-log.ts';
import { UserError } from '../model/user-error.ts';
import { errorCode } from './read-file.ts';
import { walkFolder } from './walk-folder.ts';

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

/** What an env file is called; its ignored copies are where the secrets are. */
export const ENV_FILE = /^(?:\.env(?:[.\-_].+|rc)?|\.flaskenv|[\w.-]+\.env)$/;

/** What coding agents and their MCP servers are set up with, keys included; mostly ignored, and read by programs all the same. */
const AGENT_FILES: Readonly<Record<string, RegExp>> = {
  '': /^\.mcp\.json$/,
  '.cursor': /^mcp\.json$/,
  '.vscode': /^mcp\.json$/,
  '.claude': /^settings[\w.-]*\.json$/,
  '.codex': /^config\.toml$/,
};

/**
 * The files of a work tree that are a person's: tracked ones, untracked ones that git doesn't ignore, and env files and agents' settings even
 * if it does, in every folder that holds one of the others.
 */
export async function listWorkingTree(repo: Repository, log: ScanLog): Promise<WorkingTree> {
  const root = repo.root!;
  const entries = await listIndex(repo);
  checkIgnoreFiles(
    root,
    entries.map(({ path }) => path),
  );
  const untracked = await listUntracked(repo, (message) => log.problem({ code: 'GIT_WARNING', message }));
  const files = new Map<string, TreeFile>();
  const index = new Map<string, string>();
  let submodules = 0;
  for (const { path, rawPath, mode, oid } of entries) {
    if (mode === '160000') submodules++;
    else {
      index.set(path, oid);
      files.set(path, { path, absolute: absolutePath(root, path, rawPath), tracked: true });
    }
  }
  if (submodules > 0)
    log.note(`${submodules} submodule${submodules === 1 ? '' : 's'} not entered: audit each in its own folder.`);
  for (const { path, rawPath } of untracked) {
    if (path.endsWith('/')) {
      // A repository of its own, or a folder full of untracked files that git doesn't look into.
      for (const file of walkFolder(join(root, path), log)) {
        files.set(path + file.path, { path: path + file.path, absolute: file.absolute, tracked: false });
      }
    } else files.set(path, { path, absolute: absolutePath(root, path, rawPath), tracked: false });
  }
  addIgnored(root, files);
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

function addIgnored(root: string, files: Map<string, TreeFile>): void {
  const add = (folder: string, name: string) => {
    const path = folder === '' ? name : `${folder}/${name}`;
    if (!files.has(path)) files.set(path, { path, absolute: join(root, path), tracked: false });
  };
  for (const folder of foldersOf(files.keys())) {
    for (const name of namesIn(join(root, folder))) {
      if (ENV_FILE.test(name) || AGENT_FILES['']!.test(name)) add(folder, name);
      const wanted = name === '' ? undefined : AGENT_FILES[name];
      if (wanted === undefined) continue;
      const inside = folder === '' ? name : `${folder}/${name}`;
      for (const file of namesIn(join(root, inside))) if (wanted.test(file)) add(inside, file);
    }
  }
}

/** A tracked folder may be gone from the disk, or be a file now: then it holds no env file. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EACCES', 'ELOOP'].includes(errorCode(error))) return [];
    throw error;
  }
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
