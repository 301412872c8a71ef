import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { isUserError, UserError } from '../../model/user-error.ts';
import { replaceDurably } from '../durable-file.ts';
import { replaceKey, tokensOf, usesKey, variablesOf } from './env-text.ts';
import type { Sink } from './sink.ts';

const MOST_BYTES = 1024 * 1024;

/** Absolute path of a file inside `root`, reached by no symbolic link. */
function placeOf(root: string, path: string): string {
  const full = resolve(root, path);
  const inside = relative(realpathSync(root), join(realpathSync(dirname(full)), basename(full)));
  if (inside === '' || inside.startsWith(`..${sep}`) || inside === '..' || !lstatSync(full).isFile())
    throw new UserError('SINK_UNSAFE', `${path} is no plain file inside the repository; it is left alone.`);
  return full;
}

function readSafely(path: string, shown: string): { text: string; mode: number } {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    const { mode, size } = fstatSync(file);
    if (size > MOST_BYTES)
      throw new UserError('SINK_TOO_LARGE', `${shown} is too large for an env file; it is left alone.`);
    return { text: readFileSync(file).toString('latin1'), mode: mode & 0o777 };
  } finally {
    closeSync(file);
  }
}

/** A temporary file that an earlier, killed run left behind holds a key. */
function removeLeftovers(folder: string, prefix: string): void {
  for (const name of readdirSync(folder)) if (name.startsWith(prefix)) unlinkSync(join(folder, name));
}

/** Wraps what the file system says into a sentence; its own messages name the path and nothing else. */
function attempt<T>(shown: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (isUserError(error)) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? 'error';
    throw new UserError('SINK_UNWRITABLE', `${shown} can't be read or replaced (${code}).`, 'Check its permissions.');
  }
}

/** Variable names in the file that hold the key. */
export function envVariables(root: string, path: string, key: string): string[] {
  return attempt(path, () => variablesOf(readSafely(placeOf(root, path), path).text, key));
}

/**
 * An env file, changed in place: only the key's characters, by a temporary file beside it and a rename; comments, quotes, line ends,
 * order and mode stay.
 * @param path relative to `root`
 */
export function envFileSink(root: string, path: string): Sink {
  const leftover = `.${basename(path).replace(/^\./, '')}.unleak-`;
  return {
    name: path,
    async prepare() {
      attempt(path, () => {
        const full = placeOf(root, path);
        removeLeftovers(dirname(full), leftover);
        readSafely(full, path);
        // Shows, before a new key exists, whether the folder lets us replace the file.
        const probe = join(dirname(full), `${leftover}${process.pid}`);
        writeFileSync(probe, '', { flag: 'wx', mode: 0o600 });
        unlinkSync(probe);
      });
    },
    async store(old, fresh) {
      attempt(path, () => {
        const full = placeOf(root, path);
        removeLeftovers(dirname(full), leftover);
        const { text, mode } = readSafely(full, path);
        if (usesKey(text, fresh) && (old === undefined || !usesKey(text, old))) return;
        if (old === undefined || !usesKey(text, old))
          throw new UserError(
            'SINK_VALUE_GONE',
            `${path} no longer holds the old key; the new one was not written there.`,
          );
        const replaced = Buffer.from(replaceKey(text, old, fresh), 'latin1');
        replaceDurably(full, join(dirname(full), `${leftover}${process.pid}`), replaced, mode);
      });
    },
    async find(isIt) {
      return attempt(path, () => {
        const { text } = readSafely(placeOf(root, path), path);
        // A value in a URL, behind `=`, in `${NAME:-…}` or `${NAME-…}` is part of a longer run: its pieces are tried too.
        return tokensOf(text)
          .flatMap((token) => [
            ...[token, ...token.split(/[/=]|:[-+]?/)],
            ...['=', '-', '+'].map((mark) => token.slice(token.indexOf(mark) + 1)),
          ])
          .find(isIt);
      });
    },
  };
}
