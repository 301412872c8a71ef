import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { memoryKey, scanBytes, skKey } from './scan.ts';

const base64 = (text: string | Buffer): string => Buffer.from(text).toString('base64');
const hex = (text: string | Buffer): string => Buffer.from(text).toString('hex');
const percent = (text: string): string =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
const unicode = (text: string): string =>
  [...text].map((char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
const ecma = (text: string): string => [...text].map((char) => `\\u{${char.charCodeAt(0).toString(16)}}`).join('');
const slashX = (text: string): string => [...text].map((char) => `\\x${char.charCodeAt(0).toString(16)}`).join('');
const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
const utf32 = (text: string, little: boolean): Buffer => {
  const out = Buffer.alloc(text.length * 4);
  [...text].forEach((char, index) => {
    if (little) out.writeUInt32LE(char.codePointAt(0)!, index * 4);
    else out.writeUInt32BE(char.codePointAt(0)!, index * 4);
  });
  return out;
};

function values(bytes: Buffer | string): string[] {
  return scanBytes(Buffer.from(bytes)).map(({ value }) => value);
}

describe('encodings', () => {
  const line = (key: string): string => `MEMORY_API_KEY=${key}\n`;
  const encoders: [name: string, encode: (text: string) => string | Buffer][] = [
    ['plain', (text) => text],
    ['base64', (text) => base64(text)],
    ['base64url', (text) => Buffer.from(text).toString('base64url')],
    ['base64 behind one letter', (text) => `x${base64(text)}`],
    ['base64 behind a slash', (text) => `/${base64(text)}`],
    ['hex', (text) => hex(text)],
    ['HEX', (text) => hex(text).toUpperCase()],
    ['percent', percent],
    ['\\u', unicode],
    ['\\u{}', ecma],
    ['\\x', slashX],
    ['UTF-16LE', (text) => Buffer.from(text, 'utf16le')],
    ['UTF-16LE with its mark', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16BE', utf16be],
    ['UTF-16BE with its mark', (text) => utf16be(`\ufeff${text}`)],
    ['UTF-32LE', (text) => utf32(text, true)],
    ['UTF-32BE', (text) => utf32(text, false)],
    ['UTF-32LE with its mark', (text) => utf32(`\ufeff${text}`, true)],
    ['UTF-32BE with its mark', (text) => utf32(`\ufeff${text}`, false)],
    ['base64 of UTF-16LE', (text) => base64(Buffer.from(text, 'utf16le'))],
    ['base64 of base64', (text) => base64(base64(text))],
    ['base64 of base64 of base64', (text) => base64(base64(base64(text)))],
    ['hex of base64', (text) => hex(base64(text))],
    ['percent of base64', (text) => percent(base64(text))],
    ['base64 of hex of base64', (text) => base64(hex(base64(text)))],
    ['\\u of percent of hex', (text) => unicode(percent(hex(text)))],
    ['base64 in JSON in base64', (text) => base64(JSON.stringify({ config: base64(text) }))],
    ['wrapped base64', (text) => base64(`${'# a line of text\n'.repeat(12)}${text}`).replace(/.{76}/g, '$&\n')],
    ['wrapped base64, CRLF, 64', (text) => base64(`${'note\n'.repeat(40)}${text}end`).replace(/.{64}/g, '$&\r\n')],
    [
      'indented base64',
      (text) => `data: |\n    ${base64(`${'a: b\n'.repeat(50)}${text}`).replace(/.{76}/g, '$&\n    ')}`,
    ],
  ];
  for (const [name, encode] of encoders) {
    it(`finds a key in ${name}`, () => {
      for (let round = 0; round < 20; round++) {
        const key = memoryKey();
        expect(values(encode(line(key)))).toEqual([key]);
      }
    });
  }

  it('leaves alone what is deeper than three layers, and compressed data', () => {
    expect(values(base64(base64(base64(base64(line(memoryKey()))))))).toEqual([]);
    expect(values(gzipSync(line(memoryKey())))).toEqual([]);
  });

  for (const [name, encode] of encoders.filter(([name]) => name.startsWith('UTF-'))) {
    it(`finds ${name} among other data, to its last letter`, () => {
      for (const noise of [0x00, 0x01, 0x41, 0xff]) {
        for (let shift = 0; shift < 4; shift++) {
          const key = memoryKey();
          const around = Buffer.alloc(400, noise);
          const found = values(
            Buffer.concat([Buffer.alloc(shift, 1), around, Buffer.from(encode(`key=${key}`)), around]),
          );
          // Big-endian text that begins at an odd place is taken for little-endian.
          if (name.includes('BE') && shift % (name.includes('32') ? 4 : 2) !== 0) continue;
          // A letter right behind it can't be told from its own last one.
          if (noise === 0x41) expect(found.join()).toContain(key.slice(0, -1));
          else expect(found, `${name} ${noise} ${shift}`).toEqual([key]);
        }
      }
    });
  }
});

describe('text before a key', () => {
  const escapes = [
    '\\n',
    '\\t',
    '\\r',
    '\\"',
    '\\\\n',
    '\\0',
    '\\012',
    '\\x0a',
    '\\u000a',
    '\\u0022',
    '\\u{22}',
    '%0A',
    '%22',
    '%3D',
    '=3D',
  ];
  escapes.push(
    '&quot;',
    '&#34;',
    '\x1b[31m',
    '\x1b[0;32m',
    '"',
    "'",
    '`',
    '(',
    '<',
    '>',
    '=',
    '==',
    ':',
    '/',
    '+',
    ' --',
    '<!--',
    '\ufeff',
    '\u00e9 ',
  );
  for (const before of escapes) {
    it(`finds a key behind ${JSON.stringify(before)}`, () => {
      for (const key of [memoryKey(), skKey()]) expect(values(`const a = "x${before}${key}"`)).toEqual([key]);
    });
  }
  for (const after of [
    '"',
    '\\n',
    '\\"',
    '.',
    '...rest',
    ',',
    ';',
    '&',
    '%20',
    '%22',
    '<',
    ')',
    ' ',
    '\r\n',
    '\t',
    '\0',
    '/path',
    '?a=b',
    '@host',
    '\x1b[0m',
    '&quot;',
    '-->',
    '\u00e9',
  ]) {
    it(`finds a key before ${JSON.stringify(after)}`, () => {
      for (const key of [memoryKey(), skKey()]) expect(values(`const a = "${key}${after}"`)).toEqual([key]);
    });
  }
});
