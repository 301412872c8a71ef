import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readOperatorProviders } from '../../src/respond/operator-providers.ts';
import { revokeKey } from '../../src/respond/revoke-key.ts';
import { rotateKey } from '../../src/respond/rotate-key.ts';
import { verifyKey } from '../../src/respond/verify-key.ts';
import { AiApi } from '../support/stand-in/ai-api.ts';
import { leakOf, places, sessionFor } from '../support/stand-in/leak.ts';
import { type StandIn, startStandIn } from '../support/stand-in/stand-in-server.ts';

/** What an operator would write for the service of test/support/stand-in/ai-api.ts. */
function described(baseUrl: string | undefined) {
  const code = (...codes: string[]) => [{ at: ['error.code'], equals: codes }];
  return {
    id: 'acme',
    name: 'Acme',
    clues: { names: ['ACME'] },
    rules: [{ id: 'acme-key', prefixes: ['acme_'], pattern: 'acme_[0-9a-f]{48}' }],
    api: {
      ...(baseUrl === undefined ? {} : { baseUrl }),
      auth: { in: 'bearer' },
      verify: {
        calls: [
          {
            method: 'GET',
            path: '/v1/me',
            answers: [
              { status: [200], where: [{ at: ['success'], equals: [true] }], means: 'active' },
              { status: [401], where: code('EXPIRED_API_KEY'), means: 'expired' },
              { status: [401], where: code('INVALID_API_KEY', 'REVOKED_API_KEY'), means: 'inactive' },
              {
                status: [403],
                where: code('INSUFFICIENT_PERMISSIONS', 'ACCOUNT_SUSPENDED', 'QUOTA_EXCEEDED'),
                means: 'active-limited',
              },
            ],
          },
        ],
      },
      list: {
        by: 'management-or-leaked',
        call: { method: 'GET', path: '/v1/keys', answers: [{ status: [200], means: 'listed' }] },
        items: ['keys'],
        id: ['id'],
        hint: ['shown'],
        ended: [{ at: ['status'], equals: ['off', 'expired'] }],
        name: ['label'],
      },
      create: {
        call: {
          method: 'POST',
          path: '/v1/keys',
          body: { as: 'json', fields: { label: '{name}' } },
          answers: [{ status: [201], means: 'created' }],
        },
        key: ['secret'],
        id: ['id'],
      },
      revoke: {
        by: 'management-or-leaked',
        id: { from: 'list' },
        call: {
          method: 'POST',
          path: '/v1/keys/{id}/disable',
          answers: [{ status: [200], where: [{ at: ['success'] }], means: 'revoked' }],
        },
      },
    },
  };
}

let server: StandIn | undefined;
const where = places();
afterEach(() => server?.close());

describe('providers of the operator', () => {
  it('verify, revoke and rotate keys like built-in ones', async () => {
    const api = new AiApi();
    server = await startStandIn(api.handle);
    const providers = readOperatorProviders(
      JSON.stringify({ providers: [described(server.url)] }),
      'providers.json',
      [],
    );
    const session = () => sessionFor(where, {}, { providers });
    const stateOf = async (text: string) => (await verifyKey(leakOf('acme', text), session())).result.state;
    expect(await stateOf(api.mint().text)).toBe('active');
    expect(await stateOf(api.mint('x', 'off').text)).toBe('inactive');
    expect(await stateOf(api.mint('x', 'expired').text)).toBe('expired');
    expect(await stateOf(api.mint('x', 'read-only').text)).toBe('active-limited');

    const key = api.mint('bot');
    writeFileSync(join(where.root, '.env'), `ACME_KEY=${key.text}`);
    const rotated = await rotateKey(leakOf('acme', key.text, { envPlaces: [{ path: '.env' }] }), session());
    expect(rotated.result.outcome).toBe('rotated');
    const fresh = api.keys.at(-1)!;
    expect(readFileSync(join(where.root, '.env'), 'utf8')).toBe(`ACME_KEY=${fresh.text}`);
    expect([key.status, fresh.status]).toEqual(['off', 'on']);
    expect((await revokeKey(leakOf('acme', fresh.text), session())).result.outcome).toBe('revoked');
  });

  it('can complete a built-in one that has no address', () => {
    const known = [{ id: 'acme', name: 'Acme API', source: 'docs', rules: [], clues: { names: ['AC'] } }];
    const [read] = readOperatorProviders(JSON.stringify([described(undefined)]), 'f', known);
    expect(read).toMatchObject({ name: 'Acme API', clues: { names: ['AC', 'ACME'] }, api: { hosts: [] } });
  });

  const broken: [string, (one: ReturnType<typeof described>) => unknown][] = [
    ['no JSON', () => '{'],
    ['no list', () => ({})],
    ['no id', (one) => [{ ...one, id: 'A b' }]],
    ['a URL with a password', (one) => [{ ...one, api: { ...one.api, baseUrl: 'https://u:hunter2secret@host' } }]],
    ['plain http', (one) => [{ ...one, api: { ...one.api, baseUrl: 'http://example.org.evil' } }]],
    [
      'an unknown method',
      (one) => [
        {
          ...one,
          api: { ...one.api, revoke: { ...one.api.revoke, call: { ...one.api.revoke.call, method: 'EVIL' } } },
        },
      ],
    ],
    [
      'a path with a host',
      (one) => [
        {
          ...one,
          api: { ...one.api, revoke: { ...one.api.revoke, call: { ...one.api.revoke.call, path: '//evil@x' } } },
        },
      ],
    ],
    [
      'an answer that looks at no body',
      (one) => [
        {
          ...one,
          api: {
            ...one.api,
            verify: { calls: [{ method: 'GET', path: '/', answers: [{ status: [200], means: 'active' }] }] },
          },
        },
      ],
    ],
    ['a misspelt field', (one) => [{ ...one, api: { ...one.api, verfy: one.api.verify } }]],
    ['a limit of no requests', (one) => [{ ...one, api: { ...one.api, rateLimit: { requests: 0, perSeconds: 60 } } }]],
    ['a page without steps', (one) => [{ ...one, dashboard: { url: 'https://acme.test' } }]],
    ['a header that breaks out', (one) => [{ ...one, api: { ...one.api, headers: { 'x-version': '1\r\nx: y' } } }]],
    ['an id from a list that is not there', (one) => [{ ...one, api: { ...one.api, list: undefined } }]],
    [
      'a body without end',
      (one) => {
        const text = JSON.stringify(one).replace('"{name}"', `${'['.repeat(20_000)}${']'.repeat(20_000)}`);
        return `{"providers":[${text}]}`;
      },
    ],
    ['a broken expression', (one) => [{ ...one, rules: [{ id: 'x', prefixes: ['a'], pattern: '(' }] }]],
  ];
  for (const [name, spoil] of broken) {
    it(`is told of ${name}`, () => {
      const spoilt = spoil(described('https://acme.test'));
      const text = typeof spoilt === 'string' ? spoilt : JSON.stringify(spoilt);
      let message = '';
      try {
        readOperatorProviders(text, 'providers.json', []);
      } catch (error) {
        message = (error as Error).message;
      }
      expect(message).not.toBe('');
      expect(message).not.toContain('hunter2');
    });
  }
});
