import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../src/model/secret.ts';
import { createRedactor, createSecretFinder } from '../../src/report/redact.ts';
import { randomValue } from './sample-report.ts';

const MASK = 'key…mask';
const hex = (text: string) => Buffer.from(text, 'utf8').toString('hex');
const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');
const everyByte = (text: string, format: (byte: string) => string) => hex(text).replace(/../g, format);

/** Ways of writing a value that must not let it through. */
const ENCODINGS: Readonly<Record<string, (value: string) => string>> = {
  plain: (value) => value,
  'base64, first alignment': base64,
  'base64, second alignment': (value) => base64(`a${value}b`),
  'base64, third alignment': (value) => base64(`ab${value}c`),
  'base64url in a longer text': (value) => Buffer.from(`user:${value}\xff\xfe`, 'latin1').toString('base64url'),
  'base64 of UTF-16': (value) => Buffer.from(value, 'utf16le').toString('base64'),
  hex,
  'upper-case hex': (value) => hex(value).toUpperCase(),
  'hex, odd alignment': (value) => `f${hex(value)}`,
  'percent, every byte': (value) => everyByte(value, (byte) => `%${byte}`),
  'percent, where needed': encodeURIComponent,
  'percent twice': (value) => encodeURIComponent(everyByte(value, (byte) => `%${byte}`)),
  JSON: (value) => JSON.stringify(value),
  'JSON, every character': (value) => everyByte(value, (byte) => `\\u00${byte}`),
  'JSON in JSON': (value) => JSON.stringify(JSON.stringify(value)),
  'base64 in JSON with escaped slashes': (value) => base64(value).replaceAll('/', '\\/').replaceAll('+', '\\u002b'),
  'HTML, every character': (value) => everyByte(value, (byte) => `&#x${byte};`),
  'HTML, decimal': (value) => [...value].map((char) => `&#${char.charCodeAt(0)};`).join(''),
};

describe('createRedactor', () => {
  const awkward = () => `pw_${randomBytes(6).toString('hex')}"<&'\\/+ %${randomBytes(6).toString('base64')}`;
  for (const [name, encode] of Object.entries(ENCODINGS)) {
    it(`masks a value in ${name}`, () => {
      for (const value of [randomValue(), randomValue('sk_live_', 12), awkward()]) {
        const redact = createRedactor([new Secret(value, MASK)]);
        const shown = redact(`before ${encode(value)} after`);
        expect(shown.includes(MASK), name).toBe(true);
        expect(shown.startsWith('before ')).toBe(true);
        expect(shown.endsWith(' after')).toBe(true);
        // Masking again must find nothing: no encoded rest of the value is left.
        expect(redact(shown)).toBe(shown);
      }
    });
  }

  it('leaves every encoding of a value that it was not given (control: the test above can fail)', () => {
    const redact = createRedactor([new Secret(randomValue(), MASK)]);
    for (const encode of Object.values(ENCODINGS)) {
      const text = `before ${encode(randomValue())} after`;
      expect(redact(text)).toBe(text);
    }
  });

  it('finds every value wherever it stands, and changes nothing else', () => {
    const key = fc
      .uint8Array({ minLength: 10, maxLength: 40 })
      .map((bytes) => `k_${Buffer.from(bytes).toString('hex')}Z`);
    fc.assert(
      fc.property(
        fc.uniqueArray(key, { minLength: 1, maxLength: 20 }),
        fc.array(fc.string({ unit: 'grapheme' })),
        (values, words) => {
          const redact = createRedactor(values.map((value, index) => new Secret(value, `‹${index}›`)));
          const noise = words.map((word) => word.replace(/[A-Za-z0-9+/_\\%&-]/g, '.'));
          const text = values.flatMap((value, index) => [noise[index] ?? ' ', value]).join(' ');
          const wanted = values.flatMap((_, index) => [noise[index] ?? ' ', `‹${index}›`]).join(' ');
          expect(redact(text)).toBe(wanted);
        },
      ),
    );
  });

  it('masks each line of a value of many lines, but not the lines that all such values share', () => {
    const body = randomBytes(96).toString('base64').replace(/.{64}/g, '$&\n');
    const begin = `-----BEGIN ${'PRIVATE'} KEY-----`;
    const redact = createRedactor([new Secret(`${begin}\n${body}\n-----END ${'PRIVATE'} KEY-----`, '«redacted»')]);
    const [line] = body.split('\n');
    expect(redact(`3 | ${line}`)).toBe('3 | …');
    expect(redact(begin)).toBe(begin);
  });

  it('masks values beyond ASCII, also as percent-encoded UTF-8', () => {
    const value = `pässwörd-${randomBytes(4).toString('hex')}-ключ`;
    const redact = createRedactor([new Secret(value, MASK)]);
    expect(redact(`a ${value} b ${encodeURIComponent(value)} c ${base64(value).replaceAll('=', '')}`)).toBe(
      `a ${MASK} b ${MASK} c ${MASK}`,
    );
  });

  it('masks a short value only as a word', () => {
    const redact = createRedactor([new Secret(['hun', 'ter2'].join(''), '«redacted, 7 chars»')]);
    expect(redact(`u:${'hun'}ter2@h`)).toBe('u:«redacted, 7 chars»@h');
    expect(redact(`${'hun'}ter2000`)).toBe(`${'hun'}ter2000`);
  });

  it('shows one mask for values that overlap', () => {
    const [a, b, c] = [randomValue('', 10), randomValue('', 10), randomValue('', 10)];
    const redact = createRedactor([new Secret(a + b, 'first'), new Secret(b + c + c, 'second')]);
    expect(redact(`x ${a}${b}${c}${c} y`)).toBe('x second y');
  });

  it('in finished output leaves values alone that could be words of a format, and writes no mask that could break one', () => {
    const value = randomValue();
    const { redactOutput } = createSecretFinder([
      new Secret('partialFingerprints', '«redacted»'),
      new Secret(value, 'a",\n:b…c'),
    ]);
    expect(redactOutput('{"partialFingerprints":{}}')).toBe('{"partialFingerprints":{}}');
    expect(redactOutput(`{"path":"${value}"}`)).toBe('{"path":"ab…c"}');
  });

  it('does not depend on how many values there are, nor on a prefix that all of them share', () => {
    const values = Array.from({ length: 100_000 }, () => randomValue('sk_live_', 16));
    const redact = createRedactor(values.map((value) => new Secret(value, MASK)));
    const text = values.map((value, index) => `${index}: ${value}`).join('\n');
    const shown = redact(text);
    expect(shown.match(/sk_live_/g)).toBeNull();
    expect(shown.split('\n')).toHaveLength(values.length);
    expect(redact(base64(values[77_777]!)).replaceAll('=', '')).toBe(MASK);
  });
});
