/** The name most like `wrong` (at most three edits away, and fewer than half its length), or undefined. */
export function nearestName(wrong: string, names: readonly string[]): string | undefined {
  if (wrong.length > 64) return undefined;
  const limit = Math.min(3, Math.floor(wrong.length / 2));
  return names
    .map((name) => ({ name, edits: countEdits(wrong.toLowerCase().replaceAll('_', '-'), name.toLowerCase()) }))
    .filter(({ edits }) => edits <= limit)
    .sort((a, b) => a.edits - b.edits || (a.name < b.name ? -1 : 1))[0]?.name;
}

/** Levenshtein distance: insertions, deletions and replacements of one character. */
function countEdits(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const here = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = above[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1);
      here.push(Math.min(replaced, above[column]! + 1, here[column - 1]! + 1));
    }
    above = here;
  }
  return above[b.length]!;
}
