import { expect, it } from 'vitest';
import { compileGlobs } from '../../src/config/path-glob.ts';
import { ggshieldConfigWishes } from '../../src/migrate/ggshield-config.ts';

const wishesOf = (...patterns: string[]) =>
  ggshieldConfigWishes(
    new Map([
      ['version', 2 as const],
      ['secret', new Map([['ignored_paths', patterns]])],
    ] as [string, never][]),
  );

// What ggshield does with each, by its own documentation: https://docs.gitguardian.com, page “ignored_paths”.
it.each([
  ['LICENSE', ['LICENSE', 'a/LICENSE'], ['LICENSES', 'a.LICENSE']],
  ['**/README.md', ['README.md', 'a/b/README.md'], ['xREADME.md']],
  ['tests/', ['tests/a.js', 'a/tests/b/c.js'], ['tests', 'xtests/a.js']],
  ['/tests/', ['tests/a.js'], ['a/tests/b.js', 'tests']],
  ['*.lock', ['yarn.lock', 'a/b.lock'], ['.lock', 'lock']],
  ['src/**/*.snap', ['src/a.snap', 'x/src/b/c.snap'], ['a.snap', 'src/.snap']],
  ['/docs/**/*', ['docs/a', 'docs/b/c.md'], ['x/docs/a', 'docs']],
  ['a[1]{x}.txt', ['a[1]{x}.txt'], ['a1x.txt', 'a1.txt']],
])('%s of ggshield', async (pattern, inside, outside) => {
  const [wish] = wishesOf(pattern);
  if (wish?.kind !== 'path') throw new Error(`left: ${JSON.stringify(wish)}`);
  const [glob] = await compileGlobs([wish.glob], () => 'glob');
  for (const path of inside) expect([wish.glob, path, glob!.matches(path)]).toEqual([wish.glob, path, true]);
  for (const path of outside) expect([wish.glob, path, glob!.matches(path)]).toEqual([wish.glob, path, false]);
});

it.each(['doc/*', 'vendor', '*', '**/*', 'a**', '***'])('%s has no counterpart', (pattern) => {
  expect(wishesOf(pattern)[0]).toMatchObject({ kind: 'left' });
});
