import type { Arena } from './arena.ts';
import { readDeltaHead } from './delta.ts';
import type { Inflater } from './inflate.ts';
import { isLeftToGit, LeftToGit } from './left-to-git.ts';
import { LARGEST, NONE, type PackEntries } from './pack-entries.ts';
import type { PackFile } from './pack-file.ts';

/**
 * Takes an object.
 * @param number in the table of all objects
 * @param bytes overwritten later
 */
export type Take = (number: number, type: number, bytes: Buffer) => void;

/** Longest chain of deltas that git makes. */
const DEEPEST = 4095;
/** An object of this size takes the place of its base when that isn't needed any more. Bytes. */
const LARGE = 1 << 16;

/**
 * Goes through a pack, family by family: an object that is stored whole, then its deltas, then theirs. The bytes of all bases of the present
 * object are held, one behind the other, so each is decompressed once. What can't be read is passed over, with all its deltas.
 *
 * A generator, so that the caller can stop in between: it yields after each object.
 */
export function* readFamilies(
  pack: PackFile,
  entries: PackEntries,
  arena: Arena,
  inflater: Inflater,
  take: Take,
): Generator<void> {
  // One of each for every base of the present object.
  const starts: number[] = [];
  const sizes: number[] = [];
  const children: number[] = [];

  const inflateTo = (entry: number, at: number): void => {
    const offset = entries.offsets[entry]!;
    const length = entries.offsets[entry + 1]! - offset;
    const header = entries.headers[entry]!;
    const size = entries.sizes[entry]!;
    if (length <= header || length > 2 * LARGEST) throw new LeftToGit('impossible length');
    arena.reserve(at + size);
    const start = pack.seek(offset, length);
    inflater.whole(pack.bytes, start + header, start + length, arena.bytes, at, size);
  };
  /** Puts the object behind its base and its delta. @returns its size */
  const restore = (entry: number, depth: number): number => {
    const delta = starts[depth]! + sizes[depth]!;
    inflateTo(entry, delta);
    const end = delta + entries.sizes[entry]!;
    const head = readDeltaHead(arena.bytes, delta, end);
    if (head.baseSize !== sizes[depth] || head.size > LARGEST) throw new LeftToGit('another base');
    arena.reserve(end + head.size);
    arena.apply(head.at, end, starts[depth]!, head.baseSize, end, head.size);
    return head.size;
  };

  for (let root = 0; root < entries.count; root++) {
    const type = entries.types[root]!;
    if (type === 0) continue;
    const size = entries.sizes[root]!;
    if (!attempt(() => inflateTo(root, 0))) continue;
    take(entries.numbers[root]!, type, arena.bytes.subarray(0, size));
    yield;
    starts[0] = 0;
    sizes[0] = size;
    children[0] = entries.firstChild[root]!;
    for (let depth = 0; depth >= 0; ) {
      const child = children[depth]!;
      if (child === NONE) {
        depth--;
        continue;
      }
      children[depth] = entries.nextSibling[child]!;
      const at = starts[depth]! + sizes[depth]! + entries.sizes[child]!;
      let childSize = 0;
      const isRead = attempt(() => {
        childSize = restore(child, depth);
      });
      if (!isRead) continue;
      take(entries.numbers[child]!, type, arena.bytes.subarray(at, at + childSize));
      yield;
      const grandchild = entries.firstChild[child]!;
      if (grandchild === NONE) continue;
      if (children[depth] === NONE && childSize >= LARGE) arena.bytes.copyWithin(starts[depth]!, at, at + childSize);
      else if (depth < DEEPEST) starts[++depth] = at;
      else continue;
      sizes[depth] = childSize;
      children[depth] = grandchild;
    }
  }
}

/** False for damage and for files that can't be read; whatever is left out is noticed by whoever counts. */
function attempt(read: () => void): boolean {
  try {
    read();
    return true;
  } catch (error) {
    if (isLeftToGit(error)) return false;
    throw error;
  }
}
