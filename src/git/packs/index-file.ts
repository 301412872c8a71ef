import { LeftToGit } from './left-to-git.ts';
import { ID_SIZE } from './object-table.ts';
import { readWhole } from './regular-file.ts';

const HEADER = 12;
/** Bytes of an entry before its name: times, numbers, mode, size; id; flags. */
const BEFORE_ID = 40;
const FIXED = BEFORE_ID + ID_SIZE + 2;
const MODE_AT = 24;
const EXTENDED = 0x4000;
const LARGEST = 1 << 26;

/**
 * Calls `onObject` for each object that an index names, entries and cached trees alike (gitformat-index(5), versions 2 to 4).
 * @throws LeftToGit; NotRegular; the system's errors
 */
export function readIndexedObjects(path: string, onObject: (bytes: Buffer, at: number, mode: number) => void): void {
  const bytes = readWhole(path, LARGEST);
  const end = bytes.length - ID_SIZE;
  if (end < HEADER || bytes.toString('latin1', 0, 4) !== 'DIRC') throw new LeftToGit('no index');
  const version = bytes.readUInt32BE(4);
  if (version < 2 || version > 4) throw new LeftToGit('another version');
  let at = HEADER;
  for (let count = bytes.readUInt32BE(8); count > 0; count--) {
    if (at + FIXED > end) throw new LeftToGit('cut short');
    onObject(bytes, at + BEFORE_ID, bytes.readUInt32BE(at + MODE_AT));
    at = endOfEntry(bytes, at, version);
  }
  while (at + 8 <= end) {
    const name = bytes.toString('latin1', at, at + 4);
    const size = bytes.readUInt32BE(at + 4);
    // Lower case: the index is only a part of the whole. REUC: objects of a merge that was resolved.
    if (!/^[A-Z]/.test(name) || name === 'REUC') throw new LeftToGit('an extension');
    at += 8;
    if (at + size > end) throw new LeftToGit('cut short');
    if (name === 'TREE') readCachedTrees(bytes, at, at + size, (id) => onObject(bytes, id, 0o040000));
    at += size;
  }
  if (at !== end) throw new LeftToGit('something is left');
}

function endOfEntry(bytes: Buffer, at: number, version: number): number {
  const flags = bytes.readUInt16BE(at + BEFORE_ID + ID_SIZE);
  let name = at + FIXED + ((flags & EXTENDED) !== 0 ? 2 : 0);
  // Version 4 writes how much of the name before is dropped, then the rest.
  if (version === 4) while (bytes[name++]! >= 0x80);
  const end = bytes.indexOf(0, name);
  if (end === -1) throw new LeftToGit('cut short');
  // Before version 4, one to eight zeros follow, so that entries begin at multiples of eight.
  return version === 4 ? end + 1 : at + ((end - at + 8) & ~7);
}

/** `<path>\0<entries> <subtrees>\n<id>`; the id is left out where entries are negative: that tree has changed since. */
function readCachedTrees(bytes: Buffer, from: number, to: number, onTree: (at: number) => void): void {
  for (let at = from; at < to; ) {
    const name = bytes.indexOf(0, at);
    const line = bytes.indexOf(0x0a, name);
    const counts = /^(-?\d+) \d+$/.exec(bytes.toString('latin1', name + 1, Math.min(line, name + 32)));
    if (name === -1 || counts === null) throw new LeftToGit('cached trees');
    at = line + 1;
    if (counts[1]!.startsWith('-')) continue;
    if (at + ID_SIZE > to) throw new LeftToGit('cached trees');
    onTree(at);
    at += ID_SIZE;
  }
}
