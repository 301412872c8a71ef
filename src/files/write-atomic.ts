import { closeSync, fchmodSync, fsyncSync, lstatSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isUserError, UserError } from '../model/user-error.ts';

/** The file calls that writing makes, handed in so that tests can let each of them fail. */
export interface WriteCalls {
  readonly lstatSync: typeof lstatSync;
  readonly openSync: typeof openSync;
  readonly writeSync: typeof writeSync;
  readonly fchmodSync: typeof fchmodSync;
  readonly fsyncSync: typeof fsyncSync;
  readonly closeSync: typeof closeSync;
  readonly renameSync: typeof renameSync;
  readonly rmSync: typeof rmSync;
}

const REAL: WriteCalls = { lstatSync, openSync, writeSync, fchmodSync, fsyncSync, closeSync, renameSync, rmSync };

/**
 * Writes a whole file so that at any moment, and after any failure, either the old or the new content is there: a new file in the same
 * folder, flushed to the disk, then renamed over the old one. Keeps the old file's permissions; a new file gets `mode`.
 * @throws UserError `WRITE_FAILED` (the old file is intact), `FILE_NOT_REGULAR` if a link, folder or device has the name
 */
export function writeFileAtomic(
  path: string,
  content: string | Uint8Array,
  mode = 0o644,
  calls: WriteCalls = REAL,
): void {
  const name = basename(path);
  const temporary = join(dirname(path), `.${name.slice(0, 100)}.${randomName()}.tmp`);
  let descriptor: number | undefined;
  let created = false;
  try {
    const old = calls.lstatSync(path, { throwIfNoEntry: false });
    if (old && !old.isFile()) {
      throw new UserError('FILE_NOT_REGULAR', `${path} is not a regular file and was left alone.`);
    }
    const permissions = old ? old.mode & 0o777 : mode;
    // `wx` fails if somebody has put a file or link there.
    descriptor = calls.openSync(temporary, 'wx', permissions);
    created = true;
    writeAll(descriptor, typeof content === 'string' ? Buffer.from(content) : content, calls);
    // The mode given to open is cut by the umask; an old file's is not to change.
    if (old && process.platform !== 'win32') calls.fchmodSync(descriptor, permissions);
    calls.fsyncSync(descriptor);
    const done = descriptor;
    descriptor = undefined;
    calls.closeSync(done);
    calls.renameSync(temporary, path);
    created = false;
  } catch (error) {
    if (isUserError(error)) throw error;
    throw describe(error, path);
  } finally {
    if (descriptor !== undefined) attempt(() => calls.closeSync(descriptor as number));
    if (created) attempt(() => calls.rmSync(temporary, { force: true }));
  }
  flushFolder(dirname(path));
}

/** Tidying up after a failure: the failure itself is what the caller hears of. */
function attempt(tidy: () => void): void {
  try {
    tidy();
  } catch {
    // Nothing more can be done here, and the first error is on its way.
  }
}

function writeAll(descriptor: number, bytes: Uint8Array, calls: WriteCalls): void {
  for (let offset = 0; offset < bytes.length; ) {
    offset += calls.writeSync(descriptor, bytes, offset, bytes.length - offset, null);
  }
}

/** Makes the rename last through a power cut. Some systems can't open folders; the file's content is safe without it. */
function flushFolder(folder: string): void {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(folder, 'r');
    fsyncSync(descriptor);
  } catch {
    // Windows and some network file systems refuse; there is nothing to report.
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

const HINTS: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full.',
  EDQUOT: 'The disk quota is used up.',
  EROFS: 'The file system is read-only.',
  EACCES: 'You may not write there.',
  EPERM: 'You may not write there.',
  ENOENT: 'The folder does not exist.',
  EXDEV: 'The folder spans two file systems.',
};

function describe(error: unknown, path: string): UserError {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
  return new UserError(
    'WRITE_FAILED',
    `${path} could not be written (${code}); what was there before is unchanged.`,
    HINTS[code],
  );
}

/** Looked up when a file is written: reading is what most runs do, and loading node:crypto takes 5 ms. */
function randomName(): string {
  return process.getBuiltinModule('node:crypto').randomBytes(6).toString('hex');
}
