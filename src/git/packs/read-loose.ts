import type { Inflater } from './inflate.ts';
import { LeftToGit } from './left-to-git.ts';
import { TYPES } from './object-table.ts';
import { LARGEST } from './pack-entries.ts';
import { RegularFile } from './regular-file.ts';

/** "commit 12345678\0" is shorter. */
const LONGEST_HEADER = 32;

export interface LooseObject {
  readonly type: number;
  /** Overwritten by the next one. */
  readonly bytes: Buffer;
}

/** Makes a reader of loose objects: files of `<type> <size>\0<bytes>`, compressed. */
export function createLooseReader(inflater: Inflater): (path: string) => LooseObject {
  let input = Buffer.allocUnsafeSlow(1 << 16);
  let output = Buffer.allocUnsafeSlow(1 << 16);
  /** @throws LeftToGit if it is damaged or too large; NotRegular; the system's errors */
  return (path) => {
    const file = new RegularFile(path);
    let length = 0;
    try {
      if (file.size > LARGEST) throw new LeftToGit('too large');
      if (file.size > input.length) input = Buffer.allocUnsafeSlow(file.size);
      length = file.read(input, 0, file.size, 0);
    } finally {
      file.close();
    }
    const known = inflater.start(input, length, output, LONGEST_HEADER);
    const header = /^(commit|tree|blob|tag) (0|[1-9][0-9]{0,9})\0/.exec(output.toString('latin1', 0, known));
    if (header === null || Number(header[2]) > LARGEST) throw new LeftToGit('no header, or too large');
    const from = header[0].length;
    const size = from + Number(header[2]);
    if (size >= output.length) output = Buffer.allocUnsafeSlow(size + 1);
    if (inflater.whole(input, 0, length, output, 0, size) !== length) throw new LeftToGit('something follows');
    return { type: TYPES.indexOf(header[1] as 'commit'), bytes: output.subarray(from, size) };
  };
}
