import { LeftToGit } from './left-to-git.ts';
import { ID_SIZE } from './object-table.ts';

/** The index of one pack: ids in order, and where their objects begin. */
export interface PackIndex {
  readonly count: number;
  /** Checksum of the pack that it belongs to. */
  readonly packSum: Buffer;
  readonly bytes: Buffer;
  /** Where the id of an object stands in `bytes`. */
  idAt(object: number): number;
  /** Where the object begins in the pack. */
  offset(object: number): number;
}

const MAGIC = 0xff744f63;
const FANOUT = 256 * 4;
/** In a 4-byte offset, says that the rest is a place in the table of 8-byte ones. */
const LARGE = 0x80000000;

/**
 * Makes sense of a pack index, version 1 or 2 (gitformat-pack(5)).
 * @throws LeftToGit if it isn't one, or its size isn't what it has to be
 */
export function parsePackIndex(bytes: Buffer): PackIndex {
  if (bytes.length < FANOUT + 2 * ID_SIZE) throw new LeftToGit('a pack index is too short');
  const isFirst = bytes.readUInt32BE(0) !== MAGIC;
  if (!isFirst && bytes.readUInt32BE(4) !== 2) throw new LeftToGit('a pack index of an unknown version');
  const fanout = isFirst ? 0 : 8;
  const table = fanout + FANOUT;
  let count = 0;
  for (let first = 0; first < 256; first++) {
    const next = bytes.readUInt32BE(fanout + first * 4);
    if (next < count) throw new LeftToGit('a pack index in disorder');
    count = next;
  }
  const packSum = bytes.subarray(bytes.length - 2 * ID_SIZE, bytes.length - ID_SIZE);
  if (isFirst) {
    if (bytes.length !== table + count * (4 + ID_SIZE) + 2 * ID_SIZE)
      throw new LeftToGit('a pack index of a wrong size');
    return {
      count,
      packSum,
      bytes,
      idAt: (object) => table + object * (4 + ID_SIZE) + 4,
      offset: (object) => bytes.readUInt32BE(table + object * (4 + ID_SIZE)),
    };
  }
  // Ids, sums, offsets of four bytes, offsets of eight.
  const offsets = table + count * (ID_SIZE + 4);
  const large = offsets + count * 4;
  const largeCount = (bytes.length - 2 * ID_SIZE - large) / 8;
  if (largeCount < 0 || largeCount > count || !Number.isInteger(largeCount))
    throw new LeftToGit('a pack index of a wrong size');
  return {
    count,
    packSum,
    bytes,
    idAt: (object) => table + object * ID_SIZE,
    offset(object) {
      const offset = bytes.readUInt32BE(offsets + object * 4);
      if (offset < LARGE) return offset;
      const place = offset - LARGE;
      if (place >= largeCount) throw new LeftToGit('a pack index leads out of itself');
      const value = bytes.readBigUInt64BE(large + place * 8);
      if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new LeftToGit('a pack index leads out of its pack');
      return Number(value);
    },
  };
}
