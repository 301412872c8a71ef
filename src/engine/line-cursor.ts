import { countLineFeeds, countUnits } from './kernel/count.ts';
import type { Kernel } from './kernel/kernel.ts';

const LINE_FEED = 0x0a;

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
  readonly #count: Pick<Kernel, 'countLineFeeds' | 'countUnits'>;
  #offset = 0;
  #line = 1;
  #column = 1;
  #baseLine = 1;
  #baseColumn = 1;
  /** Units on the first line that editors don't count: a byte order mark. Null until the text's first bytes were seen. */
  #mark: number | null = null;

  /** @param count how to count: a kernel does it faster */
  constructor(count: Pick<Kernel, 'countLineFeeds' | 'countUnits'> = { countLineFeeds, countUnits }) {
    this.#count = count;
  }

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
    const line = moved ? this.#line + this.#count.countLineFeeds(bytes, this.#offset, offset) : this.#line;
    const column = moved
      ? 1 + this.#count.countUnits(bytes, lastFeed + 1, offset)
      : this.#column + this.#count.countUnits(bytes, this.#offset, offset);
    this.#offset = offset;
    this.#line = line;
    this.#column = column;
    return { line, column: line === 1 && column > 1 ? column - this.#mark : column };
  }
}
