import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileGlobs } from '../../src/config/path-glob.ts';
import { UserError } from '../../src/model/user-error.ts';

const compile = async (glob: string) => (await compileGlobs([glob], () => 'exclude[0]'))[0]!;

describe('compileGlobs', () => {
  it.each([
    ['vendor', ['vendor', 'vendor/a/b.js', 'packages/x/vendor/c.js'], ['vendors/a.js', 'a/vendor.js']],
    ['vendor/', ['vendor/a.js', 'x/vendor/a.js'], ['vendor.js', 'vendor', 'x/vendor']],
    ['vendor/**', ['vendor/a.js', 'vendor/b/c.js'], ['x/vendor/a.js', 'vendor']],
    ['/vendor', ['vendor/a.js'], ['x/vendor/a.js']],
    ['docs/old', ['docs/old', 'docs/old/a/b.md'], ['x/docs/old/a.md', 'docs/older']],
    ['docs/old/**', ['docs/old/a/b.md'], ['docs/new/a.md']],
    ['*.snap', ['a.snap', 'x/y/b.snap', '.snap'], ['a.snap2', 'snap']],
    ['docs/*.md', ['docs/a.md'], ['docs/x/a.md', 'a.md']],
    ['**/fixtures/*.json', ['fixtures/a.json', 'a/b/fixtures/c.json'], ['fixtures/a/b.json']],
    ['src/*.{test,spec}.ts', ['src/a.test.ts', 'src/a.spec.ts'], ['src/a.ts']],
    ['.env.?', ['.env.a', 'x/.env.b'], ['.env.ab', '.env.']],
    ['file[0-9].txt', ['file1.txt'], ['filex.txt']],
    // Folder names of web frameworks are what they look like.
    ['app/(auth)/@modal', ['app/(auth)/@modal/page.tsx'], ['app/auth/modal/page.tsx']],
    ['c++', ['c++/a.h'], ['ccc/a.h']],
    ['routes/$id.tsx', ['routes/$id.tsx'], []],
    ['app/\\[slug\\]', ['app/[slug]/page.tsx'], ['app/s/page.tsx']],
  ])('%s', async (glob, inside, outside) => {
    const { matches } = await compile(glob);
    for (const path of inside) expect([path, matches(path)]).toEqual([path, true]);
    for (const path of outside) expect([path, matches(path)]).toEqual([path, false]);
  });

  it.each([
    ['**', 'matches everything'],
    ['*', 'matches everything'],
    ['**/*', 'matches everything'],
    ['*.*', 'matches everything'],
    ['!keep', 'must not start with "!"'],
    ['../other', 'must not leave'],
    ['C:/x', 'must be relative'],
    ['~/x', 'must be relative'],
    ['a\nb', 'control characters'],
    ['{a,{b,c}}', 'nest'],
    ['{a,b', 'braces'],
    [`{${Array.from({ length: 40 }, (_, index) => index).join(',')}}`, 'alternatives'],
    ['*a*a*a*a*b', 'at most 3 "*"'],
    ['**/a/**/b/**/c/**/d', 'at most 3 "**"'],
    ['a'.repeat(257), '256'],
  ])('refuses %s', async (glob, message) => {
    await expect(compile(glob)).rejects.toThrow(message);
  });

  it('leaves very long paths to the scan', async () => {
    const { matches } = await compile('*.txt');
    expect(matches(`${'a'.repeat(250)}.txt`)).toBe(true);
    expect(matches(`${'a'.repeat(300)}.txt`)).toBe(false);
    expect(matches(`${'a/'.repeat(600)}b.txt`)).toBe(false);
    expect(matches(`${'a/'.repeat(70)}b.txt`)).toBe(false);
    expect(matches(`${'a/'.repeat(60)}b.txt`)).toBe(true);
  });

  it('compiles or refuses any text, and then answers for any path', async () => {
    const character = fc.constantFrom(...'ab/.*?[](){},!+@|^$\\-1'.split(''));
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: character, maxLength: 40 }),
        fc.string({ unit: character }),
        async (glob, path) => {
          const compiled = await compile(glob).catch((error) => {
            expect(error).toBeInstanceOf(UserError);
            return null;
          });
          if (compiled) expect(typeof compiled.matches(path)).toBe('boolean');
        },
      ),
      { numRuns: 2000 },
    );
  });
});
