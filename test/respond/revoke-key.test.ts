import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { api as aiApi } from '../../rules/api/ai-api.ts';
import { api as anthropic } from '../../rules/api/anthropic.ts';
import { api as buildkite } from '../../rules/api/buildkite.ts';
import { api as cloudflare } from '../../rules/api/cloudflare.ts';
import { api as digitalocean } from '../../rules/api/digitalocean.ts';
import { api as doppler } from '../../rules/api/doppler.ts';
import { api as github } from '../../rules/api/github.ts';
import { api as gitlab } from '../../rules/api/gitlab.ts';
import { api as huggingface } from '../../rules/api/huggingface.ts';
import { api as openai } from '../../rules/api/openai.ts';
import { api as sendgrid } from '../../rules/api/sendgrid.ts';
import { api as slack } from '../../rules/api/slack.ts';
import { api as thingsboard } from '../../rules/api/thingsboard.ts';
import { api as vercel } from '../../rules/api/vercel.ts';
import type { ProviderApi } from '../../src/model/provider-api.ts';
import { brokenLines } from '../../src/respond/audit-log.ts';
import { pendingOperations } from '../../src/respond/journal.ts';
import { revokeKey } from '../../src/respond/revoke-key.ts';
import { rotateKey } from '../../src/respond/rotate-key.ts';
import type { ResponseOptions } from '../../src/respond/session.ts';
import { leakOf, places, providerOf, quickClock, sessionFor } from '../support/stand-in/leak.ts';
import { MemoryApi } from '../support/stand-in/memory-api.ts';
import { ProductApi } from '../support/stand-in/product-api.ts';
import { type Answer, type Seen, type StandIn, startStandIn } from '../support/stand-in/stand-in-server.ts';
import { Twig } from '../support/stand-in/twig.ts';

let where: ReturnType<typeof places>;
let server: StandIn;
beforeEach(() => {
  where = places();
});
afterEach(async () => {
  await server?.close();
  where.remove();
});

function revoke(provider: string, text: string, more: Partial<ResponseOptions> = {}, leak = {}) {
  const session = sessionFor(where, { [provider]: server.url }, more);
  return revokeKey(leakOf(provider, text, leak), session);
}
const sent = (...methods: string[]) => server.seen.filter(({ method }) => methods.includes(method));

describe('Memory API', () => {
  let api: MemoryApi;
  beforeEach(async () => {
    api = new MemoryApi();
    server = await startStandIn(api.handle);
  });

  it('sends nothing in a dry run, and shows what it would: without another key, the creation of one, too', async () => {
    const admin = api.mint();
    const list = 'GET /v1/account/api-keys';
    for (const managementKey of [() => admin.text, undefined]) {
      const given = managementKey === undefined ? {} : { managementKey };
      const { result } = await revoke('memory-api', api.mint().text, { yes: false, ...given });
      expect(result.outcome).toBe('dry-run');
      expect(result.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
        list,
        list,
        ...(managementKey === undefined ? ['POST /v1/account/api-keys'] : []),
        'DELETE /v1/account/api-keys/{id}',
      ]);
      if (managementKey === undefined) expect(result.detail).toContain('UNLEAK_MANAGEMENT_KEY_MEMORY_API');
    }
    expect(server.seen).toHaveLength(0);
  });

  it('shows requests with the path that they had at the server', async () => {
    const [key, admin] = [api.mint(), api.mint()];
    const gateway = await startStandIn((seen) =>
      seen.path.startsWith('/gw/') ? api.handle({ ...seen, path: seen.path.slice(3) }) : { status: 404 },
    );
    const session = (more: Partial<ResponseOptions>) =>
      sessionFor(where, { 'memory-api': `${gateway.url}/gw/v1/` }, { managementKey: () => admin.text, ...more });
    const planned = await revokeKey(leakOf('memory-api', key.text), session({ yes: false }));
    expect(planned.result.requests.at(-1)!.path).toBe('/gw/v1/account/api-keys/{id}');
    const { result } = await revokeKey(leakOf('memory-api', key.text), session({}));
    await gateway.close();
    expect(result.outcome).toBe('revoked');
    expect(result.requests.map(({ path }) => path)).toEqual(gateway.seen.map(({ path }) => path));
  });

  it('waits out a limit that a server applies before it looks at the key', async () => {
    const [key, admin] = [api.mint(), api.mint()];
    const clock = quickClock();
    let times: number[] = [];
    server.inject = () => {
      times = times.filter((time) => time > clock.now() - 30_000);
      if (times.length < 6) {
        times.push(clock.now());
        return undefined;
      }
      const error = { code: 'RATE_LIMIT_EXCEEDED', message: 'slow down' };
      return { kind: 'answer', answer: { status: 429, headers: { 'retry-after': '30' }, body: { detail: error } } };
    };
    const { result } = await revoke('memory-api', key.text, { managementKey: () => admin.text, clock });
    expect(result).toMatchObject({ outcome: 'revoked', proof: { refusals: 3 } });
    expect(server.seen.length).toBeLessThan(14);
  });

  it('tells a management key that is refused, closes the journal, and names the variable', async () => {
    const key = api.mint({ scopes: ['read'] });
    const cases: [string, RegExp][] = [
      [api.mint({ active: false }).text, /does not accept the given key \(HTTP 401\)/],
      [api.mint({ scopes: ['read'] }).text, /does not let the given key do that \(HTTP 403\)/],
    ];
    for (const [management, why] of cases) {
      const { result, problems } = await revoke('memory-api', key.text, { managementKey: () => management });
      expect(result).toMatchObject({ outcome: 'failed', state: 'active' });
      expect(problems).toEqual([{ code: 'REVOCATION_REFUSED', message: expect.stringMatching(why) }]);
      expect(problems[0]!.message).toContain('UNLEAK_MANAGEMENT_KEY_MEMORY_API');
      expect(pendingOperations(where.state)).toEqual([]);
    }
    expect(key.active).toBe(true);
  });

  it('says that a key which the list calls ended is still accepted', async () => {
    const [key, admin] = [api.mint({ active: false }), api.mint()];
    server.inject = (seen) =>
      seen.key === key.text ? { kind: 'answer', answer: api.handle({ ...seen, key: admin.text }) } : undefined;
    const { result, problems } = await revoke('memory-api', key.text, { managementKey: () => admin.text });
    expect(result).toMatchObject({ outcome: 'failed', state: 'active' });
    expect(problems[0]!.code).toBe('KEY_LISTED_AS_ENDED');
    expect(sent('DELETE')).toHaveLength(0);
  });

  it('asks for a confirmation with the planned requests', async () => {
    const key = api.mint();
    const admin = api.mint();
    const { result } = await revoke('memory-api', key.text, {
      yes: false,
      confirm: async (planned) => planned.at(-1)!.method === 'DELETE',
      managementKey: () => admin.text,
    });
    expect(result.outcome).toBe('revoked');
  });

  it('revokes with a management key, and proves it', async () => {
    const key = api.mint();
    const admin = api.mint();
    api.limit = 10;
    const { result, problems } = await revoke('memory-api', key.text, { managementKey: () => admin.text });
    expect(problems).toEqual([]);
    expect(result).toMatchObject({ outcome: 'revoked', state: 'inactive', proof: { refusals: 3, control: 'refused' } });
    expect(api.living()).toEqual([admin]);
    expect(pendingOperations(where.state)).toEqual([]);
    expect(brokenLines(join(where.state, 'audit.ndjson'))).toEqual([]);
  });

  it('works for a leaked key without the scope read', async () => {
    const key = api.mint({ scopes: ['write'] });
    const admin = api.mint();
    expect((await revoke('memory-api', key.text, { managementKey: () => admin.text })).result.outcome).toBe('revoked');
  });

  it('refuses the leaked key as its own management key, and sends nothing', async () => {
    const key = api.mint();
    await expect(revoke('memory-api', key.text, { managementKey: () => key.text })).rejects.toMatchObject({
      code: 'KEY_IS_ITS_OWN_MANAGEMENT_KEY',
    });
    expect(server.seen).toHaveLength(0);
  });

  it('lets the only admin key create its replacement, and hands that over in a private file', async () => {
    const key = api.mint();
    const { result } = await revoke('memory-api', key.text);
    expect(result.outcome).toBe('revoked');
    const [path] = result.sinks!;
    expect(statSync(path!).mode & 0o777).toBe(0o600);
    const [left] = api.living();
    expect(readFileSync(path!, 'utf8').trim()).toBe(left!.text);
    expect(left!.scopes).toEqual(key.scopes);
    expect(api.living()).toHaveLength(1);
  });

  it('says that a management key is needed where the leaked key has no say', async () => {
    const key = api.mint({ scopes: ['read'] });
    const { result, problems } = await revoke('memory-api', key.text);
    expect(result.outcome).toBe('failed');
    expect(problems[0]).toMatchObject({ code: 'MANAGEMENT_KEY_MISSING' });
    expect(problems[0]!.message).toContain('UNLEAK_MANAGEMENT_KEY_MEMORY_API');
    expect(sent('POST', 'DELETE')).toHaveLength(0);
  });

  it('does nothing to a key that is already dead, or that it could not verify', async () => {
    const key = api.mint({ active: false });
    expect((await revoke('memory-api', key.text)).result.outcome).toBe('already-inactive');
    server.inject = () => ({ kind: 'answer', answer: { status: 500 } });
    expect((await revoke('memory-api', api.mint().text)).result.outcome).toBe('refused-unverified');
    expect(sent('POST', 'DELETE')).toHaveLength(0);
  });

  it('does not touch a key of another account', async () => {
    const mine = new MemoryApi();
    const admin = mine.mint();
    const key = api.mint({ scopes: ['write'] });
    // Each account sees its own keys only.
    await server.close();
    server = await startStandIn((seen) => (mine.keys.some(({ text }) => text === seen.key) ? mine : api).handle(seen));
    const { result, problems } = await revoke('memory-api', key.text, { managementKey: () => admin.text });
    expect(result.outcome).toBe('failed');
    expect(problems[0]!.code).toBe('KEY_NOT_LISTED');
    expect(sent('DELETE')).toHaveLength(0);
  });

  for (const kind of ['lost', 'reset'] as const) {
    it(`gets through a deletion whose answer is ${kind}`, async () => {
      const key = api.mint();
      const admin = api.mint();
      let left = 1;
      server.inject = (seen) => (seen.method === 'DELETE' && left-- > 0 ? { kind } : undefined);
      expect((await revoke('memory-api', key.text, { managementKey: () => admin.text })).result.outcome).toBe(
        'revoked',
      );
    });
  }

  it('says what came back instead of a documented answer', async () => {
    const [key, admin] = [api.mint(), api.mint()];
    server.inject = (seen) =>
      seen.method === 'DELETE' ? { kind: 'answer', answer: { status: 302, headers: { location: '/x' } } } : undefined;
    for (const act of [revokeKey, rotateKey]) {
      writeFileSync(join(where.root, '.env'), `A=${key.text}`);
      const session = sessionFor(where, { 'memory-api': server.url }, { managementKey: () => admin.text });
      const { problems } = await act(leakOf('memory-api', key.text, { envPlaces: [{ path: '.env' }] }), session);
      expect(problems[0]!.message).toMatch(/redirect, which is not followed; memory-api accepts the key/);
      rmSync(where.state, { recursive: true });
    }
  });

  it('claims nothing when the answer is yes and the key lives on', async () => {
    const key = api.mint();
    const admin = api.mint();
    const yes: Answer = { status: 200, body: { success: true, data: { revoked: true } } };
    server.inject = (seen) => (seen.method === 'DELETE' ? { kind: 'answer', answer: yes } : undefined);
    const { result, problems } = await revoke('memory-api', key.text, { managementKey: () => admin.text });
    expect(result).toMatchObject({ outcome: 'failed', state: 'active' });
    expect(problems[0]!.code).toBe('NOT_REVOKED');
    expect(pendingOperations(where.state)).toHaveLength(1);
    server.inject = () => undefined;
    expect((await revoke('memory-api', key.text, { managementKey: () => admin.text })).result.outcome).toBe('revoked');
  });

  it('claims nothing when every key is refused', async () => {
    const key = api.mint();
    const admin = api.mint();
    const no: Answer = { status: 401, body: { detail: { code: 'INVALID_API_KEY' } } };
    let down = false;
    server.inject = (seen) => {
      if (down) return { kind: 'answer', answer: no };
      down = seen.method === 'DELETE';
      return down ? { kind: 'answer', answer: no } : undefined;
    };
    expect((await revoke('memory-api', key.text, { managementKey: () => admin.text })).result.outcome).toBe('failed');
  });

  it('waits for a limit while acting', async () => {
    const key = api.mint();
    const admin = api.mint();
    let left = 1;
    const limited: Answer = {
      status: 429,
      headers: { 'retry-after': '60' },
      body: { detail: { code: 'RATE_LIMIT_EXCEEDED' } },
    };
    server.inject = (seen) =>
      seen.method === 'DELETE' && left-- > 0 ? { kind: 'answer', answer: limited } : undefined;
    expect((await revoke('memory-api', key.text, { managementKey: () => admin.text })).result.outcome).toBe('revoked');
  });

  it('refuses ids that lead elsewhere or repeat a key', async () => {
    const admin = api.mint();
    for (const id of ['../../v1/account', 'a/b', '..', `key_${admin.text.slice(20, 40)}`]) {
      const key = api.mint();
      server.inject = (seen) => {
        if (seen.method !== 'GET') return undefined;
        const answer = api.handle(seen);
        return answer.status === 200
          ? {
              kind: 'answer',
              answer: {
                status: 200,
                body: { success: true, data: [{ id, key_prefix: key.text.slice(0, 21), is_active: true }] },
              },
            }
          : undefined;
      };
      expect((await revoke('memory-api', key.text, { managementKey: () => admin.text })).result.outcome).toBe('failed');
    }
    expect(sent('DELETE')).toHaveLength(0);
  });
});

describe('Product API', () => {
  let api: ProductApi;
  beforeEach(async () => {
    api = new ProductApi();
    server = await startStandIn(api.handle);
  });

  it('revokes a key whose three characters are unique', async () => {
    const key = api.mint();
    api.mint({ text: `sk_live_${key.text[8] === 'q' ? 'z' : 'q'}${key.text.slice(9)}` });
    const { result } = await revoke('product-api', key.text);
    expect(result.outcome).toBe('revoked');
    expect(result.requests.filter(({ method }) => method === 'DELETE')).toEqual([
      { method: 'DELETE', host: server.url.slice(7), path: `/v1/api-keys/${key.id}`, status: 204 },
    ]);
    expect(api.keys).toHaveLength(1);
  });

  it('is proved although the leaked key revoked itself and the answer was lost', async () => {
    const key = api.mint();
    let lost = false;
    server.inject = (seen) => {
      if (seen.method !== 'DELETE' || lost) return undefined;
      lost = true;
      api.handle(seen);
      return { kind: 'reset' };
    };
    const { result } = await revoke('product-api', key.text);
    expect(result).toMatchObject({ outcome: 'revoked', proof: { refusals: 3 } });
    expect(sent('DELETE')).toHaveLength(2);
  });

  it('is not done by a list that shows only its first page', async () => {
    const key = api.mint();
    server.inject = (seen) => {
      if (seen.path !== '/v1/api-keys') return undefined;
      const answer = api.handle(seen);
      return { kind: 'answer', answer: { ...answer, body: { ...(answer.body as object), has_more: true } } };
    };
    const { result, problems } = await revoke('product-api', key.text);
    expect(result.outcome).toBe('failed');
    expect(problems[0]!.code).toBe('NO_KEY_LIST');
    expect(sent('DELETE')).toHaveLength(0);
  });

  it('refuses where two keys look alike', async () => {
    const key = api.mint();
    api.mint({ text: `${key.text.slice(0, 11)}${'x'.repeat(29)}` });
    const { result } = await revoke('product-api', key.text);
    expect(result.outcome).toBe('refused-ambiguous');
    expect(sent('DELETE')).toHaveLength(0);
  });
});

describe('without a call that revokes', () => {
  for (const provider of ['twig', 'tinybrain']) {
    it(`${provider} is manual, with page and steps`, async () => {
      server = await startStandIn(() => ({ status: 404 }));
      const { result } = await revoke(provider, `tb_${randomBytes(20).toString('hex')}`, { yes: false });
      expect(result).toMatchObject({
        outcome: 'manual',
        manual: { url: expect.any(String), steps: ['open', 'revoke'] },
      });
      expect(server.seen).toHaveLength(0);
    });
  }

  it('an ambiguous key is refused', async () => {
    server = await startStandIn(() => ({ status: 404 }));
    const { result } = await revoke(
      'twig',
      `sk_live_${randomBytes(20).toString('hex')}`,
      {},
      { candidates: ['twig', 'stripe'], provider: null },
    );
    expect(result.outcome).toBe('refused-ambiguous');
    // Its owner knows whose it is: the pages of all who can have issued it.
    expect(result.manual!.steps).toEqual(['If twig issued it: https://twig.example/keys']);
    expect(server.seen).toHaveLength(0);
  });

  for (const [provider, api] of Object.entries({ 'ai-api': aiApi, thingsboard })) {
    it(`${provider} is manual without an address, too`, async () => {
      const session = sessionFor(where, {}, { providers: [providerOf(provider, api)] });
      const leak = leakOf(provider, randomBytes(20).toString('hex'));
      for (const act of [revokeKey, rotateKey]) {
        const { result, problems } = await act(leak, session);
        expect(result).toMatchObject({ provider, outcome: 'manual', manual: { steps: ['open', 'revoke'] } });
        expect(problems).toEqual([]);
      }
    });
  }

  it('asks whether the key is dead already, when told to act', async () => {
    const twig = new Twig();
    server = await startStandIn(twig.handle);
    const leak = leakOf('twig', `twigsk_live_${randomBytes(20).toString('hex')}`);
    const session = () => sessionFor(where, { twig: server.url });
    for (const act of [revokeKey, rotateKey])
      expect((await act(leak, session())).result).toMatchObject({ outcome: 'already-inactive', state: 'inactive' });
  });
});

/** One table row: how a provider answers about living and dead keys, and how its revoking call changes that. */
interface Row {
  readonly provider: string;
  readonly api: ProviderApi;
  readonly key: () => string;
  readonly verify: { path: string; live: Answer; dead: Answer };
  readonly revoke: {
    method: string;
    path: (key: string) => string;
    answer: Answer;
    sees?: (seen: Seen, key: string) => boolean;
  };
  readonly others?: (path: string, key: string) => Answer | undefined;
  readonly management?: boolean;
}

const hex = (bytes: number) => randomBytes(bytes).toString('hex');
const json = (status: number, body: unknown): Answer => ({ status, body });
const rows: Row[] = [
  {
    provider: 'github',
    api: github,
    key: () => `ghp_${hex(18)}`,
    verify: { path: '/user', live: json(200, { login: 'x' }), dead: json(401, { message: 'Bad credentials' }) },
    revoke: {
      method: 'POST',
      path: () => '/credentials/revoke',
      answer: json(202, {}),
      sees: (seen, key) => seen.headers['authorization'] === undefined && JSON.parse(seen.body).credentials[0] === key,
    },
  },
  {
    provider: 'gitlab',
    api: gitlab,
    key: () => `glpat-${hex(10)}`,
    verify: {
      path: '/api/v4/personal_access_tokens/self',
      live: json(200, { active: true, revoked: false }),
      dead: json(401, { message: '401 Unauthorized' }),
    },
    revoke: { method: 'DELETE', path: () => '/api/v4/personal_access_tokens/self', answer: { status: 204 } },
  },
  {
    provider: 'slack',
    api: slack,
    key: () => `xoxb-${hex(24)}`,
    verify: {
      path: '/api/auth.test',
      live: json(200, { ok: true, team_id: 'T1' }),
      dead: json(200, { ok: false, error: 'invalid_auth' }),
    },
    revoke: { method: 'POST', path: () => '/api/auth.revoke', answer: json(200, { ok: true, revoked: true }) },
  },
  {
    provider: 'huggingface',
    api: huggingface,
    key: () => `hf_${hex(17)}`,
    verify: {
      path: '/api/whoami-v2',
      live: json(200, { name: 'x', type: 'user' }),
      dead: json(401, { error: 'Invalid credentials in Authorization header' }),
    },
    revoke: { method: 'POST', path: () => '/api/credentials/revoke', answer: { status: 202 } },
  },
  {
    provider: 'vercel',
    api: vercel,
    key: () => hex(12),
    verify: {
      path: '/v2/user',
      live: json(200, { user: { id: 'u' } }),
      dead: json(403, { error: { code: 'forbidden', message: 'Not authorized', invalidToken: true } }),
    },
    revoke: { method: 'DELETE', path: () => '/v3/user/tokens/current', answer: json(200, { tokenId: 't' }) },
  },
  {
    provider: 'digitalocean',
    api: digitalocean,
    key: () => `dop_v1_${hex(32)}`,
    verify: {
      path: '/v2/account',
      live: json(200, { account: {} }),
      dead: json(401, { id: 'Unauthorized', message: 'x' }),
    },
    revoke: {
      method: 'POST',
      path: () => '/v1/oauth/revoke',
      answer: json(200, {}),
      sees: (seen, key) => seen.body === `token=${key}`,
    },
  },
  {
    provider: 'sendgrid',
    api: sendgrid,
    key: () => `SG.${hex(11)}.${hex(22).slice(1)}`,
    verify: {
      path: '/v3/scopes',
      live: json(200, { scopes: [] }),
      dead: json(401, {
        errors: [{ field: null, message: 'The provided authorization grant is invalid, expired, or revoked' }],
      }),
    },
    revoke: { method: 'DELETE', path: (key) => `/v3/api_keys/${key.split('.')[1]}`, answer: { status: 204 } },
  },
  {
    provider: 'cloudflare',
    api: cloudflare,
    key: () => hex(20),
    verify: {
      path: '/client/v4/user/tokens/verify',
      live: json(200, { success: true, result: { id: 'f267e341', status: 'active' } }),
      dead: json(401, { success: false, errors: [{ code: 1000, message: 'Invalid API Token' }] }),
    },
    others: (path) =>
      path.includes('/accounts/')
        ? json(401, { success: false, errors: [{ code: 1000, message: 'Invalid API Token' }] })
        : undefined,
    revoke: { method: 'DELETE', path: () => '/client/v4/user/tokens/f267e341', answer: json(200, { success: true }) },
  },
  {
    provider: 'doppler',
    api: doppler,
    key: () => `dp.pt.${hex(20)}`,
    verify: {
      path: '/v3/me',
      live: json(200, { type: 'personal', slug: 's' }),
      dead: json(401, { success: false, messages: ['Invalid Auth token'] }),
    },
    revoke: { method: 'POST', path: () => '/v3/auth/revoke', answer: json(200, { success: true }) },
  },
  {
    provider: 'buildkite',
    api: buildkite,
    key: () => `bkua_${hex(20)}`,
    verify: {
      path: '/v2/access-token',
      live: json(200, { uuid: 'u', scopes: [] }),
      dead: json(401, { message: 'Authentication required. Please supply a valid API Access Token' }),
    },
    revoke: { method: 'DELETE', path: () => '/v2/access-token', answer: { status: 204 } },
  },
  {
    provider: 'openai',
    api: openai,
    key: () => `sk-proj-${hex(40)}`,
    management: true,
    verify: {
      path: '/v1/models',
      live: json(200, { object: 'list', data: [] }),
      dead: json(401, { error: { code: 'invalid_api_key', message: 'Incorrect API key provided' } }),
    },
    others: (path, key) => {
      if (path.startsWith('/v1/organization/projects?')) {
        const last = path.includes('after=');
        return json(200, {
          object: 'list',
          data: [{ id: last ? 'proj_2' : 'proj_1' }],
          has_more: !last,
          last_id: 'proj_1',
        });
      }
      if (path.startsWith('/v1/organization/projects/proj_1/api_keys?'))
        return json(200, {
          object: 'list',
          data: [{ id: 'key_a', redacted_value: 'sk-proj-zz********zzzz' }],
          has_more: false,
        });
      return path.startsWith('/v1/organization/projects/proj_2/api_keys?')
        ? json(200, {
            object: 'list',
            data: [{ id: 'key_b', redacted_value: `${key.slice(0, 12)}********${key.slice(-4)}` }],
          })
        : undefined;
    },
    revoke: {
      method: 'DELETE',
      path: () => '/v1/organization/projects/proj_2/api_keys/key_b',
      answer: json(200, { deleted: true }),
    },
  },
  {
    provider: 'anthropic',
    api: anthropic,
    key: () => `sk-ant-api03-${hex(48)}AA`,
    management: true,
    verify: {
      path: '/v1/models',
      live: json(200, { data: [] }),
      dead: json(401, { type: 'error', error: { type: 'authentication_error', message: 'invalid x-api-key' } }),
    },
    others: (path, key) =>
      path.startsWith('/v1/organizations/api_keys?')
        ? json(200, {
            data: [{ id: 'apikey_1', status: 'active', partial_key_hint: `${key.slice(0, 16)}...${key.slice(-4)}` }],
            has_more: false,
          })
        : undefined,
    revoke: {
      method: 'POST',
      path: () => '/v1/organizations/api_keys/apikey_1',
      answer: json(200, { status: 'inactive' }),
      sees: (seen) => seen.body === '{"status":"inactive"}',
    },
  },
];

describe('other providers', () => {
  for (const row of rows) {
    it(row.provider, async () => {
      const key = row.key();
      const admin = `${key.slice(0, 6)}${hex(20)}`;
      let dead = false;
      server = await startStandIn((seen) => {
        const carried = seen.key ?? seen.headers['private-token'] ?? '';
        const known = carried === key ? !dead : carried === admin;
        if (seen.method === row.revoke.method && seen.path === row.revoke.path(key)) {
          dead = row.revoke.sees?.(seen, key) ?? true;
          return row.revoke.answer;
        }
        if (seen.path === row.verify.path) return known ? row.verify.live : row.verify.dead;
        return row.others?.(seen.path, key) ?? { status: 404 };
      });
      const session = sessionFor(
        where,
        { [row.provider]: server.url },
        { providers: [providerOf(row.provider, row.api)], ...(row.management ? { managementKey: () => admin } : {}) },
      );
      const { result, problems } = await revokeKey(leakOf(row.provider, key), session);
      expect(problems).toEqual([]);
      expect(result.outcome).toBe('revoked');
      expect(JSON.stringify(result)).not.toContain(key.slice(8, 20));
      expect(existsSync(where.state)).toBe(true);
    });
  }

  it('is "accepted" while GitHub has not carried it out', async () => {
    server = await startStandIn((seen) => {
      if (seen.path === '/credentials/revoke') return { status: 202 };
      return seen.key === key ? json(200, { login: 'x' }) : json(401, { message: 'Bad credentials' });
    });
    const key = `ghp_${hex(18)}`;
    expect((await revoke('github', key)).result).toMatchObject({ outcome: 'accepted', state: 'active' });
  });
});
