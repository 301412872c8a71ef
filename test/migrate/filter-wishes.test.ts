import { describe, expect, it } from 'vitest';
import { filterWishes } from '../../src/migrate/filter-wishes.ts';

describe('filterWishes', () => {
  it('reads lists of paths, values and words', () => {
    const wishes = filterWishes(
      'filter',
      'matchesAny(attributes["path"], [\n  `(^|/)gen/`,\n  "\\\\.lock$",\n])\n || matchesAny(finding["secret"], [r"^tb_x\\d"]) || containsAny(finding["secret"], [\'Abc\'])',
    );
    expect(wishes.map((wish) => (wish.kind === 'path' ? wish.glob : wish.kind))).toEqual([
      'gen/',
      '*.lock',
      'value',
      'value',
    ]);
    const [expression, word] = wishes.slice(2);
    if (expression?.kind !== 'value' || word?.kind !== 'value') throw new Error('no values');
    expect([expression.accepts('tb_x1'), expression.accepts('tb_xd')]).toEqual([true, false]);
    expect([word.accepts('xxABCxx'), word.accepts('xxAB')]).toEqual([true, false]);
  });

  it.each([
    '!matchesAny(attributes["path"], ["^src/"])',
    'matchesAny(attributes["path"], ["^src/"]) && entropy(finding["secret"]) < 3.0',
    'matchesAny(attributes["path"], ["^src/" + x])',
    'matchesAny(attributes["path"], ["^src/" "b"])',
    'true',
    '',
  ])('leaves what says more: %s', (expression) => {
    expect(filterWishes('filter', expression)).toEqual([expect.objectContaining({ kind: 'left' })]);
  });
});
