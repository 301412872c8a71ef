import { constants, createInflate, inflateSync } from 'node:zlib';
import { LeftToGit } from './left-to-git.ts';

/** Decompresses zlib streams, each of whose sum is checked. */
export interface Inflater {
  /**
   * Decompresses the stream in `input[from, to)`, which must hold exactly `size` bytes, to `output[at, at + size)`. The byte behind may be
   * overwritten too, so there must be one.
   * @returns where the stream ends in `input`
   * @throws LeftToGit
   */
  whole(input: Buffer, from: number, to: number, output: Buffer, at: number, size: number): number;
  /** The first bytes of the stream, at most `size`, to the beginning of `output`. @returns how many. @throws LeftToGit */
  start(input: Buffer, length: number, output: Buffer, size: number): number;
}

/**
 * What a stream of Node's own zlib consists of. Undocumented, but the same from Node 20 to 24: a pack holds tens of thousands of small
 * streams, and making an object with buffers for each takes three times as long as decompressing them; see docs/decisions/0006.
 */
interface Handle {
  reset(): void;
  writeSync(
    flush: number,
    input: Buffer,
    from: number,
    length: number,
    output: Buffer,
    at: number,
    space: number,
  ): void;
  onerror: (message: string, number: number, code: string) => void;
}

/** Versions of Node on which the handle was tried. Others do without it. */
const OLDEST = 20;
const NEWEST = 24;

export function createInflater(): Inflater {
  return reuseHandle() ?? plainInflater;
}

/** @returns null if this Node's zlib isn't built as expected */
export function reuseHandle(version = process.versions.node): Inflater | null {
  const major = Number.parseInt(version, 10);
  if (!(major >= OLDEST && major <= NEWEST)) return null;
  const stream = createInflate() as unknown as { _handle?: Handle; _writeState?: Uint32Array };
  const { _handle: handle, _writeState: left } = stream;
  if (typeof handle?.writeSync !== 'function' || typeof handle.reset !== 'function' || left?.length !== 2) return null;
  let failed = false;
  handle.onerror = () => {
    failed = true;
  };
  const run = (flush: number, input: Buffer, from: number, to: number, output: Buffer, at: number, space: number) => {
    if (from >= to || to > input.length || at + space > output.length) throw new LeftToGit('no room');
    failed = false;
    handle.reset();
    handle.writeSync(flush, input, from, to - from, output, at, space);
    if (failed) throw new LeftToGit('damaged');
    return space - left[0]!;
  };
  return {
    whole(input, from, to, output, at, size) {
      // With room for one byte more, a stream that fills it is too long. Z_FINISH: one that ends before its sum is an error.
      if (run(constants.Z_FINISH, input, from, to, output, at, size + 1) !== size) throw new LeftToGit('another size');
      return to - left[1]!;
    },
    start: (input, length, output, size) => run(constants.Z_SYNC_FLUSH, input, 0, length, output, 0, size),
  };
}

/** The documented way. */
export const plainInflater: Inflater = {
  whole(input, from, to, output, at, size) {
    const { buffer, engine } = inflate(input.subarray(from, to), size + 1, constants.Z_FINISH);
    if (buffer.length !== size) throw new LeftToGit('another size');
    buffer.copy(output, at);
    return from + engine.bytesWritten;
  },
  // A stream that is cut short gives what there is of it.
  start: (input, length, output, size) =>
    inflate(input.subarray(0, length), LONGEST_START, constants.Z_SYNC_FLUSH).buffer.copy(output, 0, 0, size),
};

/** Bytes; more than what a caller reads whole. */
const LONGEST_START = 1 << 26;

function inflate(
  input: Buffer,
  maxOutputLength: number,
  finishFlush: number,
): { buffer: Buffer; engine: { bytesWritten: number } } {
  try {
    const options = { maxOutputLength, finishFlush, info: true };
    return inflateSync(input, options) as unknown as ReturnType<typeof inflate>;
  } catch (error) {
    throw new LeftToGit((error as NodeJS.ErrnoException).code ?? 'damaged');
  }
}
