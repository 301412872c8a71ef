import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Secret } from '../../src/model/secret.ts';
import { pendingOperations } from '../../src/respond/journal.ts';
import { revokeKey } from '../../src/respond/revoke-key.ts';
import { resumeRotation, rotateKey } from '../../src/respond/rotate-key.ts';
import type { ResponseOptions } from '../../src/respond/session.ts';
import { leakOf, places, quickClock, sessionFor } from '../support/stand-in/leak.ts';
import { MemoryApi } from '../support/stand-in/memory-api.ts';
import { ProductApi } from '../support/stand-in/product-api.ts';
import { type StandIn, startStandIn } from '../support/stand-in/stand-in-server.ts';

let where: ReturnType<typeof places>;
let server: StandIn;
let api: MemoryApi;
beforeEach(async () => {
  where = places();
  api = new MemoryApi();
  server = await startStandIn(api.handle);
});
afterEach(async () => {
  await server.close();
  where.remove();
});

const file = (name: string) => join(where.root, name);
const read = (name: string) => readFileSync(file(name), 'utf8');
const env = (key: string) => writeFileSync(file('.env'), `MEMORY_API_KEY=${key}\n`);

function rotate(text: string, more: Partial<ResponseOptions> = {}, leak = {}) {
  const session = sessionFor(where, { 'memory-api': server.url }, more);
  return rotateKey(leakOf('memory-api', text, { envPlaces: [{ path: '.env' }], ...leak }), session);
}

describe('rotation', () => {
  it('sends nothing in a dry run, and names requests and sinks', async () => {
    const key = api.mint();
    env(key.text);
    const { result } = await rotate(key.text, { yes: false });
    expect(result).toMatchObject({ outcome: 'dry-run', sinks: ['.env'] });
    expect(result.requests.map(({ method }) => method)).toEqual(['GET', 'GET', 'POST', 'DELETE']);
    expect(server.seen).toHaveLength(0);
  });

  it('replaces the key in place, inside the free plan of ten requests a minute, and leaves one live key', async () => {
    const soon = new Date(Date.now() + 40.2 * 86_400_000).toISOString();
    const key = api.mint({ environment: 'test', name: 'Bot', expiresAt: soon });
    api.limit = 10;
    const before = `# ${key.text} was here\r\nA='x' # y\r\nMEMORY_API_KEY="${key.text}" # prod\r\nURL=https://u:${key.text}@h/p\r\nOTHER=${key.text}x`;
    writeFileSync(file('.env'), before, { mode: 0o640 });
    chmodSync(file('.env'), 0o640);
    const { result, problems } = await rotate(key.text);
    expect(problems).toEqual([]);
    expect(result).toMatchObject({ outcome: 'rotated', state: 'inactive', sinks: ['.env'], proof: { refusals: 3 } });
    const [left] = api.living();
    expect(api.living()).toHaveLength(1);
    expect(left).toMatchObject({ environment: 'test', scopes: key.scopes });
    expect(left!.name).toMatch(/^Bot \(unleak-[0-9a-f]{16}\)$/);
    expect(Math.abs(Date.parse(left!.expiresAt!) - Date.parse(soon))).toBeLessThan(86_400_000);
    const after = `# ${key.text} was here\r\nA='x' # y\r\nMEMORY_API_KEY="${left!.text}" # prod\r\nURL=https://u:${left!.text}@h/p\r\nOTHER=${key.text}x`;
    expect(read('.env')).toBe(after);
    expect(statSync(file('.env')).mode & 0o777).toBe(0o640);
    expect(readdirSync(where.root)).toEqual(['.env']);
    expect(pendingOperations(where.state)).toEqual([]);
  });

  it('writes every env file, and takes the management key where the leaked one may not', async () => {
    const key = api.mint({ scopes: ['read', 'write'] });
    const admin = api.mint();
    mkdirSync(file('app'));
    env(key.text);
    writeFileSync(file('app/.env.local'), `export K=${key.text}`);
    const { result } = await rotate(
      key.text,
      { managementKey: () => admin.text },
      { envPlaces: [{ path: '.env' }, { path: 'app/.env.local' }] },
    );
    expect(result.outcome).toBe('rotated');
    const fresh = api.living().find((one) => one !== admin)!;
    expect(fresh.scopes).toEqual(['read', 'write']);
    expect(read('app/.env.local')).toBe(`export K=${fresh.text}`);
  });

  it('creates nothing where the key may not and no other is given', async () => {
    const key = api.mint({ scopes: ['read'] });
    env(key.text);
    const { result, problems } = await rotate(key.text);
    expect(result.outcome).toBe('failed');
    expect(problems[0]!.code).toBe('MANAGEMENT_KEY_REFUSED');
    expect(api.keys).toHaveLength(1);
    expect(pendingOperations(where.state)).toEqual([]);
  });

  it('stops where other places still use the key, unless told', async () => {
    const key = api.mint();
    env(key.text);
    const places = { otherPlaces: [{ path: 'src/a.ts', line: 3 }] };
    const { result } = await rotate(key.text, {}, places);
    expect(result.outcome).toBe('manual');
    expect(result.manual!.steps[0]).toContain('src/a.ts:3');
    expect((await rotate(key.text, { findUses: async () => [{ path: 'b', line: 1 }] })).result.outcome).toBe('manual');
    expect(api.living()).toEqual([key]);
    expect((await rotate(key.text, { evenIfUsed: true }, places)).result.outcome).toBe('rotated');
  });

  it('keeps both keys alive through the grace period', async () => {
    const key = api.mint();
    env(key.text);
    let living = 0;
    const clock = {
      now: () => Date.now() + ahead,
      sleep: async (ms: number) => {
        if (ms > 3_000_000) living = api.living().length;
        ahead += ms;
      },
    };
    let ahead = 0;
    expect((await rotate(key.text, { clock, graceMs: 3_600_000 })).result.outcome).toBe('rotated');
    expect(living).toBe(2);
    expect(api.living()).toHaveLength(1);
  });

  it('creates nothing when a sink can not be written', async () => {
    const key = api.mint();
    writeFileSync(file('real'), `K=${key.text}`);
    symlinkSync(file('real'), file('.env'));
    const { result, problems } = await rotate(key.text);
    expect(result.outcome).toBe('failed');
    expect(problems[0]!.code).toBe('SINK_UNSAFE');
    expect(api.keys).toHaveLength(1);
  });

  it('says so where no place takes the new key: before anything is sent in a dry run, before anything is made otherwise', async () => {
    const key = api.mint();
    const nowhere = { envPlaces: [] };
    await expect(rotate(key.text, { yes: false }, nowhere)).rejects.toMatchObject({ code: 'NO_SINK' });
    expect(server.seen).toHaveLength(0);
    const { result, problems } = await rotate(key.text, {}, nowhere);
    expect(result).toMatchObject({ outcome: 'failed', state: 'active' });
    expect(problems[0]!.code).toBe('NO_SINK');
    expect(server.seen.every(({ method }) => method === 'GET')).toBe(true);
    // A dead key needs no successor.
    key.active = false;
    expect((await rotate(key.text, {}, nowhere)).result.outcome).toBe('already-inactive');
  });

  it('makes a test key of a test key, although the list does not tell which it is', async () => {
    const key = api.mint({ environment: 'test' });
    env(key.text);
    server.inject = (seen) => {
      const answer = api.handle(seen);
      const { data } = answer.body as { data: object[] };
      if (!Array.isArray(data)) return { kind: 'answer', answer };
      const told = data.map((item) => ({ ...item, environment: undefined }));
      return { kind: 'answer', answer: { ...answer, body: { ...(answer.body as object), data: told } } };
    };
    expect((await rotate(key.text)).result.outcome).toBe('rotated');
    expect(api.living().map(({ environment }) => environment)).toEqual(['test']);
  });

  it('waits no longer than whoever goes on says', async () => {
    const key = api.mint();
    env(key.text);
    const stop = new AbortController();
    const clock = quickClock();
    const interrupted = await rotate(key.text, {
      graceMs: 3_600_000,
      signal: stop.signal,
      progress: (message) => {
        if (message.startsWith('both keys work until')) stop.abort();
      },
      clock: { ...clock, sleep: async (ms, signal) => (signal?.aborted ? undefined : clock.sleep(ms)) },
    });
    expect(interrupted.problems[0]!.code).toBe('INTERRUPTED');
    expect(interrupted.result.state).toBe('active');
    const again = quickClock();
    expect((await rotate(key.text, { graceMs: 0, clock: again })).result.outcome).toBe('rotated');
    expect(Math.max(...again.slept)).toBeLessThan(60_000);
  });

  it('carries permissions and expiry over for the Product API', async () => {
    const product = new ProductApi();
    const expiresAt = new Date(Date.now() + 30 * 86_400_000).toISOString();
    const key = product.mint({ expiresAt });
    const other = await startStandIn(product.handle);
    writeFileSync(file('.env'), `PRODUCT_API_KEY=${key.text}`);
    const session = sessionFor(where, { 'product-api': `${other.url}/v1` });
    const { result } = await rotateKey(leakOf('product-api', key.text, { envPlaces: [{ path: '.env' }] }), session);
    await other.close();
    expect(result.outcome).toBe('rotated');
    expect(product.keys).toHaveLength(1);
    expect(product.keys[0]).toMatchObject({ permissions: key.permissions, expiresAt });
    expect(read('.env')).toBe(`PRODUCT_API_KEY=${product.keys[0]!.text}`);
  });
});

describe('a lost answer', () => {
  it('to the creation leaves no orphan', async () => {
    const key = api.mint();
    env(key.text);
    let left = 1;
    server.inject = (seen) => (seen.method === 'POST' && left-- > 0 ? { kind: 'lost' } : undefined);
    expect((await rotate(key.text)).result.outcome).toBe('rotated');
    expect(api.living()).toHaveLength(1);
    expect(api.keys).toHaveLength(3);
    expect(read('.env')).toContain(api.living()[0]!.text);
  });

  it('to every creation ends with the old key as it was', async () => {
    const key = api.mint();
    env(key.text);
    server.inject = (seen) => (seen.method === 'POST' ? { kind: 'lost' } : undefined);
    const { result, problems } = await rotate(key.text);
    expect(result.outcome).toBe('failed');
    expect(problems[0]!.code).toBe('NO_NEW_KEY');
    expect(api.living()).toEqual([key]);
    expect(read('.env')).toContain(key.text);
  });

  it('without a list afterwards is told, kept in the journal, and cleaned up by the next run', async () => {
    const key = api.mint();
    env(key.text);
    let down = false;
    server.inject = (seen) => {
      if (seen.method === 'POST') {
        down = true;
        return { kind: 'lost' };
      }
      return down ? { kind: 'reset' } : undefined;
    };
    const { problems } = await rotate(key.text);
    expect(problems[0]!.code).toBe('NEW_KEY_UNCERTAIN');
    expect(api.living()).toHaveLength(2);
    expect(pendingOperations(where.state)).toHaveLength(1);
    server.inject = () => undefined;
    expect((await rotate(key.text)).result.outcome).toBe('rotated');
    expect(api.living()).toHaveLength(1);
  });

  it('can be followed by a revocation instead, which removes the unused new key', async () => {
    const key = api.mint();
    const admin = api.mint();
    env(key.text);
    let down = false;
    server.inject = (seen) => {
      down ||= seen.method === 'POST';
      return down ? { kind: 'lost' } : undefined;
    };
    await rotate(key.text, { managementKey: () => admin.text });
    server.inject = () => undefined;
    const session = sessionFor(where, { 'memory-api': server.url }, { managementKey: () => admin.text });
    expect((await revokeKey(leakOf('memory-api', key.text), session)).result.outcome).toBe('revoked');
    expect(api.living()).toEqual([admin]);
  });
});

describe('resuming', () => {
  it('goes on without the finding, once the new key stands in the file', async () => {
    const key = api.mint();
    env(key.text);
    server.inject = (seen) => (seen.method === 'DELETE' ? { kind: 'reset' } : undefined);
    expect((await rotate(key.text)).result.outcome).toBe('failed');
    expect(api.living()).toHaveLength(2);
    const [pending] = pendingOperations(where.state);
    expect(pending).toMatchObject({ operation: 'rotate', id: 'k7f3q2' });
    server.inject = () => undefined;
    const { result } = await resumeRotation(pending!, sessionFor(where, { 'memory-api': server.url }));
    expect(result).toMatchObject({ outcome: 'rotated', proof: { control: 'listed' } });
    expect(api.living()).toHaveLength(1);
    expect(read('.env')).toContain(api.living()[0]!.text);
  });

  it('does not revoke when the new key is gone from its place', async () => {
    const key = api.mint();
    const admin = api.mint();
    env(key.text);
    server.inject = (seen) => (seen.method === 'DELETE' ? { kind: 'reset' } : undefined);
    await rotate(key.text, { managementKey: () => admin.text });
    env(key.text);
    server.inject = () => undefined;
    expect((await rotate(key.text, { managementKey: () => admin.text })).result.outcome).toBe('rotated');
    const living = api.living().filter((one) => one !== admin);
    expect(living).toHaveLength(1);
    expect(read('.env')).toContain(living[0]!.text);
  });

  it('refuses a second process', async () => {
    const key = api.mint();
    env(key.text);
    const [one, two] = await Promise.all([rotate(key.text), rotate(key.text)]);
    expect([one.result.outcome, two.result.outcome].sort()).toEqual(['failed', 'rotated']);
    expect([...one.problems, ...two.problems].map(({ code }) => code)).toEqual(['BUSY']);
    expect(api.living()).toHaveLength(1);
  });
});

describe('the command sink', () => {
  it('gets the key on standard input only', async () => {
    const key = api.mint();
    const command = `cat > got; env > environment; tr '\\0' ' ' < /proc/$$/cmdline > arguments`;
    const environment = { ...process.env, MEMORY_API_KEY: key.text, UNLEAK_MANAGEMENT_KEY_X: 'x'.repeat(20) };
    const { result } = await rotate(key.text, { sinks: [{ kind: 'command', command }], environment });
    expect(result).toMatchObject({ outcome: 'rotated', sinks: ['command'] });
    const fresh = api.living()[0]!.text;
    expect(read('got')).toBe(`${fresh}\n`);
    for (const name of ['environment', 'arguments']) {
      expect(read(name)).not.toContain(fresh);
      expect(read(name)).not.toContain(key.text);
      expect(read(name)).not.toContain('UNLEAK_');
    }
  });

  it('stops the rotation when it fails', async () => {
    const key = api.mint();
    const { result, problems } = await rotate(key.text, { sinks: [{ kind: 'command', command: 'exit 3' }] });
    expect(result.outcome).toBe('failed');
    expect(problems[0]!.code).toBe('SINK_COMMAND_FAILED');
    expect(key.active).toBe(true);
    expect((await rotate(key.text, { sinks: [{ kind: 'command', command: 'cat > got' }] })).result.outcome).toBe(
      'rotated',
    );
    expect(api.living()).toHaveLength(1);
    expect(read('got').trim()).toBe(api.living()[0]!.text);
  });
});

describe('the GitHub Actions sink', () => {
  for (const environment of [undefined, 'production']) {
    it(`puts a sealed box into a ${environment === undefined ? 'repository' : 'environment'} secret`, async () => {
      const key = api.mint();
      env(key.text);
      const bodies = new Map<string, { encrypted_value: string; key_id: string }>();
      const base =
        environment === undefined ? '/repos/o/r/actions/secrets' : `/repos/o/r/environments/${environment}/secrets`;
      const publicKey = randomBytes(32).toString('base64');
      const github = await startStandIn((seen) => {
        if (seen.headers['authorization'] !== 'token operators-own-token')
          return { status: 401, body: { message: 'no' } };
        if (seen.path === `${base}/public-key`) return { status: 200, body: { key: publicKey, key_id: '7' } };
        if (seen.method !== 'PUT') return { status: 404, body: { message: 'no' } };
        bodies.set(seen.path, JSON.parse(seen.body));
        return { status: 201, body: {} };
      });
      const { result, problems } = await rotate(key.text, {
        sinks: [
          { kind: 'env' },
          {
            kind: 'github-actions',
            owner: 'o',
            repo: 'r',
            ...(environment === undefined ? {} : { environment }),
            token: new Secret('operators-own-token', '…'),
            apiUrl: github.url,
          },
        ],
      });
      await github.close();
      expect(problems).toEqual([]);
      expect(result.outcome).toBe('rotated');
      const name = environment === undefined ? 'MEMORY_API_KEY' : 'production/MEMORY_API_KEY';
      expect(result.sinks).toEqual(['.env', `github-actions:${name}`]);
      const put = bodies.get(`${base}/MEMORY_API_KEY`)!;
      expect(Buffer.from(put.encrypted_value, 'base64')).toHaveLength(api.living()[0]!.text.length + 48);
      expect(put.key_id).toBe('7');
    });
  }

  it('creates nothing where the answer is a page of somebody else', async () => {
    const key = api.mint();
    env(key.text);
    const github = await startStandIn(() => ({ status: 200, body: '<html>' }));
    const { problems } = await rotate(key.text, {
      sinks: [
        {
          kind: 'github-actions',
          owner: 'o',
          repo: 'r',
          token: new Secret('operators-own-token', '…'),
          apiUrl: github.url,
        },
      ],
    });
    await github.close();
    expect(problems[0]!.code).toBe('GITHUB_SECRET_FAILED');
    expect(api.keys).toHaveLength(1);
  });

  it('tells of a refusal without the token', async () => {
    const key = api.mint();
    env(key.text);
    const github = await startStandIn(() => ({ status: 403, body: { message: 'Resource not accessible' } }));
    const { problems } = await rotate(key.text, {
      sinks: [
        {
          kind: 'github-actions',
          owner: 'o',
          repo: 'r',
          names: ['K'],
          token: new Secret('operators-own-token', '…'),
          apiUrl: github.url,
        },
      ],
    });
    await github.close();
    expect(problems[0]!.code).toBe('GITHUB_SECRET_FAILED');
    expect(JSON.stringify(problems)).not.toContain('operators');
    expect(api.living()).toEqual([key]);
  });
});
