import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
} from 'node:fs';
import { join, sep } from 'node:path';
import type { Secret } from '../model/secret.ts';
import { UserError } from '../model/user-error.ts';
import { keyText } from './key-text.ts';
import type { Place } from './session.ts';
import { usesKey } from './sinks/env-text.ts';

const MOST_BYTES = 16 * 1024 * 1024;
const SKIPPED = new Set(['.git', 'node_modules']);

function bytesOf(path: string): Buffer | undefined {
  let file: number;
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  } catch {
    return undefined;
  }
  try {
    const { size } = fstatSync(file);
    return size <= MOST_BYTES ? readFileSync(file) : undefined;
  } catch {
    return undefined;
  } finally {
    closeSync(file);
  }
}

function entriesOf(path: string, shown: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError('FOLDER_UNREADABLE', `The folder ${shown || '.'} can't be searched for the key (${code}).`);
  }
}

/** Files with the place where their bytes are: that of an env file which is a link out of the folder is elsewhere. */
function* filesUnder(root: string, folder = ''): Generator<{ path: string; at: string }> {
  for (const entry of entriesOf(join(root, folder), folder)) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory() && !SKIPPED.has(entry.name)) yield* filesUnder(root, path);
    else if (entry.isFile()) yield { path, at: join(root, path) };
    else if (entry.isSymbolicLink() && isEnvFile(path)) {
      const at = placeOutside(root, path);
      if (at !== undefined) yield { path, at };
    }
  }
}

function placeOutside(root: string, path: string): string | undefined {
  try {
    const at = realpathSync(join(root, path));
    return at.startsWith(`${realpathSync(root)}${sep}`) ? undefined : at;
  } catch {
    // A link that leads nowhere uses no key.
    return undefined;
  }
}

/** True for `.env`, `.env.local`, `prod.env` … */
function isEnvFile(path: string): boolean {
  return /(?:^|\/)(?:\.env[^/]*|[^/]+\.env)$/.test(path);
}

/**
 * Who in a folder still holds this very value, ignored files included: env files that use it, and all other places, among them env files
 * that are links out of the folder. Comments of env files use nothing. Files that can't be read and files over 16 MiB are left out; so are `.git` and `node_modules`.
 */
export function findKnownValue(root: string, secret: Secret): { envPlaces: { path: string }[]; otherPlaces: Place[] } {
  const envPlaces: { path: string }[] = [];
  const otherPlaces: Place[] = [];
  const text = keyText(secret);
  if (text === undefined) return { envPlaces, otherPlaces };
  for (const { path, at } of filesUnder(root)) {
    const bytes = bytesOf(at);
    const first = bytes?.indexOf(text, 0, 'latin1') ?? -1;
    if (bytes === undefined || first < 0) continue;
    if (isEnvFile(path) && !usesKey(bytes.toString('latin1'), text)) continue;
    // What lies outside of the folder is never written.
    if (isEnvFile(path) && at === join(root, path)) envPlaces.push({ path });
    else otherPlaces.push({ path, line: bytes.toString('latin1', 0, first).split('\n').length });
  }
  return { envPlaces, otherPlaces };
}
