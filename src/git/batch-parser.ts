import { type ObjectSink, type ObjectType, WHOLE_LIMIT } from './object-sink.ts';

/** "<oid 64> commit <size 16>\n" and "<oid> missing\n" are shorter. */
const HEADER_LIMIT = 256;

const LF = 10;
const SPACE = 32;
const HEADER = 0;
const BODY = 1;
const END = 2;

/** Output that `cat-file --batch` doesn't write for sound objects: a damaged one was shorter or longer than git had announced. */
export class BatchOutputError extends Error {}

/**
 * Reads the output of `git cat-file --batch`, in whatever chunks it comes:
 *
 *     <oid> SP <type> SP <size> LF <bytes> LF
 *     <oid> SP missing LF
 *
 * An object that lies in one chunk is handed over without a copy; one across chunks is put together in one reused buffer, or handed
 * over in pieces if it is larger than that.
 */
export class BatchParser {
  /** Objects handed over completely. */
  objects = 0;
  /** Their bytes. */
  bytes = 0;
  /** Answers seen completely: objects, and ids that git could not find. */
  answers = 0;
  /** Id of the last complete answer; empty at first. */
  last = '';

  readonly #sink: ObjectSink;
  readonly #oidLength: number;
  readonly #header = Buffer.allocUnsafe(HEADER_LIMIT);
  #headerLength = 0;
  #state: typeof HEADER | typeof BODY | typeof END = HEADER;
  #oid = '';
  #type: ObjectType = 'blob';
  #size = 0;
  /** Bytes of the present object seen so far. */
  #filled = 0;
  #inPieces = false;
  #assembly: Buffer | undefined;

  constructor(sink: ObjectSink, oidLength: number) {
    this.#sink = sink;
    this.#oidLength = oidLength;
  }

  /** @throws BatchOutputError if the output isn't what `cat-file --batch` writes; never holds its bytes */
  push(chunk: Buffer): void {
    let at = 0;
    while (at < chunk.length) {
      if (this.#state === HEADER) at = this.#takeHeader(chunk, at);
      else if (this.#state === BODY) at = this.#takeBody(chunk, at);
      else at = this.#takeEnd(chunk, at);
    }
  }

  /**
   * To be called when there is no more output. Hands over what there is of an object that was cut short.
   * @returns that object's id; null if the output ended between objects
   */
  finish(): string | null {
    const state = this.#state;
    this.#state = HEADER;
    this.#headerLength = 0;
    if (state === HEADER) return null;
    if (state === END) {
      // Only the line end behind the object is lacking.
      this.#count();
      return null;
    }
    if (!this.#inPieces) {
      this.#sink.open(this.#oid, this.#type, this.#size);
      if (this.#filled > 0) this.#sink.write(this.#assembly!.subarray(0, this.#filled));
    }
    this.#sink.close();
    return this.#oid;
  }

  #takeHeader(chunk: Buffer, at: number): number {
    const end = chunk.indexOf(LF, at);
    if (end >= 0 && this.#headerLength === 0) {
      this.#readHeader(chunk, at, end);
      return end + 1;
    }
    const part = chunk.subarray(at, end < 0 ? chunk.length : end);
    if (this.#headerLength + part.length > HEADER_LIMIT) throw new BatchOutputError('a header of cat-file is too long');
    this.#headerLength += part.copy(this.#header, this.#headerLength);
    if (end < 0) return chunk.length;
    const length = this.#headerLength;
    this.#headerLength = 0;
    this.#readHeader(this.#header, 0, length);
    return end + 1;
  }

  #readHeader(line: Buffer, start: number, end: number): void {
    const space = start + this.#oidLength;
    if (space >= end || line[space] !== SPACE) throw new BatchOutputError('a header of cat-file was not understood');
    this.#oid = line.toString('latin1', start, space);
    const second = line.indexOf(SPACE, space + 1);
    if (second < 0 || second >= end) {
      this.last = this.#oid;
      this.answers++;
      this.#sink.missing(
        this.#oid,
        line.toString('latin1', space + 1, end) === 'missing' ? 'not in the object database' : 'not readable',
      );
      return;
    }
    const type = typeOf(line, space + 1, second);
    if (type === undefined) throw new BatchOutputError('cat-file named an unknown object type');
    let size = 0;
    for (let at = second + 1; at < end; at++) {
      const digit = line[at]! - 48;
      if (digit < 0 || digit > 9 || size > 1e14) throw new BatchOutputError('cat-file named an impossible object size');
      size = size * 10 + digit;
    }
    this.#type = type;
    this.#size = size;
    this.#filled = 0;
    this.#inPieces = false;
    this.#state = BODY;
  }

  #takeBody(chunk: Buffer, at: number): number {
    const wanted = this.#size - this.#filled;
    const end = Math.min(chunk.length, at + wanted);
    if (this.#filled === 0 && end - at === this.#size && this.#size <= WHOLE_LIMIT) {
      this.#sink.whole(this.#oid, this.#type, chunk.subarray(at, end));
      this.#state = END;
      return end;
    }
    const part = chunk.subarray(at, end);
    if (this.#size <= WHOLE_LIMIT) {
      this.#assembly ??= Buffer.allocUnsafe(WHOLE_LIMIT);
      part.copy(this.#assembly, this.#filled);
    } else {
      if (!this.#inPieces) this.#sink.open(this.#oid, this.#type, this.#size);
      this.#inPieces = true;
      this.#sink.write(part);
    }
    this.#filled += part.length;
    if (this.#filled < this.#size) return end;
    if (this.#inPieces) this.#sink.close();
    else this.#sink.whole(this.#oid, this.#type, this.#assembly!.subarray(0, this.#size));
    this.#state = END;
    return end;
  }

  #takeEnd(chunk: Buffer, at: number): number {
    this.#state = HEADER;
    if (chunk[at] !== LF)
      throw new BatchOutputError('an object in the output of cat-file has another size than announced');
    this.#count();
    return at + 1;
  }

  #count(): void {
    this.objects++;
    this.answers++;
    this.bytes += this.#size;
    this.last = this.#oid;
  }
}

/** blob, commit, tree, tag: told apart by length and first letters. */
function typeOf(line: Buffer, start: number, end: number): ObjectType | undefined {
  const word = line.toString('latin1', start, end);
  return word === 'blob' || word === 'commit' || word === 'tree' || word === 'tag' ? word : undefined;
}
