import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyKey } from '../../src/respond/verify-key.ts';
import { leakOf, places, sessionFor } from '../support/stand-in/leak.ts';
import { MemoryApi } from '../support/stand-in/memory-api.ts';
import { ProductApi } from '../support/stand-in/product-api.ts';
import { type Answer, type InjectedFault, type StandIn, startStandIn } from '../support/stand-in/stand-in-server.ts';
import { TinyBrain } from '../support/stand-in/tinybrain.ts';
import { Twig } from '../support/stand-in/twig.ts';

const where = places();
let servers: StandIn[] = [];
afterEach(async () => {
  for (const server of servers) await server.close();
  servers = [];
});

async function serve(handle: Parameters<typeof startStandIn>[0]): Promise<StandIn> {
  const server = await startStandIn(handle);
  servers.push(server);
  return server;
}

async function stateOf(provider: string, text: string, server: StandIn, path = ''): Promise<string> {
  const { result } = await verifyKey(leakOf(provider, text), sessionFor(where, { [provider]: server.url + path }));
  return result.state;
}

describe('Memory API', () => {
  const past = '2020-01-01T00:00:00Z';
  for (const shape of ['docs', 'server'] as const) {
    it(`tells every state (error shape of the ${shape})`, async () => {
      const api = new MemoryApi();
      api.shape = shape;
      const server = await serve(api.handle);
      const ask = (text: string) => stateOf('memory-api', text, server);
      expect(await ask(api.mint().text)).toBe('active');
      expect(await ask(api.mint({ scopes: ['write'] }).text)).toBe('active-limited');
      expect(await ask(api.mint({ active: false }).text)).toBe('inactive');
      expect(await ask(api.mint({ expiresAt: past }).text)).toBe('expired');
      expect(await ask(`mem_live_${randomBytes(32).toString('hex')}`)).toBe('inactive');
      api.limit = 0;
      expect(await ask(api.mint().text)).toBe('active');
    });
  }

  it('takes the URL with or without its version path', async () => {
    const api = new MemoryApi();
    const server = await serve(api.handle);
    expect(await stateOf('memory-api', api.mint().text, server, '/v1')).toBe('active');
    expect(await stateOf('memory-api', api.mint().text, server, '/')).toBe('active');
  });

  it('asks about a random key first, and sends the real one nowhere that lets that one in', async () => {
    const key = `mem_live_${randomBytes(32).toString('hex')}`;
    const server = await serve(() => ({ status: 200, body: { success: true, data: [] } }));
    expect(await stateOf('memory-api', key, server)).toBe('unknown');
    expect(server.seen).toHaveLength(1);
    expect(server.seen[0]!.key).toMatch(/^mem_live_[0-9a-f]{64}$/);
    expect(server.seen[0]!.key).not.toBe(key);
  });
});

describe('Product API', () => {
  it('tells the states that it documents', async () => {
    const api = new ProductApi();
    const server = await serve(api.handle);
    expect(await stateOf('product-api', api.mint().text, server, '/v1')).toBe('active');
    expect(await stateOf('product-api', api.mint({ expiresAt: '2020-01-01T00:00:00Z' }).text, server)).toBe('inactive');
    api.limit = 0;
    expect(await stateOf('product-api', api.mint().text, server)).toBe('unknown');
  });

  it('is not asked without an address', async () => {
    const { result, problems } = await verifyKey(
      leakOf('product-api', new ProductApi().mint().text),
      sessionFor(where, {}),
    );
    expect(result.state).toBe('unknown');
    expect(problems[0]!.code).toBe('NO_PROVIDER_URL');
  });
});

describe('Twig', () => {
  it('tells every state, under either path', async () => {
    const api = new Twig();
    const server = await serve(api.handle);
    const key = () => `twigsk_live_${randomBytes(16).toString('hex')}`;
    for (const path of ['/api/agents', '/api/ai-agent-managers']) {
      api.path = path;
      const [live, expired, limited] = [key(), key(), key()];
      api.keys.set(live, 'live').set(expired, 'expired').set(limited, 'no-scope');
      expect(await stateOf('twig', live, server, '/api')).toBe('active');
      expect(await stateOf('twig', expired, server)).toBe('expired');
      expect(await stateOf('twig', limited, server)).toBe('active-limited');
      expect(await stateOf('twig', key(), server)).toBe('inactive');
    }
  });
});

describe('TinyBrain', () => {
  it('does not take "Unauthorized" for a dead key', async () => {
    const api = new TinyBrain();
    const server = await serve(api.handle);
    const key = () => `tb_${randomBytes(20).toString('hex')}`;
    const [full, reader, nothing] = [key(), key(), key()];
    api.keys.set(full, ['*']).set(reader, ['memories:read']).set(nothing, ['webhooks']);
    expect(await stateOf('tinybrain', full, server, '/api/v1')).toBe('active');
    expect(await stateOf('tinybrain', reader, server)).toBe('active');
    expect(await stateOf('tinybrain', nothing, server)).toBe('unknown');
    expect(await stateOf('tinybrain', key(), server)).toBe('inactive');
  });
});

describe('faults', () => {
  let api: MemoryApi;
  let server: StandIn;
  beforeEach(async () => {
    api = new MemoryApi();
    server = await serve(api.handle);
  });

  const answers: [string, Answer][] = [
    ['captive portal', { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Log in</html>' }],
    [
      'captive portal with status 401',
      { status: 401, headers: { 'content-type': 'text/html' }, body: 'INVALID_API_KEY' },
    ],
    ['another service', { status: 200, body: { hello: 'world' } }],
    ['JSON without its type', { status: 200, body: '{"success":true,"data":[]}' }],
    ['broken JSON', { status: 200, headers: { 'content-type': 'application/json' }, body: '{"success":tr' }],
    ['undocumented code', { status: 401, body: { error: { code: 'SOMETHING' } } }],
    ['not found', { status: 404, body: { detail: 'Not Found' } }],
    ['server error', { status: 503, body: { success: false, error: { code: 'INVALID_API_KEY' } } }],
    ['limited by a gateway', { status: 429, headers: { 'retry-after': '1' }, body: 'slow down' }],
  ];
  const faults: [string, InjectedFault][] = [
    ...answers.map(([name, answer]): [string, InjectedFault] => [name, { kind: 'answer', answer }]),
    ...(['reset', 'slow', 'drip', 'huge', 'gzip', 'header-flood', 'garbage', 'truncated'] as const).map(
      (kind): [string, InjectedFault] => [kind, { kind }],
    ),
  ];
  for (const [name, fault] of faults) {
    it(`says unknown to: ${name}`, async () => {
      const key = api.mint();
      server.inject = (seen) => (seen.key === key.text ? fault : undefined);
      const session = sessionFor(where, { 'memory-api': server.url }, { limits: { deadlineMs: 150, backoffMs: 1 } });
      const { result, problems } = await verifyKey(leakOf('memory-api', key.text), session);
      expect(result.state).toBe('unknown');
      expect(problems).toHaveLength(1);
      server.inject = () => undefined;
      expect(await stateOf('memory-api', key.text, server)).toBe('active');
    });
  }

  it('follows no redirect', async () => {
    const other = await serve(api.handle);
    for (const status of [301, 302, 303, 307, 308]) {
      server.inject = () => ({
        kind: 'answer',
        answer: { status, headers: { location: `${other.url}/v1/account/api-keys` } },
      });
      expect(await stateOf('memory-api', api.mint().text, server)).toBe('unknown');
    }
    expect(other.seen).toHaveLength(0);
  });

  it('recovers from a short outage', async () => {
    const key = api.mint();
    let failures = 2;
    server.inject = (seen) => (seen.key === key.text && failures-- > 0 ? { kind: 'reset' } : undefined);
    expect(await stateOf('memory-api', key.text, server)).toBe('active');
  });

  for (const [said, waits] of [
    ['2', true],
    ['0', true],
    [new Date(Date.now() + 5_000).toUTCString(), true],
    ['-5', true],
    ['soon', true],
    ['1000000000', false],
    [new Date(Date.now() + 1e9).toUTCString(), false],
  ] as const) {
    it(`handles Retry-After: ${said.slice(0, 10)}`, async () => {
      const key = api.mint();
      let failures = 1;
      server.inject = (seen) =>
        seen.key === key.text && failures-- > 0
          ? { kind: 'answer', answer: { status: 429, headers: { 'retry-after': said }, body: 'wait' } }
          : undefined;
      expect(await stateOf('memory-api', key.text, server)).toBe(waits ? 'active' : 'unknown');
    });
  }
});

describe('what is never sent', () => {
  it('is a key of several possible issuers', async () => {
    const server = await serve(() => ({ status: 200 }));
    const leak = leakOf('memory-api', `mem_live_${randomBytes(32).toString('hex')}`, {
      candidates: ['memory-api', 'twig'],
      provider: null,
    });
    const { result, problems } = await verifyKey(
      leak,
      sessionFor(where, { 'memory-api': server.url, twig: server.url }),
    );
    expect(result.state).toBe('unknown');
    expect(problems[0]!.code).toBe('AMBIGUOUS_PROVIDER');
    expect(server.seen).toHaveLength(0);
  });

  for (const text of [
    'mem_live_ab\r\nx-evil: 1aaaaaaaaaaaaaaaaa',
    'mem_live_äöüaaaaaaaaaaaaaaaaaaaaa',
    'mem live aaaaaaaaaaaaaaaaaaaaaa',
    'mem_live_\0aaaaaaaaaaaaaaaaaaa',
  ]) {
    it(`is a value with other characters: ${JSON.stringify(text.slice(9, 14))}`, async () => {
      const server = await serve(() => ({ status: 200 }));
      const { problems } = await verifyKey(leakOf('memory-api', text), sessionFor(where, { 'memory-api': server.url }));
      expect(problems[0]!.code).toBe('KEY_NOT_SENDABLE');
      expect(JSON.stringify(problems)).not.toContain(text.slice(9));
      expect(server.seen).toHaveLength(0);
    });
  }
});
