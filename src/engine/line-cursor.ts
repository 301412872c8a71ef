const LINE_FEED = 0x0a;
const NO_WORDS = new Int32Array(0);

/** A place in text: line and column count from 1, the column in UTF-16 code units, as editors do. */
export interface Point {
  readonly line: number;
  readonly column: number;
}

/**
 * Turns byte offsets of UTF-8 text into lines and columns. Keeps its place, so that many hits in order cost one walk, and carries
 * its count over when the text comes in pieces.
 */
export class LineCursor {
  #offset = 0;
  #line = 1;
  #column = 1;
  #baseLine = 1;
  #baseColumn = 1;
  /** Units on the first line that editors don't count: a byte order mark. Null until the text's first bytes were seen. */
  #mark: number | null = null;

  /** Starts a new text. */
  reset(): void {
    this.#mark = null;
    this.#offset = 0;
    this.#line = this.#baseLine = 1;
    this.#column = this.#baseColumn = 1;
  }

  /** The first `count` bytes are about to be dropped; later offsets count from behind them. */
  drop(bytes: Uint8Array, count: number): void {
    this.at(bytes, count);
    this.#offset = 0;
    this.#baseLine = this.#line;
    this.#baseColumn = this.#column;
  }

  at(bytes: Uint8Array, offset: number): Point {
    this.#mark ??= bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 1 : 0;
    if (offset < this.#offset) {
      this.#offset = 0;
      this.#line = this.#baseLine;
      this.#column = this.#baseColumn;
    }
    const lastFeed = offset > this.#offset ? bytes.lastIndexOf(LINE_FEED, offset - 1) : -1;
    const moved = lastFeed >= this.#offset;
    const line = moved ? this.#line + countLineFeeds(bytes, this.#offset, offset) : this.#line;
    const column = moved
      ? 1 + countUnits(bytes, lastFeed + 1, offset)
      : this.#column + countUnits(bytes, this.#offset, offset);
    this.#offset = offset;
    this.#line = line;
    this.#column = column;
    return { line, column: line === 1 && column > 1 ? column - this.#mark : column };
  }
}

/** UTF-16 code units of a piece of UTF-8: continuation bytes add nothing, a lead byte of four stands for a surrogate pair. */
function countUnits(bytes: Uint8Array, from: number, to: number): number {
  let units = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (byte < 0x80) units++;
    else if (byte >= 0xc0) units += byte >= 0xf0 ? 2 : 1;
  }
  return units;
}

/** Counts line feeds four bytes at a time: large files are counted whole, so that a hit at their end has a line number. */
function countLineFeeds(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  let at = from;
  while (at < to && (bytes.byteOffset + at) % 4 !== 0) if (bytes[at++] === LINE_FEED) count++;
  const words = to - at < 4 ? NO_WORDS : new Int32Array(bytes.buffer, bytes.byteOffset + at, (to - at) >> 2);
  for (let index = 0; index < words.length; index++) {
    const word = words[index]! ^ 0x0a0a0a0a;
    // The lowest zero byte is exact; with more than one in a word the rest is counted byte by byte.
    if (((word - 0x01010101) & ~word & 0x80808080) !== 0) {
      for (let shift = 0; shift < 32; shift += 8) if (((word >>> shift) & 0xff) === 0) count++;
    }
  }
  for (at += words.length * 4; at < to; at++) if (bytes[at] === LINE_FEED) count++;
  return count;
}
