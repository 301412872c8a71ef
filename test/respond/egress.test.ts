import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressKind } from '../../src/respond/addresses.ts';
import { revokeKey } from '../../src/respond/revoke-key.ts';
import { verifyKey } from '../../src/respond/verify-key.ts';
import { leaksIn } from '../support/stand-in/canaries.ts';
import { leakOf, places, sessionFor } from '../support/stand-in/leak.ts';
import { MemoryApi } from '../support/stand-in/memory-api.ts';
import { type Answer, type Seen, type StandIn, startStandIn } from '../support/stand-in/stand-in-server.ts';

/** The stranger's server: whatever comes here has left the provider. */
let stranger: StandIn;
let server: StandIn;
let api: MemoryApi;
const where = places();
let cases = 0;

beforeAll(async () => {
  stranger = await startStandIn(() => ({ status: 200, body: { success: true, data: [] } }));
  api = new MemoryApi();
  server = await startStandIn((seen) => api.handle(seen));
  for (const name of ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'all_proxy'])
    process.env[name] = stranger.url;
  process.env['NODE_USE_ENV_PROXY'] = '1';
});
afterAll(async () => {
  await stranger.close();
  await server.close();
  where.remove();
});

function bytesOf(seen: readonly Seen[]): Buffer {
  return Buffer.from(JSON.stringify(seen));
}

/** Runs one attack and makes sure that the stranger has seen nothing. */
async function attack(key: string, work: () => Promise<unknown>): Promise<void> {
  cases++;
  const before = stranger.seen.length;
  await work();
  expect(leaksIn(bytesOf(stranger.seen), key)).toEqual([]);
  expect(stranger.seen.length).toBe(before);
}

const strangerPort = () => new URL(stranger.url).port;

describe('not one byte of a key goes to a stranger', () => {
  it('by addresses that the operator types wrong or a script fills in', async () => {
    const port = strangerPort();
    const hosts = [
      `http://127.0.0.1:${port}@provider.test/`,
      `http://provider.test@127.0.0.1:${port}/`,
      `http://user:password@127.0.0.1:${port}/`,
      `http://127.0.0.1:${port}\\@provider.test/`,
      `http://provider.test\\@127.0.0.1:${port}/`,
      `http:\\\\127.0.0.1:${port}/`,
      ` http://127.0.0.1:${port}/`,
      `http://127.0.0.1:${port}/\r\nhost: evil`,
      `http://127.0.0.1:${port}/\tx`,
      `http://127.0.0.1:${port}/?key=`,
      `http://127.0.0.1:${port}/#`,
      `ftp://127.0.0.1:${port}/`,
      `file:///etc/passwd`,
      `javascript:alert(1)`,
      `data:text/plain,x`,
      `//127.0.0.1:${port}/`,
      `127.0.0.1:${port}`,
      '',
      'http://',
      'https://',
      `http://provider.test:${port}/`,
      `http://10.0.0.1:${port}/`,
      `http://192.168.0.1:${port}/`,
      `http://169.254.169.254/latest`,
      `https://169.254.169.254/latest`,
      `http://[fe80::1]:${port}/`,
      `https://[fe80::1]:${port}/`,
      `http://[::ffff:10.0.0.1]:${port}/`,
      `http://0.0.0.0:${port}/`,
      `https://0.0.0.0:${port}/`,
      `http://[::]:${port}/`,
      `https://224.0.0.1/`,
      `https://255.255.255.255/`,
      'https://api.example.com/v1',
      'https://example.org',
      'https://sub.example.net/',
      'https://provider.example/',
      'https://provider.invalid/',
      `http://①②⑦.0.0.1.evil:${port}/`,
      `http://xn--provider-.test:${port}/`,
    ];
    for (const url of hosts) {
      const key = api.mint().text;
      await attack(key, async () => {
        const session = sessionFor(where, { 'memory-api': url }, { resolve: async () => ['10.1.2.3'] });
        const run = verifyKey(leakOf('memory-api', key), session).then(({ result }) =>
          expect(result.state).toBe('unknown'),
        );
        await run.catch((error: { code?: string; message: string }) => {
          expect(error.code).toBe('BAD_PROVIDER_URL');
          expect(error.message).not.toContain('password@');
        });
      });
    }
  });

  it('by name resolution that points a known host elsewhere, or changes its mind', async () => {
    const elsewhere = [
      ['127.0.0.1'],
      ['127.8.8.8'],
      ['::1'],
      ['0.0.0.0'],
      ['::'],
      ['10.0.0.1'],
      ['172.16.0.1'],
      ['172.31.255.255'],
      ['192.168.1.1'],
      ['100.64.0.1'],
      ['169.254.169.254'],
      ['192.0.0.1'],
      ['192.0.2.1'],
      ['198.18.0.1'],
      ['198.51.100.1'],
      ['203.0.113.1'],
      ['224.0.0.1'],
      ['240.0.0.1'],
      ['255.255.255.255'],
      ['fc00::1'],
      ['fd12:3456::1'],
      ['fe80::1'],
      ['fe80::1%lo'],
      ['ff02::1'],
      ['::ffff:127.0.0.1'],
      ['::ffff:7f00:1'],
      ['::ffff:10.0.0.1'],
      ['::127.0.0.1'],
      ['64:ff9b::7f00:1'],
      ['64:ff9b:1::1'],
      ['2002:7f00:1::1'],
      ['2001::1'],
      ['2001:db8::1'],
      ['100::1'],
      ['5f00::1'],
      ['93.184.216.34', '127.0.0.1'],
      ['127.0.0.1', '93.184.216.34'],
      ['2606:4700::1111', '::1'],
      [],
      ['not-an-address'],
    ];
    for (const addresses of elsewhere) {
      const key = api.mint().text;
      let asked = 0;
      await attack(key, async () => {
        const session = sessionFor(
          where,
          {},
          {
            resolve: async () => {
              asked++;
              return addresses;
            },
          },
        );
        const { result } = await verifyKey(leakOf('memory-api', key), session);
        expect(result.state).toBe('unknown');
        expect(result.requests.every(({ status }) => status === undefined)).toBe(true);
      });
      expect(asked).toBeGreaterThan(0);
    }
  });

  it('by redirects, of any status to any kind of place', async () => {
    const to = [
      stranger.url,
      `${stranger.url}/v1/account/api-keys`,
      `//127.0.0.1:${strangerPort()}/`,
      `http://localhost:${strangerPort()}/`,
      `http://[::1]:${strangerPort()}/`,
      `http://provider@127.0.0.1:${strangerPort()}/`,
      `\\\\127.0.0.1:${strangerPort()}`,
      `http://2130706433:${strangerPort()}/`,
    ];
    for (const status of [300, 301, 302, 303, 305, 307, 308])
      for (const location of to) {
        const [key, admin] = [api.mint(), api.mint()];
        server.inject = (seen) =>
          seen.key === key.text || seen.method === 'DELETE'
            ? {
                kind: 'answer',
                answer: {
                  status,
                  headers: { location, refresh: `0; url=${location}`, link: `<${location}>; rel=next` },
                },
              }
            : undefined;
        const run = (location.length + status) % 2 === 0 ? verifyKey : revokeKey;
        await attack(key.text, () =>
          run(
            leakOf('memory-api', key.text),
            sessionFor(
              where,
              { 'memory-api': server.url },
              { managementKey: () => admin.text, limits: { deadlineMs: 300, backoffMs: 1, proofMs: 10 } },
            ),
          ),
        );
      }
    server.inject = () => undefined;
  });

  it('by answers that name paths, hosts and pages of their own', async () => {
    const names = [
      `//127.0.0.1:${strangerPort()}/`,
      `${stranger.url}/x`,
      `@127.0.0.1:${strangerPort()}/`,
      `..%2f..%2f`,
      '../../..',
      '..',
      '.',
      '',
      '?host=evil',
      '#',
      'a\r\nHost: evil',
      'a b',
      '\u0000',
      'a\\b',
      '%0d%0a',
      '\u2025/\u2025',
      'x'.repeat(5000),
    ];
    for (const id of names)
      for (const kind of ['id', 'page']) {
        const [key, admin] = [api.mint(), api.mint()];
        const entry = { id: kind === 'id' ? id : 'key_1', key_prefix: key.text.slice(0, 21), is_active: true };
        const data: Answer = {
          status: 200,
          body: { success: true, data: [entry], next: id, next_url: id, has_more: true, links: { next: id } },
        };
        server.inject = (seen) =>
          seen.method === 'GET' && api.keys.some(({ text }) => text === seen.key)
            ? { kind: 'answer', answer: data }
            : undefined;
        await attack(key.text, async () => {
          const { result } = await revokeKey(
            leakOf('memory-api', key.text),
            sessionFor(
              where,
              { 'memory-api': server.url },
              { managementKey: () => admin.text, limits: { deadlineMs: 300, backoffMs: 1, proofMs: 10 } },
            ),
          );
          expect(result.outcome).toBe('failed');
        });
      }
    server.inject = () => undefined;
  });

  it('by keys that would break out of their header, path or form', async () => {
    const endings = [
      '\r\nHost: evil',
      '\nX: y',
      '\r',
      '\0',
      ' evil',
      '\t',
      '@evil',
      '#',
      '?',
      '\\',
      '%0d%0a',
      '"',
      "'",
      '<',
      '{',
      'ä',
      '😀',
      '\u2028',
      '\u202e',
      '&token=x',
      ';',
      ',',
      '*',
      '$(id)',
      '`id`',
      '|',
      '[',
      '^',
      '%00',
      '!',
      '\u00a0',
      '\u200b',
    ];
    for (const ending of endings) {
      const key = `mem_live_${randomBytes(32).toString('hex')}${ending}`;
      await attack(key, async () => {
        const before = server.seen.length;
        const { problems } = await verifyKey(
          leakOf('memory-api', key),
          sessionFor(where, { 'memory-api': server.url }),
        );
        expect(problems[0]!.code).toBe('KEY_NOT_SENDABLE');
        expect(server.seen.length).toBe(before);
      });
    }
  });

  it('in at least 200 attacks', () => {
    expect(cases).toBeGreaterThanOrEqual(200);
  });

  it('while a client that follows redirects hands it over', async () => {
    const key = api.mint().text;
    const redirect: Answer = { status: 307, headers: { location: stranger.url } };
    server.inject = () => ({ kind: 'answer', answer: redirect });
    await fetch(server.url, { method: 'POST', headers: { 'x-api-key': key }, body: key });
    server.inject = () => undefined;
    expect(leaksIn(bytesOf(stranger.seen), key)).toContain('plain');
  });
});

describe('addresses', () => {
  for (const [address, kind] of [
    ['8.8.8.8', 'public'],
    ['2606:4700::1111', 'public'],
    ['127.0.0.1', 'loopback'],
    ['::1', 'loopback'],
    ['::ffff:127.0.0.1', 'loopback'],
    ['::ffff:8.8.8.8', 'public'],
    ['10.0.0.1', 'private'],
    ['fd00::1', 'private'],
    ['169.254.169.254', 'special'],
    ['2002:0808:0808::', 'special'],
    ['::8.8.8.8', 'special'],
    ['2130706433', 'special'],
  ] as const) {
    it(`${address} is ${kind}`, () => expect(addressKind(address)).toBe(kind));
  }
});
