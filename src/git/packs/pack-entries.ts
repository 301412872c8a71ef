import { LeftToGit } from './left-to-git.ts';
import { type ObjectTable, TAG } from './object-table.ts';
import type { PackFile } from './pack-file.ts';

/** No such entry. */
export const NONE = -1;
/** Larger objects are left to git, which streams them. Bytes. */
export const LARGEST = 1 << 24;

const OFS_DELTA = 6;
const REF_DELTA = 7;
/** Bytes of the longest header: ten of the size, twenty of a base's id. */
const LONGEST_HEADER = 32;
const MOST_SIZE_BYTES = 8;

/** The objects of a pack in the order in which they lie in it, numbered from 0, and which is a delta of which. */
export interface PackEntries {
  readonly count: number;
  /** Where each begins; one more at the end. */
  readonly offsets: Float64Array;
  /** Numbers in the table of all objects. */
  readonly numbers: Int32Array;
  /** Type for whole objects; 0 for deltas, and for what is not readable here. */
  readonly types: Uint8Array;
  /** Bytes of the object, or of its delta. */
  readonly sizes: Int32Array;
  /** Bytes of the header: the compressed bytes follow. */
  readonly headers: Uint8Array;
  /** First delta of each, and the next delta of the same base; `NONE` at the end. */
  readonly firstChild: Int32Array;
  readonly nextSibling: Int32Array;
  /** Numbers in the table of those that are a delta of themselves in the end. git would follow them for ever. */
  readonly endless: readonly number[];
}

/** Reads the headers of all objects of a pack. An entry that isn't understood is no child of any: it is never reached. */
export function readPackEntries(pack: PackFile, table: ObjectTable): PackEntries {
  const { index } = pack;
  const { count } = index;
  const offsets = new Float64Array(count + 1);
  for (let object = 0; object < count; object++) offsets[object] = index.offset(object);
  offsets[count] = pack.end;
  offsets.subarray(0, count).sort();
  const numbers = new Int32Array(count).fill(NONE);
  for (let object = 0; object < count; object++)
    numbers[findEntry(offsets, count, index.offset(object))] = pack.numbers[object]!;
  if (numbers.includes(NONE)) throw new LeftToGit('two objects in one place');
  const entries: Omit<PackEntries, 'endless'> = {
    count,
    offsets,
    numbers,
    types: new Uint8Array(count),
    sizes: new Int32Array(count),
    headers: new Uint8Array(count),
    firstChild: new Int32Array(count).fill(NONE),
    nextSibling: new Int32Array(count).fill(NONE),
  };
  let entryOf: Int32Array | null = null;
  const byNumber = (): Int32Array => {
    if (entryOf === null) {
      entryOf = new Int32Array(table.size).fill(NONE);
      for (let entry = 0; entry < count; entry++) if (numbers[entry] !== NONE) entryOf[numbers[entry]!] = entry;
    }
    return entryOf;
  };
  // From the last to the first, so that children are listed in the order in which they lie in the pack.
  const bases = new Int32Array(count).fill(NONE);
  for (let entry = 0; entry < count; entry++) bases[entry] = readHeader(pack, table, entries, entry, byNumber);
  const endless = entryOf === null ? [] : findCycles(bases).map((entry) => numbers[entry]!);
  for (let entry = count - 1; entry >= 0; entry--) {
    const base = bases[entry]!;
    if (base === NONE) continue;
    entries.nextSibling[entry] = entries.firstChild[base]!;
    entries.firstChild[base] = entry;
  }
  return { ...entries, endless };
}

/** Entries from which bases lead round in a circle. Only bases named by id can: others lie before their deltas. */
function findCycles(bases: Int32Array): number[] {
  const UNKNOWN = 0;
  const ENDS = 1;
  const ENDLESS = 2;
  const PRESENT = 3;
  const states = new Uint8Array(bases.length);
  const way: number[] = [];
  for (let first = 0; first < bases.length; first++) {
    let entry = first;
    while (entry !== NONE && states[entry] === UNKNOWN) {
      states[entry] = PRESENT;
      way.push(entry);
      entry = bases[entry]!;
    }
    const state = entry === NONE || states[entry] === ENDS ? ENDS : ENDLESS;
    for (const one of way) states[one] = state;
    way.length = 0;
  }
  return [...states.keys()].filter((entry) => states[entry] === ENDLESS);
}

/** @returns the entry that this one is a delta of, or `NONE` */
function readHeader(
  pack: PackFile,
  table: ObjectTable,
  entries: Omit<PackEntries, 'endless'>,
  entry: number,
  byNumber: () => Int32Array,
): number {
  const offset = entries.offsets[entry]!;
  if (offset >= pack.end) return NONE;
  const start = pack.seek(offset, LONGEST_HEADER, true);
  const { bytes } = pack;
  let at = start;
  let byte = bytes[at++]!;
  const type = (byte >> 4) & 7;
  let size = byte & 15;
  for (let shift = 4; byte >= 0x80; shift += 7) {
    byte = bytes[at++]!;
    size += (byte & 0x7f) * 2 ** shift;
    if (at - start > MOST_SIZE_BYTES) return NONE;
  }
  let base = NONE;
  if (type === OFS_DELTA) {
    byte = bytes[at++]!;
    let back = byte & 0x7f;
    for (let count = 0; byte >= 0x80; count++) {
      byte = bytes[at++]!;
      back = (back + 1) * 128 + (byte & 0x7f);
      if (count > MOST_SIZE_BYTES) return NONE;
    }
    base = findEntry(entries.offsets, entries.count, offset - back);
  } else if (type === REF_DELTA) {
    const number = table.find(bytes, at);
    at += 20;
    base = number === NONE ? NONE : byNumber()[number]!;
  }
  if (size > LARGEST || at > pack.filled) return NONE;
  entries.sizes[entry] = size;
  entries.headers[entry] = at - start;
  if (type >= 1 && type <= TAG) entries.types[entry] = type;
  return base;
}

/** The entry that begins at `offset`, or `NONE`. */
function findEntry(offsets: Float64Array, count: number, offset: number): number {
  let low = 0;
  let high = count - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! < offset) low = middle + 1;
    else high = middle - 1;
  }
  return low < count && offsets[low] === offset ? low : NONE;
}
