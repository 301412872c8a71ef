import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { LeftToGit, NotRegular } from './left-to-git.ts';

/** A file of an object database, open for reading. Links are followed, as git does; what isn't a file at their end is never waited for. */
export class RegularFile {
  readonly size: number;
  readonly #descriptor: number;

  /** @throws NotRegular; the system's error if there is no such file, or it may not be read */
  constructor(path: string) {
    this.#descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats = fstatSync(this.#descriptor);
    this.size = stats.size;
    if (stats.isFile()) return;
    this.close();
    throw new NotRegular(path);
  }

  /** Fills `buffer[at, at + length)` from `offset` on. @returns how many bytes there were: fewer at the end of the file */
  read(buffer: Buffer, at: number, length: number, offset: number): number {
    let done = 0;
    while (done < length) {
      const count = readSync(this.#descriptor, buffer, at + done, length - done, offset + done);
      if (count === 0) break;
      done += count;
    }
    return done;
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}

/** All of a file. @throws LeftToGit if it is larger than `largest` bytes, or shrinks meanwhile; as `RegularFile` */
export function readWhole(path: string, largest: number): Buffer {
  const file = new RegularFile(path);
  try {
    if (file.size > largest) throw new LeftToGit('a file is too large');
    const bytes = Buffer.allocUnsafeSlow(file.size);
    if (file.read(bytes, 0, bytes.length, 0) < bytes.length) throw new LeftToGit('a file shrank');
    return bytes;
  } finally {
    file.close();
  }
}
