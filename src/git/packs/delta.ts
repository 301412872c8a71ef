import { LeftToGit } from './left-to-git.ts';

/** What a delta changed: spans of the new bytes, in order, flat: start, end, start, end … Reused from delta to delta. */
export interface Changes {
  spans: Int32Array;
  /** Numbers in use: twice the number of spans. */
  length: number;
}

export function newChanges(): Changes {
  return { spans: new Int32Array(64), length: 0 };
}

/** The two sizes at the beginning of a delta. */
export interface DeltaHead {
  readonly baseSize: number;
  readonly size: number;
  /** Where the instructions begin. */
  readonly at: number;
}

/** No size in a delta takes more than this many bytes of seven bits. */
const LONGEST_SIZE = 7;

/** Bytes; fewer are copied faster one by one than by a call. */
const SHORT = 32;

/** @throws LeftToGit */
export function readDeltaHead(delta: Buffer, from: number, to: number): DeltaHead {
  let at = from;
  const size = (): number => {
    let value = 0;
    for (let byte = 0; byte < LONGEST_SIZE && at < to; byte++) {
      const part = delta[at++]!;
      value += (part & 0x7f) * 2 ** (7 * byte);
      if (part < 0x80) return value;
    }
    throw new LeftToGit('cut short');
  };
  return { baseSize: size(), size: size(), at };
}

/**
 * Carries out the instructions of a delta (gitformat-pack(5), "Deltified representation"): copy from the base, or insert.
 * @param delta instructions in `[from, to)`
 * @param arena holds the base in `[baseAt, baseAt + baseSize)`, and takes exactly `size` bytes from `at` on
 * @param changes told where the new bytes aren't those of the base: insertions, and places where two pieces meet that weren't neighbours
 * @throws LeftToGit
 */
export function applyDelta(
  delta: Buffer,
  from: number,
  to: number,
  arena: Buffer,
  baseAt: number,
  baseSize: number,
  at: number,
  size: number,
  changes: Changes,
): void {
  changes.length = 0;
  let read = from;
  let out = 0;
  /** Where the base goes on if nothing was changed. */
  let next = 0;
  while (read < to) {
    const op = delta[read++]!;
    if (op === 0) throw new LeftToGit('unknown instruction');
    if (op < 0x80) {
      if (op > to - read || op > size - out) throw new LeftToGit('an insertion leads out');
      addSpan(changes, out, out + op);
      for (const end = read + op; read < end; ) arena[at + out++] = delta[read++]!;
      next = -1;
      continue;
    }
    let offset = 0;
    let count = 0;
    if (op & 0x01) offset = delta[read++]!;
    if (op & 0x02) offset |= delta[read++]! << 8;
    if (op & 0x04) offset |= delta[read++]! << 16;
    if (op & 0x08) offset += delta[read++]! * 0x1000000;
    if (op & 0x10) count = delta[read++]!;
    if (op & 0x20) count |= delta[read++]! << 8;
    if (op & 0x40) count |= delta[read++]! << 16;
    if (count === 0) count = 0x10000;
    if (read > to || offset + count > baseSize || count > size - out) throw new LeftToGit('a copy leads out');
    if (offset !== next) addSpan(changes, out, out);
    const source = baseAt + offset;
    if (count < SHORT) for (let byte = 0; byte < count; byte++) arena[at + out + byte] = arena[source + byte]!;
    else arena.copyWithin(at + out, source, source + count);
    out += count;
    next = offset + count;
  }
  if (out !== size) throw new LeftToGit('another size');
  if (next !== baseSize) addSpan(changes, out, out);
}

/** Joins spans that touch. */
function addSpan(changes: Changes, start: number, end: number): void {
  if (changes.length > 0 && changes.spans[changes.length - 1]! >= start) {
    changes.spans[changes.length - 1] = end;
    return;
  }
  if (changes.length === changes.spans.length) {
    const larger = new Int32Array(changes.spans.length * 2);
    larger.set(changes.spans);
    changes.spans = larger;
  }
  changes.spans[changes.length++] = start;
  changes.spans[changes.length++] = end;
}
