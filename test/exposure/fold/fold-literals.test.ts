import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../../rules/index.ts';
import { compileRules } from '../../../src/engine/compile-rules.ts';
import { createPlainKernel } from '../../../src/engine/kernel/plain-kernel.ts';
import { createWasmKernel } from '../../../src/engine/kernel/wasm/wasm-kernel.ts';
import { foldLiterals } from '../../../src/exposure/fold/fold-literals.ts';
import { isWorthFolding } from '../../../src/exposure/fold/is-worth-folding.ts';
import { freshKey } from '../temp-project.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const codes = (text: string): string => [...text].map((char) => char.charCodeAt(0)).join(', ');
const half = (text: string): [string, string] => [text.slice(0, 20), text.slice(20)];

const WAYS: readonly (readonly [what: string, path: string, write: (key: string) => string, how: string])[] = [
  ['concatenation', 'a.js', (key) => `const k = '${half(key)[0]}' + "${half(key)[1]}"`, 'concat'],
  [
    'concatenation over lines',
    'a.ts',
    (key) => `const k: string =\n  'mem_' + // c\n  'live_' +\n  '${key.slice(9)}';`,
    'concat',
  ],
  [
    'named pieces',
    'a.ts',
    (key) => `const a: string = '${half(key)[0]}';\nfunction f() { return a + b; }\nconst b = "${half(key)[1]}";`,
    'concat',
  ],
  [
    'template',
    'a.tsx',
    (key) => `const p = 'mem_live_'; const x = <p>Don't</p>; const k = \`\${p}${key.slice(9)}\``,
    'template',
  ],
  [
    'template of two names',
    'a.js',
    (key) => `const [x] = []; const p = '${half(key)[0]}', q = '${half(key)[1]}'; use(\`\${p}\${q}\`)`,
    'template',
  ],
  ['joined list', 'a.js', (key) => `use([${[...key].map((char) => `'${char}'`).join(',')}].join(''))`, 'join'],
  [
    'joined list by name',
    'a.js',
    (key) => `const parts = ['mem', 'live', '${key.slice(9)}']; use(parts.join('_'))`,
    'join',
  ],
  ['atob', 'a.js', (key) => `window.atob('${base64(key)}')`, 'atob'],
  ['atob of pieces', 'a.js', (key) => `atob('${base64(key).slice(0, 10)}' + '${base64(key).slice(10)}')`, 'atob'],
  ['Buffer, base64', 'a.mjs', (key) => `Buffer.from('${base64(key)}', 'base64').toString('utf8')`, 'buffer'],
  ['Buffer, hex', 'a.cjs', (key) => `Buffer.from("${Buffer.from(key).toString('hex')}", "hex").toString()`, 'buffer'],
  ['Buffer, list', 'a.cjs', (key) => `Buffer.from([${codes(key)}]).toString()`, 'buffer'],
  ['character codes', 'a.js', (key) => `String.fromCharCode(${codes(key)})`, 'charcode'],
  ['character codes, spread', 'a.js', (key) => `const c = [${codes(key)}]; String.fromCharCode(...c)`, 'charcode'],
  [
    'escapes',
    'a.js',
    (key) => `x = "${[...key].map((char) => `\\x${char.charCodeAt(0).toString(16)}`).join('')}"`,
    'escape',
  ],
  ['Unicode escapes', 'a.ts', (key) => `x = '\\u006d\\u{65}\\u006d${key.slice(3)}'`, 'escape'],
  [
    'percent',
    'a.js',
    (key) => `decodeURIComponent('${[...key].map((char) => `%${char.charCodeAt(0).toString(16)}`).join('')}')`,
    'escape',
  ],
  ['reversed', 'a.js', (key) => `'${[...key].reverse().join('')}'.split('').reverse().join('')`, 'reverse'],
  ['concat method', 'a.js', (key) => `'${half(key)[0]}'.concat('${half(key)[1]}')`, 'concat'],
  ['growing', 'a.js', (key) => `let k = 'mem_';\nk += 'live_';\nk += '${key.slice(9)}';`, 'concat'],
  [
    'in an object and a call',
    'a.js',
    (key) => `new C({ apiKey: ('${half(key)[0]}' + '${half(key)[1]}'), b: /['"]/.test(x) })`,
    'concat',
  ],
  [
    'Vue component',
    'a.vue',
    (key) => `<template>it's</template>\n<script>\nconst k = 'mem_live_' + '${key.slice(9)}'\n</script>`,
    'concat',
  ],
  ['Python: concatenation', 'a.py', (key) => `K = '${half(key)[0]}' + "${half(key)[1]}"  # it's\n`, 'concat'],
  ['Python: side by side', 'a.py', (key) => `K = ("${half(key)[0]}"\n     "${half(key)[1]}")\n`, 'concat'],
  ['Python: f-string', 'a.py', (key) => `P = 'mem_live_'\nK = f"{P}${key.slice(9)}"\n`, 'template'],
  ['Python: join', 'a.py', (key) => `K = "".join(["${half(key)[0]}", "${half(key)[1]}"])\n`, 'join'],
  ['Python: b64decode', 'a.py', (key) => `import base64\nK = base64.b64decode("${base64(key)}").decode()\n`, 'atob'],
  ['Python: b64decode of bytes', 'a.py', (key) => `K = b64decode(b'${base64(key)}').decode('utf-8')\n`, 'atob'],
  ['Python: fromhex', 'a.py', (key) => `K = bytes.fromhex('${Buffer.from(key).toString('hex')}').decode()\n`, 'buffer'],
  [
    'Python: chr',
    'a.py',
    (key) => `K = ${[...key].map((char) => `chr(${char.charCodeAt(0)})`).join(' + ')}\n`,
    'charcode',
  ],
  ['Python: bytes list', 'a.py', (key) => `K = bytes([${codes(key)}]).decode()\n`, 'charcode'],
  ['Python: reversed', 'a.py', (key) => `K = '${[...key].reverse().join('')}'[::-1]\n`, 'reverse'],
  ['Python: escapes', 'a.py', (key) => `K = "\\x6d\\x65\\x6d${key.slice(3)}"\n`, 'escape'],
  ['Python: growing', 'a.py', (key) => `k = 'mem_live_'\nk += '${key.slice(9)}'\n`, 'concat'],
];

describe('split and hidden literals', () => {
  test.for(WAYS)('%s', ([, path, write, how]) => {
    const key = freshKey();
    const text = write(key);
    expect(isWorthFolding(path, Buffer.from(text))).toBe(true);
    expect(isWorthFolding(path, Buffer.from(text), kernel.hidingSigns)).toBe(true);
    const found = foldLiterals(path, text);
    expect(found.map(({ value, how: way }) => [value, way])).toContainEqual([key, how]);
    for (const { start, end } of found) expect(start < end && end <= text.length).toBe(true);
  });
});

const rules = compileRules(RULES);
const kernel = createWasmKernel(rules, createPlainKernel(rules))!;

describe('the quick look', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '"',
      "'",
      '`',
      '+',
      ' + ',
      '\n  + ',
      '+=',
      '(',
      '[',
      ']',
      '.',
      '${',
      '}',
      ',',
      ' ',
      '\n',
      '_',
      '-',
      ';',
      '\t',
    ),
    fc.constantFrom('sk_', 'mem-', 'live', 'AKIA', 'SG.', 'ghp_', 'a1b2c3', 'xyz', '7', 'b', 'f'),
    fc
      .tuple(
        fc.constantFrom('contact_', 'sk-', 'acme_live', 'tb-dev-', 'sk_live_4', 'gho_a', 'ASIA', 'whsec-x', 'dop_v1_b'),
        fc.constantFrom('"', "'", '`'),
      )
      .map(([word, quote]) => `${quote}${word}${quote}`),
    fc.constantFrom(
      '"a1b2c3" + "d4"',
      "'a1b2c3'\n  +  'd4'",
      "k += 'abc4'",
      '`${a}${b}`',
      "['a1','b2'].join('')",
      '"a1b2c3".concat (x)',
      'String.fromCharCode(1)',
      "atob ('x')",
      "Buffer.from ( 'x'",
      'new Uint8Array ([1',
    ),
    fc.constantFrom(
      '\\x6d',
      '\\u0065',
      '\\u{6d}',
      '%6d',
      '107, ',
      'join',
      'reverse()',
      'concat',
      'atob',
      'b64decode',
      'a2b_base64',
    ),
    fc.constantFrom(
      'fromhex',
      'unhexlify',
      'fromCharCode',
      'fromCodePoint',
      'chr',
      'Buffer.from',
      'bytes',
      'bytearray',
      'Uint8Array',
    ),
    fc.constantFrom('[::-1]', 'unescape', `${'x'.repeat(70)}`),
  );

  test('never says no where the slow one says yes', () => {
    let worth = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), fc.constantFrom('a.ts', 'a.py'), (parts, path) => {
        const text = Buffer.from(parts.join(''));
        // Whatever lies around the text in memory is not part of it.
        kernel.input.fill('"+"');
        const within = kernel.input.subarray(100, 100 + text.copy(kernel.input, 100));
        const expected = isWorthFolding(path, text);
        if (expected) worth++;
        expect(isWorthFolding(path, text, kernel.hidingSigns)).toBe(expected);
        expect(isWorthFolding(path, within, kernel.hidingSigns)).toBe(expected);
      }),
      { numRuns: 5000 },
    );
    expect(worth).toBeGreaterThan(500);
  });

  test('says no of ordinary code', () => {
    const code = Buffer.from(
      "const total = sum(a + 1, 'of ' + name, `${one} and ${two}`); // don't 100% \\n\n".repeat(20),
    );
    expect(kernel.hidingSigns(code)).toEqual({ telling: false, common: false });
  });
});

describe('what is not folded', () => {
  test.each([
    ['a literal as it stands', 'a.js', `const k = 'mem_${'live'}_0123456789abcdef0123'`],
    ['an unknown name', 'a.js', "const k = prefix + 'abcdefghijklmnop'"],
    ['a name with two values', 'a.js', "let a = 'abcdefgh1234'; a = 'x'; const k = a + 'abcdefgh1234'"],
    ['code in a comment', 'a.js', "// 'abcdefgh' + '12345678'\n/* 'abcdefgh' + '12345678' */"],
    ['code in a string', 'a.js', `const s = "'abcdefgh' + '12345678'"`],
    ['prose', 'a.js', "throw new Error('this is ' + 'a message')"],
    ['strings on two lines of Python', 'a.py', "a = 'abcdefgh'\n'12345678'\n"],
    ['another language', 'a.rb', "k = 'abcdefgh' + '12345678'"],
  ])('%s', (_what, path, text) => expect(foldLiterals(path, text)).toEqual([]));
});

describe('properties', () => {
  const pieces = fc
    .array(fc.stringMatching(/^[A-Za-z0-9_]{1,12}$/), { minLength: 2, maxLength: 12 })
    .map((list) => [...list, '7'])
    .filter((list) => list.join('').length >= 16);

  test('however a text is cut, its concatenation and its list fold to it', () => {
    fc.assert(
      fc.property(pieces, fc.constantFrom('a.js', 'a.py'), (list, path) => {
        const whole = list.join('');
        const quoted = list.map((piece) => `"${piece}"`);
        const join = path === 'a.js' ? `[${quoted.join(', ')}].join("")` : `"".join([${quoted.join(', ')}])`;
        expect(foldLiterals(path, `k = ${quoted.join(' + ')}\n`).map(({ value }) => value)).toContain(whole);
        expect(foldLiterals(path, `k = ${join}\n`).map(({ value }) => value)).toContain(whole);
      }),
    );
  });

  test('no text makes it throw, or yield offsets outside of the text', () => {
    const program = fc.array(
      fc.oneof(
        fc.constantFrom(
          '"',
          "'",
          '`',
          '${',
          '}',
          '+',
          '(',
          ')',
          '[',
          ']',
          '.join(',
          'atob(',
          '\\',
          '\n',
          '/',
          '//',
          '/*',
          'f"',
          '"""',
          'a',
          '=',
          '+=',
          ',',
          '...',
          'new ',
          '{',
        ),
        fc.string({ maxLength: 5 }),
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(program, fc.constantFrom('a.ts', 'a.py'), (words, path) => {
        const text = words.join('');
        for (const { start, end } of foldLiterals(path, text))
          expect(start >= 0 && start < end && end <= text.length).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('deep nesting and long circles end', () => {
    expect(foldLiterals('a.js', '('.repeat(200_000))).toEqual([]);
    expect(foldLiterals('a.js', '['.repeat(200_000))).toEqual([]);
    expect(foldLiterals('a.js', '`${'.repeat(50_000))).toEqual([]);
    expect(
      foldLiterals(
        'a.js',
        Array.from({ length: 5000 }, (_, index) => `const a${index} = a${(index + 1) % 5000} + 'x';`).join('\n'),
      ),
    ).toEqual([]);
    expect(foldLiterals('a.py', `k = ${'"a" + '.repeat(100_000)}"b"`)).toBeInstanceOf(Array);
  });
});
