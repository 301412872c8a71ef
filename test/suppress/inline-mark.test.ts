import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBlockMark } from '../../src/suppress/block-mark.ts';
import { findIncompleteMark, findInlineMark } from '../../src/suppress/inline-mark.ts';

const RULE = 'twig-api-key';
const KEY = `sk_${'live_'}${randomBytes(24).toString('hex')}`;
const find = (line: string, before = '', foreign = true) => findInlineMark(line, before, RULE, { foreign, value: KEY });

describe('our own marks', () => {
  it.each([
    [`k = "${KEY}"  # unleak:allow twig-api-key -- sample of the docs`, 'sample of the docs'],
    [`k = "${KEY}"; // unleak:allow * -- sample`, 'sample'],
    [`k = "${KEY}"; // unleak:allow other-key, twig-api-key -- sample`, 'sample'],
    [`k = "${KEY}"; // unleak:allow other-key -- no  unleak:allow twig-api-key -- yes`, 'yes'],
    [`/* unleak:allow * -- sample */ const k = '${KEY}';`, 'sample'],
    [`<a key="${KEY}"> <!-- unleak:allow * -- sample -->`, 'sample'],
    [`{{ ${KEY} }} {# unleak:allow * -- sample #}`, 'sample'],
    [`{"//": "unleak:allow * -- sample", "key": "${KEY}"}`, 'sample'],
    [`k = ${KEY} # unleak:allow * — don't worry, it's "dead"`, `don't worry, it's "dead`],
  ])('%#: on the line', (line, reason) => {
    expect(find(line, '', false)).toEqual({ mark: 'unleak:allow', reason });
  });

  it('on the line before', () => {
    expect(find(`k = "${KEY}"`, '# unleak:allow-next-line twig-api-key -- sample')).toEqual({
      mark: 'unleak:allow-next-line',
      reason: 'sample',
    });
  });

  it.each([
    ['another rule', `k = "${KEY}" # unleak:allow other-key -- sample`, ''],
    ['no reason', `k = "${KEY}" # unleak:allow twig-api-key`, ''],
    ['an empty reason', `k = "${KEY}" # unleak:allow twig-api-key --   `, ''],
    ['no reason before the comment ends', `<a> ${KEY} <!-- unleak:allow twig-api-key -->`, ''],
    ['no rule', `k = "${KEY}" # unleak:allow -- sample`, ''],
    ['part of a word', `k = "${KEY}" # xunleak:allow * -- sample`, ''],
    ['the mark for this line on the line before', `k = "${KEY}"`, '# unleak:allow * -- sample'],
    ['the mark for the next line on this one', `k = "${KEY}" # unleak:allow-next-line * -- sample`, ''],
    ['a mark of the future', `k = "${KEY}" # unleak:allow-file * -- sample`, ''],
  ])('does not count: %s', (_, line, before) => {
    expect(find(line, before)).toBeNull();
  });

  it('says what is missing', () => {
    expect(findIncompleteMark(`${KEY} # unleak:allow ${RULE}`, '')).toContain('gives no reason');
    expect(findIncompleteMark(`${KEY} # unleak:allow -- why`, '')).toContain('names no rule');
    expect(findIncompleteMark(KEY, '# unleak:allow-next-line *')).toContain('gives no reason');
    expect(findIncompleteMark(`${KEY} # unleak:allow a-b -- why`, '')).toBeNull();
    expect(findIncompleteMark(KEY, '')).toBeNull();
  });

  it('keeps the value out of the reason', () => {
    const mark = find(`// unleak:allow * -- is ${KEY} ${'x'.repeat(500)}`);
    expect(mark?.reason).toMatch(/^is … x+$/);
    expect(mark!.reason.length).toBeLessThanOrEqual(200);
  });
});

describe('marks of other scanners', () => {
  it.each([
    'gitleaks:allow',
    'betterleaks:allow',
    'trufflehog:ignore',
    'ggignore',
    'pragma: allowlist secret',
    'pragma: whitelist secret',
    'secretlint-disable-line',
    'secretlint-disable-line @secretlint/secretlint-rule-github -- sample',
    'kingfisher:ignore',
  ])('%s', (mark) => {
    expect(find(`k = "${KEY}" # ${mark}`)?.reason).toMatch(/^marked with /);
    expect(find(`k = "${KEY}" # ${mark}`, '', false)).toBeNull();
    expect(find(`k = "${KEY}"`, `# ${mark}`)).toBeNull();
    expect(find(`k = "${KEY}" # x${mark}x`)).toBeNull();
  });

  it.each(['pragma: allowlist nextline secret', 'secretlint-disable-next-line', 'secretlint-disable-next-line @a/b'])(
    '%s',
    (mark) => {
      expect(find(`k = "${KEY}"`, `// ${mark}`)?.reason).toMatch(/^marked with /);
      expect(find(`k = "${KEY}"`, `// ${mark}`, false)).toBeNull();
      expect(find(`k = "${KEY}" // ${mark}`)).toBeNull();
    },
  );

  it.each([
    ['to the end', '// secretlint-disable\nx\n', true],
    ['until enabled', '// secretlint-disable\nx\n// secretlint-enable\n', false],
    ['again', '// secretlint-disable\n// secretlint-enable\n// secretlint-disable\n', true],
    ['for one line only', '// secretlint-disable-line\n', false],
    ['for the next line only', '// secretlint-disable-next-line\n', false],
    ['for another provider', '/* secretlint-disable @secretlint/secretlint-rule-github */\n', false],
    ['for this provider', '/* secretlint-disable @secretlint/secretlint-rule-twig */\n', true],
    [
      'enabled for another',
      '/* secretlint-disable */\n/* secretlint-enable @secretlint/secretlint-rule-github */',
      true,
    ],
    ['never', 'const x = 1;\n', false],
  ])('secretlint-disable block: %s', (_, before, hidden) => {
    expect(findBlockMark(before, RULE) !== null).toBe(hidden);
  });
});

it('answers for any lines', () => {
  const words = fc.constantFrom(
    'unleak:allow',
    '-next-line',
    ' ',
    '*',
    '--',
    '-->',
    'a-b',
    ',',
    '"',
    '\u2028',
    KEY,
    'ggignore',
    '#',
  );
  const line = fc.array(words, { maxLength: 30 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(line, line, (here, before) => {
      const mark = find(here, before);
      if (mark) expect(mark.reason).not.toMatch(/^$|\u2028/);
      expect(JSON.stringify(mark)).not.toContain(KEY);
    }),
    { numRuns: 3000 },
  );
});
