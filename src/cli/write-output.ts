import { writeSync } from 'node:fs';
import { UserError } from '../model/user-error.ts';
import { errorCode } from '../sources/read-file.ts';

const SLEEP = new Int32Array(new SharedArrayBuffer(4));

/**
 * Writes text to a file descriptor, whole and in order, waiting for a slow reader. A reader that has gone is not an error: the rest is
 * dropped, and the exit code still tells.
 * @returns false once the reader has gone
 * @throws UserError `OUTPUT_FAILED` for a full disk and the like
 */
export function writeOutput(descriptor: number, pieces: Iterable<string>): boolean {
  let pending = '';
  for (const piece of pieces) {
    pending += piece;
    if (pending.length < 65_536) continue;
    if (!writeWhole(descriptor, pending)) return false;
    pending = '';
  }
  return pending === '' || writeWhole(descriptor, pending);
}

function writeWhole(descriptor: number, text: string): boolean {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      const code = errorCode(error);
      if (code === 'EPIPE') return false;
      if (code !== 'EAGAIN')
        throw new UserError('OUTPUT_FAILED', `The report could not be written: ${code}.`, 'Is the disk full?');
      Atomics.wait(SLEEP, 0, 0, 5);
    }
  }
  return true;
}
