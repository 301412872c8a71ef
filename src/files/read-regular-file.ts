import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs';
import { isUserError, UserError } from '../model/user-error.ts';

const CHUNK = 64 * 1024;

/**
 * Text of a small file that a person wrote, as UTF-8. Links, pipes, devices and folders are refused, never waited for.
 * @param name how messages call it
 * @param maxBytes longest file accepted
 * @returns null if there is no such file
 * @throws UserError `FILE_NOT_REGULAR`, `FILE_TOO_LARGE`, `FILE_UNREADABLE`, `FILE_NOT_UTF8`
 */
export function readRegularFile(path: string, name: string, maxBytes: number): string | null {
  let descriptor: number;
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (!stats) return null;
    if (!stats.isFile()) throw refuse(name);
    // Between the two calls the file may have become a pipe (O_NONBLOCK) or a link (O_NOFOLLOW); both are 0 on Windows.
    descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
  } catch (error) {
    throw asUserError(error, name);
  }
  try {
    if (!fstatSync(descriptor).isFile()) throw refuse(name);
    return decode(readUpTo(descriptor, name, maxBytes), name);
  } catch (error) {
    throw asUserError(error, name);
  } finally {
    closeSync(descriptor);
  }
}

/** Reads to the end, whatever size the file system names: it may grow meanwhile, or be one of those that name none. */
function readUpTo(descriptor: number, name: string, maxBytes: number): Buffer {
  const chunks: Buffer[] = [];
  let length = 0;
  while (length <= maxBytes) {
    const chunk = Buffer.allocUnsafe(CHUNK);
    const count = readSync(descriptor, chunk, 0, CHUNK, null);
    if (count === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, count));
    length += count;
  }
  throw new UserError('FILE_TOO_LARGE', `${name} is larger than ${Math.floor(maxBytes / 1024)} KiB.`);
}

function decode(bytes: Buffer, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UserError('FILE_NOT_UTF8', `${name} is not UTF-8 text.`, 'Save it as UTF-8.');
  }
}

function refuse(name: string): UserError {
  return new UserError(
    'FILE_NOT_REGULAR',
    `${name} is not a regular file.`,
    'Links, folders, pipes and devices are not read.',
  );
}

function asUserError(error: unknown, name: string): UserError {
  if (isUserError(error)) return error;
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
  return new UserError('FILE_UNREADABLE', `${name} can't be read (${code}).`);
}
