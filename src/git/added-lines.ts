/** Edits that the exact comparison looks for before it settles for less: its time grows with the square of this. */
const MAX_EDITS = 256;

const LF = 10;

/**
 * Line numbers, from 1, that `next` has and `previous` hasn't: a line comparison of our own, since git's diff text is under the control
 * of whoever wrote the repository's attributes. Linear time in the number of lines. Where two versions have little in common, a line counts as
 * added unless the old version has it somewhere and not more often, so a line that moved isn't added.
 * @param previous null if there was none: every line is added
 */
export function addedLines(previous: Buffer | null, next: Buffer): Set<number> {
  const added = new Set<number>();
  const newLines = splitLines(next);
  if (previous === null) {
    for (let at = 0; at < newLines.length; at++) added.add(at + 1);
    return added;
  }
  const oldLines = splitLines(previous);
  let start = 0;
  while (start < oldLines.length && start < newLines.length && oldLines[start] === newLines[start]) start++;
  let oldEnd = oldLines.length;
  let newEnd = newLines.length;
  while (oldEnd > start && newEnd > start && oldLines[oldEnd - 1] === newLines[newEnd - 1]) {
    oldEnd--;
    newEnd--;
  }
  const before = oldLines.slice(start, oldEnd);
  const after = newLines.slice(start, newEnd);
  for (const at of insertedByEdits(before, after) ?? insertedByCount(before, after)) added.add(start + at + 1);
  return added;
}

/** Lines as latin1 text with their ends, as git counts them: by LF only. */
function splitLines(bytes: Buffer): string[] {
  const lines: string[] = [];
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(LF, start);
    const stop = end < 0 ? bytes.length : end + 1;
    lines.push(bytes.toString('latin1', start, stop));
    start = stop;
  }
  return lines;
}

/** Each line of `after` beyond the number of times that `before` has it. */
function insertedByCount(before: readonly string[], after: readonly string[]): number[] {
  const left = new Map<string, number>();
  for (const line of before) left.set(line, (left.get(line) ?? 0) + 1);
  const inserted: number[] = [];
  for (const [at, line] of after.entries()) {
    const count = left.get(line) ?? 0;
    if (count === 0) inserted.push(at);
    else left.set(line, count - 1);
  }
  return inserted;
}

/**
 * Myers' greedy comparison ("An O(ND) Difference Algorithm", 1986): indexes in `after` of the inserted lines of a shortest edit script.
 * @returns null if it would take more than MAX_EDITS edits
 */
function insertedByEdits(before: readonly string[], after: readonly string[]): number[] | null {
  if (before.length === 0) return after.map((_, at) => at);
  const limit = Math.min(MAX_EDITS, before.length + after.length);
  /** Furthest x on each diagonal k = x - y, at index k + limit + 1. */
  const furthest = new Int32Array(2 * limit + 3);
  const trail: Int32Array[] = [];
  for (let edits = 0; edits <= limit; edits++) {
    trail.push(furthest.slice());
    for (let k = -edits; k <= edits; k += 2) {
      const at = k + limit + 1;
      const down = k === -edits || (k !== edits && furthest[at - 1]! < furthest[at + 1]!);
      let x = down ? furthest[at + 1]! : furthest[at - 1]! + 1;
      let y = x - k;
      while (x < before.length && y < after.length && before[x] === after[y]) {
        x++;
        y++;
      }
      furthest[at] = x;
      if (x >= before.length && y >= after.length) return walkBack(trail, limit, before.length, after.length);
    }
  }
  return null;
}

function walkBack(trail: readonly Int32Array[], limit: number, oldLength: number, newLength: number): number[] {
  const inserted: number[] = [];
  let x = oldLength;
  let y = newLength;
  for (let edits = trail.length - 1; edits > 0; edits--) {
    const furthest = trail[edits]!;
    const k = x - y;
    const at = k + limit + 1;
    const down = k === -edits || (k !== edits && furthest[at - 1]! < furthest[at + 1]!);
    const previousK = down ? k + 1 : k - 1;
    x = furthest[previousK + limit + 1]!;
    y = x - previousK;
    if (down) inserted.push(y);
  }
  return inserted;
}
