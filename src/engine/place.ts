import type { Point } from './line-cursor.ts';

/** Where a match stands, for whatever needs more than its window. Valid only while the engine's callback runs: the bytes are reused. */
export interface Place {
  /** Text that the match stands in: the blob, or what an encoded piece of it decoded to. At most 256 KB around the match. */
  readonly bytes: Buffer;
  readonly length: number;
  /** The value in `bytes`. */
  readonly start: number;
  readonly end: number;
  /** The blob itself, and the value (or the encoded piece that holds it) in it. */
  readonly topBytes: Buffer;
  readonly topLength: number;
  readonly topStart: number;
  readonly topEnd: number;
  /** Line and column of the value's first character and of the one behind its last. */
  locate(): { start: Point; end: Point };
}
