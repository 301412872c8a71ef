import { applyDelta, type Changes, newChanges, readDeltaHead } from './delta.ts';
import type { Inflater } from './inflate.ts';
import { isLeftToGit, LeftToGit } from './left-to-git.ts';
import { LARGEST, NONE, type PackEntries } from './pack-entries.ts';
import type { PackFile } from './pack-file.ts';

/** Takes the objects of a pack, each after the one that it is a delta of. `bytes` are overwritten later. */
export interface FamilySink {
  /**
   * @param number in the table of all objects
   * @param changes where the bytes differ from those of the object that this one is a delta of, if that was quiet; else null
   * @returns whether it is quiet
   */
  take(number: number, type: number, bytes: Buffer, changes: Changes | null): boolean;
}

/** Longest chain of deltas that git makes. */
const DEEPEST = 4095;
/** Bytes of one family in memory. */
const LARGEST_ARENA = 1 << 26;
const FIRST_ARENA = 1 << 20;
/** An object of this size takes the place of its base when that isn't needed any more. */
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
  inflater: Inflater,
  sink: FamilySink,
): Generator<void> {
  const changes = newChanges();
  let arena = Buffer.allocUnsafeSlow(FIRST_ARENA);
  let delta = Buffer.allocUnsafeSlow(LARGE);
  // One of each for every base of the present object.
  const starts: number[] = [];
  const sizes: number[] = [];
  const quiets: boolean[] = [];
  const children: number[] = [];

  /** Room for `size` bytes and one more at `at`. */
  const reserve = (at: number, size: number): void => {
    const needed = at + size + 1;
    if (needed <= arena.length) return;
    if (needed > LARGEST_ARENA) throw new LeftToGit('too much to hold');
    const larger = Buffer.allocUnsafeSlow(Math.min(LARGEST_ARENA, Math.max(needed, arena.length * 2)));
    arena.copy(larger);
    arena = larger;
  };
  const inflateTo = (entry: number, output: Buffer, at: number): void => {
    const offset = entries.offsets[entry]!;
    const length = entries.offsets[entry + 1]! - offset;
    const header = entries.headers[entry]!;
    if (length <= header || length > 2 * LARGEST) throw new LeftToGit('impossible length');
    const start = pack.seek(offset, length);
    inflater.whole(pack.bytes, start + header, start + length, output, at, entries.sizes[entry]!);
  };
  /** @returns size of the object, which is now at `at` */
  const restore = (entry: number, depth: number, at: number): number => {
    const size = entries.sizes[entry]!;
    if (size >= delta.length) delta = Buffer.allocUnsafeSlow(size + LARGE);
    inflateTo(entry, delta, 0);
    const head = readDeltaHead(delta, 0, size);
    if (head.baseSize !== sizes[depth] || head.size > LARGEST) throw new LeftToGit('another base');
    reserve(at, head.size);
    applyDelta(delta, head.at, size, arena, starts[depth]!, head.baseSize, at, head.size, changes);
    return head.size;
  };

  for (let root = 0; root < entries.count; root++) {
    const type = entries.types[root]!;
    if (type === 0) continue;
    const size = entries.sizes[root]!;
    const isRead = attempt(() => {
      reserve(0, size);
      inflateTo(root, arena, 0);
    });
    if (!isRead) continue;
    starts[0] = 0;
    sizes[0] = size;
    quiets[0] = sink.take(entries.numbers[root]!, type, arena.subarray(0, size), null);
    children[0] = entries.firstChild[root]!;
    yield;
    for (let depth = 0; depth >= 0; ) {
      const child = children[depth]!;
      if (child === NONE) {
        depth--;
        continue;
      }
      children[depth] = entries.nextSibling[child]!;
      const at = starts[depth]! + sizes[depth]!;
      let childSize = 0;
      const isChildRead = attempt(() => {
        childSize = restore(child, depth, at);
      });
      if (!isChildRead) continue;
      const bytes = arena.subarray(at, at + childSize);
      const quiet = sink.take(entries.numbers[child]!, type, bytes, quiets[depth] ? changes : null);
      yield;
      const grandchild = entries.firstChild[child]!;
      if (grandchild === NONE) continue;
      if (children[depth] === NONE && childSize >= LARGE) arena.copyWithin(starts[depth]!, at, at + childSize);
      else if (depth < DEEPEST) starts[++depth] = at;
      else continue;
      sizes[depth] = childSize;
      quiets[depth] = quiet;
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
