import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { isUserError, UserError } from '../../model/user-error.ts';
import type { HookFileChange, HookFileState } from './shell-hook.ts';
import { ASIDE } from './shell-hook.ts';

/** Bytes of a file as latin1 text, or null if there is none. */
export function readText(path: string): string | null {
  try {
    return readFileSync(path).toString('latin1');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || (error as NodeJS.ErrnoException).code === 'ENOTDIR')
      return null;
    throw fileFault(path, error);
  }
}

/** Replaces a file's bytes (latin1 text) in one step, so that nobody ever sees half of it. Keeps its mode and follows a link. */
export function writeText(path: string, text: string, mode?: number): void {
  const target = isLink(path) ? realpathSync(path) : path;
  const fresh = `${target}.unleak-${process.pid}`;
  try {
    writeFileSync(fresh, text, { encoding: 'latin1', flag: 'wx' });
    chmodSync(fresh, mode ?? statSync(target).mode & 0o7777);
    renameSync(fresh, target);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw fileFault(path, error);
  }
}

export function readHookFile(path: string): HookFileState {
  const text = readText(path);
  if (text === null && isLink(path)) {
    throw new UserError('BROKEN_LINK', `${path} is a link to nothing`, 'Mend or remove it, then install again.');
  }
  return { text, executable: text !== null && isExecutable(path), folderExists: existsFolder(dirname(path)) };
}

/** Does to the file what was decided. Returns false if nothing had to be done. */
export function applyHookFileChange(path: string, before: HookFileState, change: HookFileChange): boolean {
  if (change.text === before.text && change.executable === before.executable && change.aside === undefined)
    return false;
  try {
    if (change.aside === 'move') renameSync(path, path + ASIDE);
    else if (change.text === null) rmSync(path);
    if (change.aside === 'return') renameSync(path + ASIDE, path);
    if (change.text !== null) {
      mkdirSync(dirname(path), { recursive: true });
      writeText(
        path,
        change.text,
        newMode(change.aside === undefined && before.text !== null ? statSync(path).mode : 0o644, change.executable),
      );
    }
    if (change.removeFolder === true && readdirSync(dirname(path)).length === 0) rmdirSync(dirname(path));
  } catch (error) {
    throw fileFault(path, error);
  }
  return true;
}

/** Executable for everyone who may read it, as git does. */
function newMode(mode: number, executable: boolean): number {
  const readable = mode & 0o7666;
  return executable ? readable | ((readable & 0o444) >> 2) : readable;
}

function isExecutable(path: string): boolean {
  return process.platform === 'win32' || (statSync(path).mode & 0o111) !== 0;
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

function existsFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function fileFault(path: string, error: unknown): UserError {
  if (isUserError(error)) return error;
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
  const why =
    code === 'EROFS'
      ? 'the file system is read-only'
      : code === 'EACCES' || code === 'EPERM'
        ? 'permission denied'
        : `the system said ${code}`;
  return new UserError(
    'CANNOT_WRITE',
    `${path} could not be changed: ${why}`,
    'Nothing was half written; make it writable and try again.',
  );
}
