import { createHash } from 'node:crypto';
import { isLeftToGit, LeftToGit } from './left-to-git.ts';
import { type PackIndex, parsePackIndex } from './pack-index.ts';
import { RegularFile, readWhole } from './regular-file.ts';

/** Smaller packs are held in memory while they are read: one read instead of one for each object. */
const HELD = 1 << 24;
/** Bytes read at once while the headers of all objects are gone through. */
const STRIDE = 1 << 20;
const HEADER_SIZE = 12;
const TRAILER_SIZE = 20;
/** An index of two million objects. */
const LARGEST_INDEX = 1 << 26;

/** One pack, open. Its bytes are read as they are needed. */
export class PackFile {
  readonly index: PackIndex;
  /** Numbers of its objects in the table of all objects, in the order of the index. */
  readonly numbers: Int32Array;
  /** End of the objects: their check sum follows. */
  readonly end: number;
  /** What `seek` has made readable. */
  bytes: Buffer = NOTHING;
  readonly #file: RegularFile;
  /** Span of the file that `bytes` holds. */
  #from = 0;
  #to = 0;
  #buffer: Buffer = NOTHING;

  /**
   * @param path without its ending
   * @throws LeftToGit if pack and index don't fit each other; NotRegular; the system's errors
   */
  constructor(path: string) {
    this.index = parsePackIndex(readWhole(`${path}.idx`, LARGEST_INDEX));
    this.numbers = new Int32Array(this.index.count);
    this.#file = new RegularFile(`${path}.pack`);
    this.end = this.#file.size - TRAILER_SIZE;
    try {
      this.#check();
    } catch (error) {
      this.close();
      throw error;
    }
  }

  /** What git looks at when it opens a pack. */
  #check(): void {
    const { index, end } = this;
    if (end < HEADER_SIZE) throw new LeftToGit('a pack is too short');
    const ends = Buffer.alloc(HEADER_SIZE + TRAILER_SIZE);
    if (this.#file.read(ends, 0, HEADER_SIZE, 0) < HEADER_SIZE) throw new LeftToGit('a pack shrank');
    if (this.#file.read(ends, HEADER_SIZE, TRAILER_SIZE, end) < TRAILER_SIZE) throw new LeftToGit('a pack shrank');
    const version = ends.readUInt32BE(4);
    if (ends.toString('latin1', 0, 4) !== 'PACK' || (version !== 2 && version !== 3))
      throw new LeftToGit('a pack of an unknown kind');
    if (ends.readUInt32BE(8) !== index.count)
      throw new LeftToGit('a pack has another number of objects than its index');
    if (!ends.subarray(HEADER_SIZE).equals(index.packSum)) throw new LeftToGit('a pack and the index of another');
  }

  /**
   * Makes `[offset, offset + length)` readable, as far as the file goes.
   * @param ahead what is read next follows: more is read at once
   * @returns where it begins in `bytes`
   */
  seek(offset: number, length: number, ahead = false): number {
    const until = Math.min(this.end, offset + length);
    if (offset < this.#from || until > this.#to) this.#fill(offset, until, ahead);
    return offset - this.#from;
  }

  /** How many bytes are readable from `at` on. */
  get filled(): number {
    return this.#to - this.#from;
  }

  #fill(offset: number, until: number, ahead: boolean): void {
    const held = this.end <= HELD;
    const from = held ? 0 : offset;
    const length = held
      ? this.end
      : Math.min(this.end - offset, ahead ? Math.max(STRIDE, until - offset) : until - offset);
    if (length > this.#buffer.length) this.#buffer = Buffer.allocUnsafeSlow(Math.max(length, held ? 0 : STRIDE));
    this.#from = this.#to = 0;
    if (this.#file.read(this.#buffer, 0, length, from) < length) throw new LeftToGit('the pack shrank');
    this.#from = from;
    this.#to = from + length;
    this.bytes = this.#buffer;
  }

  /**
   * Whether all bytes of pack and index are those that were written, which is more than git asks when it reads. Yields after each part.
   * @returns false also if the file can't be read to its end
   */
  *isIntact(): Generator<void, boolean> {
    const { bytes: index, packSum } = this.index;
    const sumAt = index.length - TRAILER_SIZE;
    if (!createHash('sha1').update(index.subarray(0, sumAt)).digest().equals(index.subarray(sumAt))) return false;
    const hash = createHash('sha1');
    const length = this.end <= HELD ? HELD : STRIDE;
    try {
      for (let at = 0; at < this.end; at += length) {
        const part = Math.min(length, this.end - at);
        const start = this.seek(at, part);
        hash.update(this.bytes.subarray(start, start + part));
        yield;
      }
    } catch (error) {
      if (isLeftToGit(error)) return false;
      throw error;
    }
    return hash.digest().equals(packSum);
  }

  /** Gives its memory back; the file stays open. */
  release(): void {
    this.bytes = this.#buffer = NOTHING;
    this.#from = this.#to = 0;
  }

  close(): void {
    this.release();
    this.#file.close();
  }
}

const NOTHING = Buffer.alloc(0);
