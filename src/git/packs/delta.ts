import { LeftToGit } from './left-to-git.ts';

/** The two sizes at the beginning of a delta. */
export interface DeltaHead {
  readonly baseSize: number;
  readonly size: number;
  /** Where the instructions begin. */
  readonly at: number;
}

/** No size in a delta takes more than this many bytes of seven bits. */
const LONGEST_SIZE = 7;

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
    throw new LeftToGit('a delta is cut short');
  };
  return { baseSize: size(), size: size(), at };
}

/**
 * Carries out the instructions of a delta (gitformat-pack(5), "Deltified representation"): copy from the base, or insert. In plain TypeScript,
 * for want of WebAssembly and to compare with that. Parameters as of `Arena.apply`.
 * @throws LeftToGit
 */
export function applyDelta(
  bytes: Buffer,
  from: number,
  to: number,
  base: number,
  baseSize: number,
  at: number,
  size: number,
): void {
  let read = from;
  let out = at;
  const end = at + size;
  while (read < to) {
    const op = bytes[read++]!;
    if (op < 0x80) {
      if (op === 0 || op > to - read || op > end - out) throw new LeftToGit('an insertion leads out');
      bytes.copyWithin(out, read, read + op);
      read += op;
      out += op;
      continue;
    }
    let offset = 0;
    let count = 0;
    if (op & 0x01) offset = bytes[read++]!;
    if (op & 0x02) offset |= bytes[read++]! << 8;
    if (op & 0x04) offset |= bytes[read++]! << 16;
    if (op & 0x08) offset += bytes[read++]! * 0x1000000;
    if (op & 0x10) count = bytes[read++]!;
    if (op & 0x20) count |= bytes[read++]! << 8;
    if (op & 0x40) count |= bytes[read++]! << 16;
    if (count === 0) count = 0x10000;
    if (read > to || offset + count > baseSize || count > end - out) throw new LeftToGit('a copy leads out');
    bytes.copyWithin(out, base + offset, base + offset + count);
    out += count;
  }
  if (out !== end) throw new LeftToGit('another size');
}
