import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROOM } from '../../src/engine/kernel/kernel.ts';
import { type Cut, type Hit, memoryKey, places, scanBytes, skKey } from './scan.ts';

/** Where the first buffer ends, and where the scanner stops looking for candidates in it. */
const EDGES = [ROOM - 20_480, ROOM - 16_384, ROOM - 12_288, ROOM - 8192, ROOM];

function filler(length: number): Buffer {
  const line = 'the quick brown fox jumps over a lazy dog, said nobody\n';
  return Buffer.from(line.repeat(Math.ceil(length / line.length)).slice(0, length));
}

/** What of a hit must not depend on where in a blob it stands; a blob that is wide text is called by its byte order. */
const kindOf = ({ rule, value, decoded }: Hit) => ({ rule, value, decoded: decoded.replace(/(utf-\d\d)[lb]e/, '$1') });

const base64 = (text: string): string => Buffer.from(text).toString('base64');

function planted(before: Buffer, what: string | Buffer): Buffer {
  return Buffer.concat([before, Buffer.from('\n\n'), Buffer.from(what), Buffer.from('\n'), filler(40_000)]);
}

const pem = (): string => {
  const body = randomBytes(1600).toString('base64').replace(/.{64}/g, '$&\n');
  return `-----BEGIN RSA PRIVATE KEY-----\nMIIJ${body}\n-----END RSA PRIVATE KEY-----`;
};

describe('the border between two buffers', () => {
  const kinds: [name: string, text: () => string | Buffer][] = [
    ['a prefix', () => `key = "${memoryKey()}"`],
    ['a shared prefix', () => `STRIPE_KEY=${skKey()}`],
    ['a token', () => `api_key = "${randomBytes(24).toString('hex')}"`],
    ['a connection address', () => `postgres://app:${randomBytes(12).toString('hex')}@db.internal/app`],
    ['a private key', pem],
    ['base64', () => base64(`MEMORY_API_KEY=${memoryKey()}`)],
    ['base64 of base64', () => base64(`{"a":"${base64(`MEMORY_API_KEY=${memoryKey()}`)}"}`)],
    ['percent', () => `key=${memoryKey().replaceAll('_', '%5F')}`],
    ['UTF-16', () => Buffer.from(`\0key=${memoryKey()}\0`, 'utf16le')],
    ['a word of escapes', () => `"${[...memoryKey()].map((c) => `\\x${c.charCodeAt(0).toString(16)}`).join('')}"`],
  ];
  for (const [name, text] of kinds) {
    it(`loses and doubles nothing: ${name}`, () => {
      for (const edge of EDGES) {
        const what = Buffer.from(text());
        const offsets = [...Array(what.length + 40).keys()].filter(
          (at) => at < 12 || at % 13 === 0 || at > what.length - 4,
        );
        for (const offset of offsets) {
          const bytes = planted(filler(edge - offset), what);
          const alone = scanBytes(what).map(kindOf);
          expect(alone.length).toBe(1);
          const hits = scanBytes(bytes, [65_536]);
          expect(hits.map(kindOf), `${edge} - ${offset}`).toEqual(alone);
        }
      }
    });
  }

  it('finds keys in base64 of any length, wherever they stand in it', () => {
    for (const size of [60_000, 300_000, 900_000]) {
      const keys = [memoryKey(), memoryKey(), memoryKey()];
      const text = `${'{"version":3,"sources":["a.ts"]}'.repeat(size / 64)}"${keys[0]}"${'some text, '.repeat(size / 22)}`;
      const whole = `//# sourceMappingURL=data:application/json;base64,${base64(`${keys[1]} ${text} ${keys[2]}`)}`;
      for (const cut of ['whole', [1000], [262_144]] as Cut[]) {
        const found = scanBytes(Buffer.from(whole), cut);
        expect(found.map(({ value }) => value).sort()).toEqual([...keys].sort());
      }
    }
  });

  it('finds text in base64 that begins and ends as binary data', () => {
    const key = memoryKey();
    const mixed = Buffer.concat([
      randomBytes(50_000),
      Buffer.from(`${' '.repeat(100)}MEMORY_API_KEY=${key}\n`),
      randomBytes(50_000),
    ]);
    expect(scanBytes(Buffer.from(mixed.toString('base64'))).map(({ value }) => value)).toEqual([key]);
    expect(scanBytes(Buffer.from(mixed.toString('hex')), [7777]).map(({ value }) => value)).toEqual([key]);
  });

  it('finds keys in one line of 5 MB', () => {
    const keys = Array.from({ length: 40 }, memoryKey);
    const code = keys.map((key) => `${'function a(b){return b+1};var c=[1,2,3];'.repeat(3000)}d="${key}";`).join('');
    const hits = scanBytes(Buffer.from(code), [262_144]);
    expect(hits.map(({ value }) => value)).toEqual(keys);
    for (const { line, column, endColumn, value } of hits) {
      expect(line).toBe(1);
      expect(code.slice(column - 1, endColumn - 1)).toBe(value);
    }
  });
});

/** Material that a scanner stumbles over, with and without keys in it. */
const fragment = fc.oneof(
  fc.constantFrom(
    '\n',
    '\r\n',
    '\r',
    ' ',
    '"',
    "'",
    '=',
    '==',
    '%',
    '%0A',
    '\\n',
    '\\u00',
    '\\x',
    '--',
    '/',
    '+',
    '\0',
    '\ufeff',
    '😀',
    'é',
    '@',
    '://',
    '-----BEGIN',
    'api_key',
    'sk_live_',
    'mem_live_',
    ';base64,',
  ),
  fc.string({ maxLength: 40 }),
  fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
  fc.integer({ min: 1, max: 4000 }).map((n) => 'abcd1234'.repeat(Math.ceil(n / 8)).slice(0, n)),
  fc.constant('').map(memoryKey),
  fc.constant('').map(() => base64(`token: ${memoryKey()} and more of the same`)),
  fc.constant('').map(() => Buffer.from(`key=${memoryKey()}`).toString('hex')),
  fc.constant('').map(() => Buffer.from(`key=${memoryKey()}`, 'utf16le')),
  fc.constant('').map(() => `%22${memoryKey().replace('_', '%5F')}%22`),
  fc.constant('').map(() => base64('{"a":"bc"},'.repeat(2500))),
  fc.constant('').map(() => filler(20_000).toString()),
);
const blob = fc
  .array(fragment, { minLength: 1, maxLength: 60 })
  .map((parts) => Buffer.concat(parts.map((part) => Buffer.from(part))));

describe('any bytes', () => {
  it('give the same matches, whole or in pieces of any size', () => {
    fc.assert(
      fc.property(blob, fc.array(fc.integer({ min: 1, max: 70_000 }), { minLength: 1, maxLength: 5 }), (bytes, cut) => {
        expect(places(scanBytes(bytes, cut))).toEqual(places(scanBytes(bytes)));
      }),
      { numRuns: 150 },
    );
  });

  it('give the same matches behind any number of other bytes', () => {
    fc.assert(
      fc.property(blob, fc.integer({ min: 600, max: 600_000 }), (bytes, distance) => {
        const behind = (length: number) =>
          scanBytes(Buffer.concat([filler(length), Buffer.from('\n\n'), bytes]), [1 << 20]).map(kindOf);
        const near = behind(600);
        const far = behind(distance);
        expect(far).toEqual(near);
      }),
      { numRuns: 60 },
    );
  });

  it('never lose a key between bytes that are no part of one', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 3000 }),
        fc.uint8Array({ maxLength: 3000 }),
        fc.constantFrom(...' \n"\'=,:(;'),
        (before, after, border) => {
          const key = memoryKey();
          const bytes = Buffer.concat([before, Buffer.from(`${border}${key}${border}`), after]);
          expect(scanBytes(bytes).map(({ value }) => value)).toContain(key);
        },
      ),
      { numRuns: 500 },
    );
  });
});
