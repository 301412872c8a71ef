import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { randomText } from '../../src/audit/expand-example.ts';
import { isChecksumValid } from '../../src/judge/checksum.ts';
import { judgeText } from './judge-text.ts';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** As GitHub and npm issue them: thirty random characters and their CRC-32 in base 62. */
function issue(prefix: string): string {
  const body = randomText(DIGITS, 30);
  let rest = crc32(body);
  let check = '';
  while (check.length < 6) {
    check = DIGITS[rest % 62]! + check;
    rest = Math.floor(rest / 62);
  }
  return prefix + body + check;
}

/** The same token with another last character. */
function spoil(token: string): string {
  return token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A');
}

describe.each(['ghp_', 'gho_', 'ghs_', 'npm_'])('a token that carries its checksum: %s', (prefix) => {
  const kind = prefix === 'npm_' ? 'npm' : 'github';
  it('is proved by a right one', () => {
    const token = issue(prefix);
    expect(isChecksumValid(kind, token)).toBe(true);
    expect(judgeText(`token: "${token}"`)).toMatchObject([{ confidence: 'high', severity: 'high' }]);
  });

  it('is doubted with a wrong one', () => {
    const token = spoil(issue(prefix));
    expect(isChecksumValid(kind, token)).toBe(false);
    expect(judgeText(`token: "${token}"`)).toMatchObject([{ confidence: 'low', severity: 'low' }]);
  });
});

describe('a Grafana service account token', () => {
  const body = `glsa_${randomText(DIGITS, 32)}`;
  const check = crc32(body).toString(16).padStart(8, '0');
  it('carries its checksum, too', () => {
    expect(isChecksumValid('grafana', `${body}_${check}`)).toBe(true);
    expect(isChecksumValid('grafana', `${body}_${check.replace(/^./, check.startsWith('0') ? '1' : '0')}`)).toBe(false);
  });
});

describe('a JSON Web Token', () => {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const token = (head: object, claims: object, signature = randomText(DIGITS, 43)): string =>
    `${part(head)}.${part(claims)}.${signature}`;

  it.each([
    ['signed', token({ alg: 'HS256' }, { sub: 'u_29c7', iat: 1_760_000_000 }), true],
    ['with claims of its own', token({ alg: 'RS256' }, { userId: 7 }), true],
    ['unsigned', token({ alg: 'none' }, { sub: 'u_29c7' }), false],
    ['without signature', token({ alg: 'HS256' }, { sub: 'u_29c7' }, ''), false],
    ['that names nobody', token({ alg: 'HS256' }, { foo: 'bar' }), false],
    ['of the RFC', token({ alg: 'HS256' }, { iss: 'joe', exp: 1_300_819_380 }), false],
    ['that is none', 'eyJhbGciOi.eyJzdWIiOi.x', false],
  ])('%s', (_what, value, valid) => {
    expect(isChecksumValid('jwt', value)).toBe(valid);
  });
});
