import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addedLines } from '../../src/git/added-lines.ts';

const lines = (...all: string[]) => Buffer.from(all.map((line) => `${line}\n`).join(''));
const added = (before: Buffer | null, after: Buffer) => [...addedLines(before, after)].sort((a, b) => a - b);

describe('addedLines', () => {
  test.each([
    ['a new file is added whole', null, lines('a', 'b'), [1, 2]],
    ['an unchanged one not at all', lines('a', 'b'), lines('a', 'b'), []],
    ['a line in the middle', lines('a', 'c'), lines('a', 'b', 'c'), [2]],
    ['a changed line', lines('a', 'b', 'c'), lines('a', 'x', 'c'), [2]],
    ['a second copy of a line', lines('a', 'b'), lines('a', 'b', 'a'), [3]],
    ['only removed lines', lines('a', 'b', 'c'), lines('a', 'c'), []],
    ['from nothing', Buffer.from(''), lines('a'), [1]],
    ['to nothing', lines('a'), Buffer.from(''), []],
    ['a last line without its end', lines('a'), Buffer.from('a\nb'), [2]],
    ['a line end added to the last line', Buffer.from('a\nb'), Buffer.from('a\nb\nc'), [2, 3]],
    ['CR is part of the line', Buffer.from('a\n'), Buffer.from('a\r\n'), [1]],
    ['bytes that are no UTF-8', Buffer.from([255, 10]), Buffer.from([254, 10, 255, 10]), [1]],
  ] as const)('%s', (_, before, after, expected) => {
    expect(added(before, after)).toEqual(expected);
  });

  test('what is left without the added lines stood in the old version in the same order, and no fewer would do', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const numbers = addedLines(lines(...before), lines(...after));
        const kept = after.filter((_, at) => !numbers.has(at + 1));
        expect(longestCommon(before, kept)).toBe(kept.length);
        expect(kept.length).toBe(longestCommon(before, after));
      }),
      { numRuns: 1000 },
    );
  });

  test('two large versions with nothing in common, and a line that only moved', () => {
    const before = lines('moved', ...Array.from({ length: 50_000 }, (_, at) => `old ${at}`));
    const after = lines(...Array.from({ length: 50_000 }, (_, at) => `new ${at}`), 'moved');
    const numbers = addedLines(before, after);
    expect(numbers.size).toBe(50_000);
    expect(numbers.has(50_001)).toBe(false);
  });
});

/** Length of the longest common subsequence, by the textbook. */
function longestCommon(one: readonly string[], other: readonly string[]): number {
  let row = new Array<number>(other.length + 1).fill(0);
  for (const a of one) {
    const next = [0];
    for (const [at, b] of other.entries()) next.push(a === b ? row[at]! + 1 : Math.max(row[at + 1]!, next[at]!));
    row = next;
  }
  return row[other.length]!;
}
