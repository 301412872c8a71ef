import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { expandExample } from '../../src/audit/expand-example.ts';
import { judgeText } from './judge-text.ts';

const TIMES = 40;

/** How many of so many fresh keys of a shape are found whole, and nothing else with them. */
function foundWhole(shape: string, around: (key: string) => string): number {
  return Array.from({ length: TIMES }, () => expandExample(shape)).filter((key) => {
    const values = judgeText(around(key), 'a.md').map(({ value }) => value);
    return values.length === 1 && values[0] === key;
  }).length;
}

describe('every plausible shape of a body', () => {
  const bodies = ['{{hex:32}}', '{{hex:64}}', '{{uuid}}', '{{b64url:43}}', '{{alnum:24}}', '{{alnum:99}}'];
  const odd = [
    '{{b64:22}}==',
    '{{b64:43}}=',
    '{{b64:64}}',
    '{{b64url:24}}.{{b64url:6}}.{{b64url:26}}7',
    '{{hex:32}}-{{hex:8}}-{{hex:8}}',
  ];

  it.each(
    ['sk_live_', 'sk_test_', 'twigsk_live_', 'tb_', 'mem_live_'].flatMap((prefix) =>
      [...bodies, ...odd].map((body) => ({ shape: prefix + body })),
    ),
  )('$shape', ({ shape }) => {
    expect(foundWhole(shape, (key) => `const apiKey = "${key}";`)).toBeGreaterThanOrEqual(TIMES - 3);
  });

  it.each([...bodies, ...odd, 'acme_live_{{hex:48}}', 'key-{{hex:32}}', 'ACME-{{uuid}}'].map((shape) => ({ shape })))(
    '$shape without a known prefix',
    ({ shape }) => {
      expect(foundWhole(shape, (key) => `apiKey: '${key}'`)).toBeGreaterThanOrEqual(TIMES - 3);
    },
  );

  it('takes a path behind a key for no part of it', () => {
    expect(foundWhole('sk_live_{{alnum:24}}', (key) => `https://api.acme.dev/hooks/${key}/webhook`)).toBe(TIMES);
    expect(foundWhole('sk_live_{{alnum:42}}', (key) => `https://api.acme.dev/hooks/${key}/y`)).toBe(TIMES);
  });
});

/** An unencrypted private key as ssh-keygen writes it: the same first line in all keys, with nine A's in a row. */
function opensshKey(): string {
  const field = (bytes: Buffer | string): Buffer => {
    const content = Buffer.from(bytes);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(content.length);
    return Buffer.concat([length, content]);
  };
  const { d, x } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  const open = Buffer.from(x!, 'base64url');
  const closed = Buffer.concat([Buffer.from(d!, 'base64url'), open]);
  const check = randomBytes(4);
  const secret = Buffer.concat([check, check, field('ssh-ed25519'), field(open), field(closed), field('me')]);
  const whole = Buffer.concat([
    Buffer.from('openssh-key-v1\0'),
    field('none'),
    field('none'),
    field(''),
    Buffer.from([0, 0, 0, 1]),
    field(Buffer.concat([field('ssh-ed25519'), field(open)])),
    field(secret),
  ]);
  const lines = whole.toString('base64').match(/.{1,70}/g)!;
  const armour = (word: string): string => `-----${word} OPENSSH ${'PRIVATE KEY'}-----`;
  return [armour('BEGIN'), ...lines, armour('END'), ''].join('\n');
}

describe('a real OpenSSH key', () => {
  it.each<[string, (key: string) => string]>([
    ['file', (key) => key],
    ['JSON', (key) => JSON.stringify({ key })],
    ['indented YAML', (key) => `key: |\n${key.replace(/^/gm, '    ')}`],
    ['one line', (key) => `KEY="${key.trim().replaceAll('\n', '\\n')}"`],
    ['base64', (key) => Buffer.from(key).toString('base64')],
  ])('%s', (_form, write) => {
    expect(judgeText(write(opensshKey()), 'notes.txt').map(({ rule }) => rule)).toEqual(['private-key-pem']);
  });
});
