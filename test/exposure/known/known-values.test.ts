import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeValue } from '../../../src/exposure/known/encodings.ts';
import { worthSearching } from '../../../src/exposure/known/is-worth-searching.ts';
import { collectKnownValues } from '../../../src/exposure/known/known-values.ts';
import { createMultiSearch } from '../../../src/exposure/known/multi-search.ts';
import { parseEnvFile } from '../../../src/exposure/known/parse-env-file.ts';
import { freshKey } from '../temp-project.ts';

/** Hexadecimal: one in sixty base64url values of this length has no digit, and such a value isn't searched for. */
const random = (): string => randomBytes(18).toString('hex');

describe('values worth searching', () => {
  test.each([
    ['MEMORY_API_KEY', freshKey()],
    ['JWT_SECRET', randomBytes(24).toString('hex')],
    ['DB_PASSWORD', 'q7R2mK9xT4wZ1b'],
    ['STRIPE_SK', randomBytes(20).toString('hex')],
    ['ANYTHING', randomBytes(20).toString('hex')],
  ])('%s is taken', (name, value) => expect(worthSearching(name, value)).toBe(value));

  test('nearly all random values are taken, whatever their alphabet', () => {
    const taken = (make: () => string, name: string): number =>
      Array.from({ length: 2000 }, make).filter((value) => worthSearching(name, value) === value).length / 2000;
    expect(taken(() => randomBytes(24).toString('base64url'), 'APP_SECRET')).toBeGreaterThan(0.98);
    expect(taken(() => randomBytes(16).toString('hex'), 'APP_SECRET')).toBeGreaterThan(0.99);
    expect(taken(() => randomBytes(32).toString('base64url'), 'ANYTHING')).toBeGreaterThan(0.95);
  });

  test('of an address, the password', () => {
    expect(worthSearching('DATABASE_URL', 'postgres://app:q7R2mK9xT4wZ1b@db.internal:5432/x')).toBe('q7R2mK9xT4wZ1b');
  });

  test.each([
    ['NODE_ENV', 'production'],
    ['PORT', '3000'],
    ['DEBUG', 'true'],
    ['API_URL', 'https://api.company.io/v1/resource'],
    ['API_KEY', 'your-api-key-here-123'],
    ['API_KEY', 'changeme-changeme-1'],
    ['APP_NAME', 'my-company-dashboard-2024'],
    ['DB_HOST', 'db-1.eu-central-1.rds.amazonaws.com'],
    ['AUTH_MODE', 'google-oauth-and-password'],
    ['CLIENT_ID', '8f14e45fceea167a5a36dedd4bea2543'],
    ['TENANT', '123e4567-e89b-12d3-a456-426614174000'],
    ['SECRET_PATH', '/run/secrets/k8s-3f9a1c'],
    ['NEXT_PUBLIC_KEY', freshKey()],
    ['POSTHOG_KEY', `phc_${randomBytes(20).toString('hex')}`],
    ['STRIPE_KEY', `pk_${'live'}_${randomBytes(20).toString('hex')}`],
    ['TOKEN', '111111111111111111'],
    ['SESSION_TIMEOUT', '20240115120000'],
    ['OWNER_EMAIL', 'firstname.lastname42@company-mail.io'],
  ])('%s=%s is not', (name, value) => expect(worthSearching(name, value)).toBeNull());
});

test('env files are read as dotenv reads them', () => {
  const text = '# c\nexport A=1 # one\n B = "x\\ny" \r\nC=\'z#z\'\nD="two\nlines"\nE=\nF: yaml\nG=a#b\n';
  expect(parseEnvFile(text).map(({ name, value, line, column }) => [name, value, line, column])).toEqual([
    ['A', '1', 2, 10],
    ['B', 'x\ny', 3, 7],
    ['C', 'z#z', 4, 4],
    ['D', 'two\nlines', 5, 4],
    ['E', '', 7, 3],
    ['F', 'yaml', 8, 4],
    ['G', 'a#b', 9, 3],
  ]);
});

describe('search', () => {
  test('finds each spelling, at every alignment, and not its neighbour', () => {
    const value = `${random()}/+"&é`;
    const known = collectKnownValues([{ path: '.env', text: `API_KEY='${value}'\nOTHER_KEY=${random()}\n` }]);
    expect(known.values.map(({ name, line, column }) => [name, line, column])).toEqual([
      ['API_KEY', 1, 10],
      ['OTHER_KEY', 2, 11],
    ]);
    const places: Record<string, string> = {
      plain: value,
      'base64-0': Buffer.from(value).toString('base64'),
      'base64-1': Buffer.from(`x${value}yz`).toString('base64'),
      'base64-2': Buffer.from(`xy${value}z`).toString('base64url'),
      hex: Buffer.from(`a${value}`).toString('hex'),
      percent: encodeURIComponent(value),
      json: JSON.stringify({ a: value }),
      html: value.replaceAll('&', '&amp;').replaceAll('"', '&quot;'),
    };
    for (const [encoding, text] of Object.entries(places)) {
      const bytes = Buffer.from(`before ${text} after`);
      const hits = known.search(bytes).filter((hit) => hit.value === 0);
      expect(
        hits.map((hit) => hit.encoding),
        encoding,
      ).toContain(encoding.replace(/-\d/, ''));
    }
    expect(known.search(Buffer.from(random().repeat(50)))).toEqual([]);
  });

  test('the same as looking for each pattern alone', () => {
    const bytes = fc
      .uint8Array({ minLength: 3, maxLength: 20 })
      .map((array) => Buffer.from(array.map((byte) => byte % 3)));
    fc.assert(
      fc.property(
        fc.array(bytes, { maxLength: 12 }),
        fc.uint8Array({ maxLength: 400 }).map((array) => Buffer.from(array.map((byte) => byte % 3))),
        (patterns, text) => {
          const expected = patterns.flatMap((pattern, index) => {
            const starts: { pattern: number; start: number }[] = [];
            for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1))
              starts.push({ pattern: index, start: at });
            return starts;
          });
          const order = (a: { pattern: number; start: number }, b: { pattern: number; start: number }): number =>
            a.pattern - b.pattern || a.start - b.start;
          expect(createMultiSearch(patterns)(text).sort(order)).toEqual(expected.sort(order));
        },
      ),
    );
  });

  test('each base64 spelling stands in the base64 of any text around', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 9 }),
        fc.string({ minLength: 12, maxLength: 40 }),
        fc.uint8Array({ maxLength: 9 }),
        (before, value, after) => {
          const text = Buffer.concat([before, Buffer.from(value), after]).toString('base64');
          expect(
            encodeValue(value).some(({ encoding, bytes }) => encoding === 'base64' && text.includes(bytes.toString())),
          ).toBe(true);
        },
      ),
    );
  });

  test('nothing shows a value', () => {
    const value = freshKey();
    const known = collectKnownValues([
      { path: '.env', text: `MEMORY_API_KEY=${value}` },
      { path: '.env.example', text: `OTHER_KEY=${random()}` },
    ]);
    expect(known.values).toHaveLength(1);
    expect(JSON.stringify(known)).not.toContain(value.slice(12));
    expect(known.longest).toBeGreaterThan(value.length);
  });

  test('without values nothing is found', () => {
    expect(collectKnownValues([]).search(Buffer.from('anything'))).toEqual([]);
  });
});
