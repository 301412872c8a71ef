import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileGlobs } from '../../src/config/path-glob.ts';
import { excludeGlob } from '../../src/migrate/exclude-glob.ts';
import { matches } from '../../src/migrate/expression/matches.ts';
import { parseExpression } from '../../src/migrate/expression/parse.ts';
import { sampleOf } from '../../src/migrate/expression/sample.ts';
import { toGlobs } from '../../src/migrate/expression/to-globs.ts';
import { toShape } from '../../src/migrate/expression/to-shape.ts';

/** Expressions put together from pieces that JavaScript reads alike. */
const expressions = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    fc.constantFrom('a', 'b', '/', '\\.', '.', '[ab]', '[^a/]', '\\w', '[a-c.]', '^', '$', '\\b', '\\/'),
    fc.tuple(tie('node'), tie('node')).map(([a, b]) => a + b),
    fc.tuple(tie('node'), tie('node')).map(([a, b]) => `(?:${a}|${b})`),
    fc
      .tuple(tie('node'), fc.constantFrom('*', '+', '?', '{2}', '{1,3}', '{0,2}', '*?'))
      .map(([a, quantifier]) => `(${a})${quantifier}`),
  ),
})).node;
const texts = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '/', '.', '_'), maxLength: 12 });

describe('expressions', () => {
  it('mean what they mean to JavaScript', () => {
    let read = 0;
    let fitting = 0;
    fc.assert(
      fc.property(expressions, texts, (expression, text) => {
        const node = parseExpression(expression);
        if (node === null) return;
        const expected = new RegExp(expression).test(text);
        expect([expression, text, matches(node, text)]).toEqual([expression, text, expected]);
        read++;
        fitting += Number(expected);
      }),
      { numRuns: 3000 },
    );
    expect(read).toBeGreaterThan(1000);
    expect(fitting).toBeGreaterThan(300);
  });

  it.each(['(a+)+$', '(a|a)*b', '((a*)*)*b', '(x+x+)+y', '(.*a){20}b', '([a-z]+)*=', '(a?){50}a{50}'])(
    'can’t be made to stall: %s',
    (expression) => {
      const node = parseExpression(expression);
      expect(node).not.toBeNull();
      expect(matches(node!, `${'a'.repeat(4000)}!`)).toBe(
        /\$$|=$|[by]$/.test(expression) ? false : expression.includes('{50}'),
      );
    },
  );

  it.each([
    '(?!a)b',
    '(?<=a)b',
    '\\1',
    '\\p{L}',
    '(',
    ')',
    'a**',
    '[',
    'a{2000}',
    '(a{1000}){1000}',
    `${'('.repeat(100)}a${')'.repeat(100)}`,
    '*a',
    '(?m)^a',
    'é',
    'a{3,2}',
  ])('are left alone where they are not read: %s', (expression) => expect(parseExpression(expression)).toBeNull());

  it.each([
    ['(?i)AcMe', 'acme', true],
    ['(?i:a)b', 'AB', false],
    ['a(?i)b|c', 'C', true],
    ['[[:alpha:]]{3}', 'ab1', false],
    ['[^\\s"]{3}', 'ab"', false],
    ['\\x41\\x{42}', 'AB', true],
    ['[]a]', ']', true],
    ['[a-]', '-', true],
    ['(?P<name>x)', 'x', true],
    ['a{,2}', 'a{,2}', true],
  ])('%s on %s', (expression, text, expected) => expect(matches(parseExpression(expression)!, text)).toBe(expected));

  it('make up texts that they fit', () => {
    for (const expression of [
      'acme_(?:live|test)_[a-z0-9]{32}',
      '(?i)key\\s*[:=]\\s*["\']?([0-9a-f]{40})["\']?',
      '\\bx+\\b',
    ])
      expect(matches(parseExpression(expression)!, sampleOf(parseExpression(expression)!)!)).toBe(true);
    expect(sampleOf(parseExpression('a$b')!)).toBeNull();
  });
});

describe('path expressions as globs', () => {
  const globsOf = (expression: string) =>
    toGlobs(parseExpression(expression)!)?.map((one) => excludeGlob(one) ?? 'none');

  it.each([
    ['^vendor/', ['/vendor/']],
    ['vendor', ['*vendor*']],
    ['node_modules/', ['*node_modules/']],
    ['(.*?)(jpg|gif|doc)$', ['*.jpg', '*.gif', '*.doc']],
    ['(go.mod|go.sum)$', ['*go.mod', '*go.sum']],
    ['package-lock\\.json', ['*package-lock.json*']],
    ['^test/.*\\.json$', ['/test/**/*.json']],
    ['(^|/)fixtures/', ['fixtures/']],
    ['(^|/)LICENSE$', ['LICENSE']],
    ['(?:^|/)node_modules(?:/.*)?$', ['node_modules']],
    ['src/.*/gen/.*', ['**/*src/*/**/gen/']],
    ['(^|/)vendor$', ['none']],
    ['^docs/[^/]*$', ['none']],
    ['^$', []],
  ])('%s', (expression, globs) => expect(globsOf(expression)).toEqual(globs));

  it('hide nothing that the expression doesn’t match', async () => {
    const character = fc.constantFrom('a', 'b', '.', '/');
    const pathText = fc
      .string({ unit: character, minLength: 1, maxLength: 10 })
      .filter((path) => !/^\/|\/$|\/\/|(?:^|\/)\.{1,2}(?:\/|$)/.test(path));
    let hits = 0;
    await fc.assert(
      fc.asyncProperty(expressions, pathText, async (expression, path) => {
        const node = parseExpression(expression);
        const globs = node === null ? null : toGlobs(node);
        for (const { glob, filesOnly } of globs ?? []) {
          const compiled = await compileGlobs([glob], () => '').catch(() => []);
          const hidden = compiled.some((one) => one.matches(path));
          // A glob that names a file takes along what lies in a folder of that name; excludeGlob decides about those.
          const parts = path.split('/');
          const names = filesOnly ? parts.map((_, index) => parts.slice(0, index + 1).join('/')) : [path];
          hits += Number(hidden);
          if (hidden)
            expect([expression, glob, path, names.some((name) => new RegExp(expression).test(name))]).toEqual([
              expression,
              glob,
              path,
              true,
            ]);
        }
      }),
      { numRuns: 6000 },
    );
    expect(hits).toBeGreaterThan(100);
  });
});

describe('rules as shapes', () => {
  const shape = (expression: string, group = 0) => toShape(parseExpression(expression)!, group);

  it.each([
    [
      '\\b(acme_(?:live|test)_[a-z0-9]{32})\\b',
      { prefixes: ['acme_live_', 'acme_test_'], charset: 'base36', minLength: 32, maxLength: 32 },
    ],
    ['INT-[A-Z0-9]{20,}', { prefixes: ['INT-'], charset: 'upper', minLength: 20, maxLength: 200 }],
    ['(?i)corp_[0-9a-f]{40}', { prefixes: ['corp_', 'CORP_'], charset: 'hex', minLength: 40, maxLength: 40 }],
    ['tok_[\\w-]+', { prefixes: ['tok_'], charset: 'base64url', minLength: 12, maxLength: 200 }],
    ['xk-[0-9]{4}-[a-f0-9]{24}', { prefixes: ['xk-'], charset: 'base64url', minLength: 29, maxLength: 29 }],
    ['(acme)_[a-z0-9]{20}', { prefixes: ['acme_'], charset: 'base36', minLength: 20, maxLength: 20 }],
    ['key["\' ]*[:=]["\' ]*(acme_[a-f0-9]{32})', { prefixes: ['acme_'], charset: 'hex', minLength: 32, maxLength: 32 }],
  ])('%s', (expression, expected) => expect(shape(expression)).toEqual(expected));

  it.each([
    '[a-f0-9]{40}',
    '(a+)+$',
    'ab[a-z0-9]{30}',
    'acme_secret',
    'acme_.{20}',
    'acme_[a-z0-9]{4}',
    '(?i)acme.{0,20}([a-f0-9]{40})',
  ])('none for %s', (expression) => expect(shape(expression)).toBeNull());
});
