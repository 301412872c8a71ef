import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { askText } from '../../src/cli/ask.ts';
import type { Terminal } from '../../src/cli/program.ts';
import { filesIn, leaksIn } from '../support/stand-in/canaries.ts';
import { MemoryApi } from '../support/stand-in/memory-api.ts';
import { ProductApi } from '../support/stand-in/product-api.ts';
import { type StandIn, startStandIn } from '../support/stand-in/stand-in-server.ts';

let folder: string;
let repo: string;
let home: string;
let api: MemoryApi;
let server: StandIn;
/** Everything that the runs of a test have printed. */
let printed: Buffer[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'unleak-commands-'));
  [repo, home] = [join(folder, 'repo'), join(folder, 'home')];
  mkdirSync(repo);
  mkdirSync(home);
  api = new MemoryApi();
  server = await startStandIn(api.handle);
  printed = [];
  git('init', '-q');
  writeFileSync(join(repo, '.gitignore'), '.env*\n');
  git('add', '.');
  git('-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '-qm', 'start');
});
afterEach(async () => {
  await server.close();
  // No value in any output or file of ours, in any encoding; only the sinks hold keys.
  for (const { text } of api.keys) {
    expect(leaksIn(Buffer.concat(printed), text)).toEqual([]);
    for (const [path, bytes] of filesIn(home))
      if (!path.endsWith('.key')) expect([path, leaksIn(bytes, text)]).toEqual([path, []]);
  }
  rmSync(folder, { recursive: true, force: true });
});

function git(...given: string[]): void {
  execFileSync('git', given, {
    cwd: repo,
    env: { PATH: process.env['PATH'], HOME: home, GIT_CONFIG_GLOBAL: '/dev/null' },
  });
}

const env = (text: string, name = '.env') => writeFileSync(join(repo, name), `MEMORY_API_KEY=${text}\n`);

interface Ran {
  code: number | null;
  json: {
    complete: boolean;
    problems: { code: string }[];
    results: Record<string, unknown>[];
    findings: Record<string, unknown>[];
  };
  err: string;
}

async function unleak(given: string[], environment: Record<string, string> = {}, input = ''): Promise<Ran> {
  const child = spawn(process.execPath, [join(inject('bundle'), 'cli.js'), ...given, '--format', 'json'], {
    cwd: repo,
    env: { PATH: process.env['PATH'], HOME: home, ...environment },
  });
  child.stdin.end(input);
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => out.push(piece));
  child.stderr.on('data', (piece: Buffer) => err.push(piece));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  printed.push(...out, ...err);
  const text = Buffer.concat(out).toString();
  return { code, json: text.startsWith('{') ? JSON.parse(text) : undefined, err: Buffer.concat(err).toString() };
}

async function idOf(): Promise<string> {
  return (await unleak([])).json.findings[0]!['id'] as string;
}

const at = () => ['--provider-url', `memory-api=${server.url}/v1`];

describe('verify', () => {
  it('exits 1 for a live key, 0 for a dead one, 2 where it can not tell, and names the host first', async () => {
    const key = api.mint();
    env(key.text);
    const live = await unleak(['verify', ...at()]);
    expect(live).toMatchObject({
      code: 1,
      json: { complete: true, results: [{ provider: 'memory-api', state: 'active' }] },
    });
    expect(live.err).toContain(server.url.slice(7));
    key.active = false;
    expect(await unleak(['verify', ...at()])).toMatchObject({ code: 0, json: { results: [{ state: 'inactive' }] } });
    server.inject = () => ({ kind: 'answer', answer: { status: 200, body: '<html>' } });
    expect(await unleak(['verify', ...at()])).toMatchObject({ code: 2, json: { complete: false } });
  });

  it('writes the files that --output names, and knows two formats', async () => {
    env(api.mint().text);
    const { code } = await unleak(['verify', ...at(), '--output', 'json:out.json', '--output', 'pretty:out.txt']);
    expect(code).toBe(1);
    expect(JSON.parse(readFileSync(join(repo, 'out.json'), 'utf8'))).toMatchObject({ results: [{ state: 'active' }] });
    expect(readFileSync(join(repo, 'out.txt'), 'utf8')).toMatch(/memory-api {2}active/);
    const before = server.seen.length;
    expect((await unleak(['verify', ...at(), '--output', 'sarif:out.sarif'])).code).toBe(2);
    expect(server.seen).toHaveLength(before);
    expect((await unleak(['verify', ...at(), '--output', 'json:missing/out.json'])).code).toBe(2);
  });

  it('makes a finding of `audit --verify` say so', async () => {
    env(api.mint().text);
    const { json } = await unleak(['audit', '--verify', ...at()]);
    expect(json.findings[0]).toMatchObject({ verification: { state: 'active', checkedAt: expect.any(String) } });
  });

  it('finds what was accepted by its id, and no acceptance hides a live key from `audit --verify`', async () => {
    const key = api.mint();
    env(key.text);
    const id = await idOf();
    await unleak(['allow', id, '--reason', 'an old one']);
    expect((await unleak([])).json.findings).toEqual([]);
    expect(await unleak(['verify', id, ...at()])).toMatchObject({
      code: 1,
      json: { results: [{ id, state: 'active' }] },
    });
    const { json } = await unleak(['audit', '--verify', ...at()]);
    expect(json).toMatchObject({ findings: [{ id, verification: { state: 'active' } }], suppressed: [] });
    const admin = api.mint();
    const done = await unleak(['revoke', id, '--yes', ...at()], { UNLEAK_MANAGEMENT_KEY_MEMORY_API: admin.text });
    expect(done).toMatchObject({ code: 0, json: { results: [{ outcome: 'revoked' }] } });
    expect((await unleak(['audit', '--verify', ...at()])).json).toMatchObject({ findings: [], suppressed: [{}] });
  });

  it('asks nobody about an ambiguous key', async () => {
    const product = new ProductApi();
    writeFileSync(join(repo, '.env'), `KEY=${product.mint().text}\n`);
    const { code, json } = await unleak([
      'verify',
      '--provider-url',
      `product-api=${server.url}`,
      '--provider-url',
      `twig=${server.url}`,
    ]);
    expect(code).toBe(2);
    expect(json.problems[0]!.code).toBe('AMBIGUOUS_PROVIDER');
    expect(server.seen).toHaveLength(0);
  });

  it('knows the providers of the operator, and none of the repository', async () => {
    const key = `acme_${randomBytes(24).toString('hex')}`;
    writeFileSync(join(repo, '.env'), `ACME=${key}\n`);
    const answers = [
      { status: [200], where: [{ at: ['success'], equals: [true] }], means: 'active' },
      { status: [401], where: [{ at: ['detail.code'] }], means: 'inactive' },
    ];
    const described = {
      id: 'acme',
      rules: [{ id: 'acme-key', prefixes: ['acme_'], pattern: 'acme_[0-9a-f]{48}' }],
      api: {
        baseUrl: server.url,
        auth: { in: 'bearer' },
        verify: { calls: [{ method: 'GET', path: '/me', answers }] },
      },
    };
    server.inject = (seen) =>
      seen.key === key ? { kind: 'answer', answer: { status: 200, body: { success: true } } } : undefined;
    for (const name of ['.unleak.json', 'providers.json', 'rules.json'])
      writeFileSync(join(repo, name), JSON.stringify(name === '.unleak.json' ? {} : { providers: [described] }));
    await unleak(['verify']);
    expect(server.seen).toHaveLength(0);
    writeFileSync(join(folder, 'own.json'), JSON.stringify({ providers: [described] }));
    const { json } = await unleak(['verify', '--providers', join(folder, 'own.json')]);
    expect(json.results[0]).toMatchObject({ provider: 'acme', state: 'active' });
    expect(leaksIn(Buffer.concat(printed), key)).toEqual([]);
  });
});

describe('revoke', () => {
  it('is a dry run, then does it with a management key from the environment', async () => {
    const [key, admin] = [api.mint(), api.mint()];
    env(key.text);
    const id = await idOf();
    expect(await unleak(['revoke', id, ...at()])).toMatchObject({
      code: 1,
      json: { results: [{ outcome: 'dry-run' }] },
    });
    expect(server.seen).toHaveLength(0);
    const done = await unleak(['revoke', id, '--yes', ...at()], { UNLEAK_MANAGEMENT_KEY_MEMORY_API: admin.text });
    expect(done).toMatchObject({
      code: 0,
      json: { complete: true, results: [{ outcome: 'revoked', proof: { refusals: 3, control: 'refused' } }] },
    });
    expect(await unleak(['revoke', id, '--yes', ...at()])).toMatchObject({
      code: 0,
      json: { results: [{ outcome: 'already-inactive' }] },
    });
    expect(statSync(join(home, '.local/state/unleak/audit.ndjson')).mode & 0o777).toBe(0o600);
  });

  it('takes the management key from standard input', async () => {
    const [key, admin] = [api.mint(), api.mint()];
    env(key.text);
    const { code } = await unleak(
      ['revoke', await idOf(), '--yes', '--management-key-stdin', ...at()],
      {},
      `${admin.text}\n`,
    );
    expect(code).toBe(0);
    expect(api.living()).toEqual([admin]);
  });

  it('does not take an empty standard input for the wish to have no management key', async () => {
    const key = api.mint();
    env(key.text);
    const { code, err } = await unleak(['revoke', await idOf(), '--yes', '--management-key-stdin', ...at()], {}, '\n');
    expect(code).toBe(2);
    expect(err).toContain('no management key on standard input');
    expect(server.seen).toHaveLength(0);
  });

  it('tells problems on stderr, too, whatever the format', async () => {
    env(api.mint({ scopes: ['read'] }).text);
    const { code, err, json } = await unleak(['revoke', await idOf(), '--yes', ...at()]);
    expect(code).toBe(2);
    expect(json.problems[0]!.code).toBe('MANAGEMENT_KEY_MISSING');
    expect(err).toContain('UNLEAK_MANAGEMENT_KEY_MEMORY_API');
  });

  it('ends at Ctrl-C while it asks', async () => {
    let interrupt = () => {};
    const controller = new AbortController();
    const stdin = {
      [Symbol.asyncIterator]: () => ({ next: () => new Promise<never>(() => interrupt()) }),
    };
    interrupt = () => controller.abort('interrupted');
    const terminal = { stdinIsTty: true, stderrIsTty: true, err: () => {}, stdin, signal: controller.signal };
    expect(await askText(terminal as unknown as Terminal, 'Type it: ')).toBe('');
  });

  it('has a sentence and exit code 2 for what it can not start with, and sends nothing', async () => {
    const key = api.mint();
    env(key.text);
    const id = await idOf();
    const management = { UNLEAK_MANAGEMENT_KEY_MEMORY_API: key.text };
    const cases: [string[], Record<string, string>][] = [
      [['revoke', id, '--yes', ...at()], management],
      [['revoke', 'zzzzzz', '--yes', ...at()], {}],
      [['revoke', id, '--yes', ...at()], { NODE_TLS_REJECT_UNAUTHORIZED: '0' }],
      [['revoke', id, '--yes', ...at()], { NODE_OPTIONS: '--report-uncaught-exception' }],
      [['verify', ...at()], { NODE_OPTIONS: '--heapsnapshot-signal=SIGUSR2' }],
      [['revoke', id, '--yes', '--provider-url', 'memory-api=http://192.0.2.1'], {}],
      [['revoke', id, '--yes', '--provider-url', `memory-api=http://user:hunter2secret@127.0.0.1`], {}],
      [['revoke', id, '--yes', '--provider-url', 'nobody=https://a.test'], {}],
      [['revoke', id, '--yes', ...at()], { XDG_STATE_HOME: join(repo, 'x') }],
      [['rotate', id, '--yes', '--sink', 'clipboard', ...at()], {}],
      [['rotate', id, '--yes', '--sink', 'github-actions', '--github-repo', 'a/b/c', ...at()], { GITHUB_TOKEN: 'x' }],
      [['rotate', id, '--yes', '--sink', 'github-actions', '--github-repo', 'a/b', ...at()], {}],
    ];
    for (const [given, environment] of cases) {
      const { code, err } = await unleak(given, environment);
      expect([given.join(' '), code]).toEqual([given.join(' '), 2]);
      expect(err).toMatch(/^unleak: .+/m);
      expect(err).not.toContain('hunter2');
      expect(err).not.toContain('    at ');
    }
    expect(server.seen).toHaveLength(0);
    // A file where the state folder should be, and an audit log that can't be appended to.
    for (const spoil of [
      (state: string) => writeFileSync(join(state, 'unleak'), ''),
      (state: string) => mkdirSync(join(state, 'unleak', 'audit.ndjson'), { recursive: true }),
    ]) {
      const state = mkdtempSync(join(folder, 'state-'));
      spoil(state);
      for (const command of ['verify', 'revoke']) {
        const { code, err } = await unleak([command, id, ...(command === 'revoke' ? ['--yes'] : []), ...at()], {
          XDG_STATE_HOME: state,
        });
        expect([command, code]).toEqual([command, 2]);
        expect(err).toMatch(/state folder can't be used|state directory can't be used/);
      }
    }
    expect(server.seen).toHaveLength(0);
    const refused = await unleak(['revoke', id, '--yes', '--provider-url', 'memory-api=http://127.0.0.1:9']);
    expect(refused).toMatchObject({ code: 2, json: { results: [{ outcome: 'refused-unverified' }] } });
  });
});

describe('rotate', () => {
  it('replaces the key in every env file', async () => {
    const key = api.mint();
    env(key.text);
    env(key.text, '.env.local');
    const id = await idOf();
    const done = await unleak(['rotate', id, '--yes', ...at()]);
    expect(done).toMatchObject({
      code: 0,
      json: { complete: true, results: [{ outcome: 'rotated', sinks: ['.env', '.env.local'] }] },
    });
    const [left] = api.living();
    for (const name of ['.env', '.env.local'])
      expect(readFileSync(join(repo, name), 'utf8')).toBe(`MEMORY_API_KEY=${left!.text}\n`);
  });

  it('goes on by the same id after the old value is gone from the files', async () => {
    const key = api.mint();
    env(key.text);
    const id = await idOf();
    server.inject = (seen) => (seen.method === 'DELETE' ? { kind: 'reset' } : undefined);
    expect((await unleak(['rotate', id, '--yes', ...at()])).code).toBe(2);
    expect(readFileSync(join(repo, '.env'), 'utf8')).not.toContain(key.text);
    server.inject = () => undefined;
    expect(await unleak(['rotate', id, '--yes', ...at()])).toMatchObject({
      code: 0,
      json: { results: [{ outcome: 'rotated' }] },
    });
    expect(api.living()).toHaveLength(1);
  });

  it('stops where code still holds the key', async () => {
    const key = api.mint();
    env(key.text);
    writeFileSync(join(repo, 'app.js'), `const key = '${key.text}';\n`);
    const id = await idOf();
    expect(await unleak(['rotate', id, '--yes', ...at()])).toMatchObject({
      code: 1,
      json: { results: [{ outcome: 'manual' }] },
    });
    expect(await unleak(['rotate', id, '--yes', '--even-if-used', ...at()])).toMatchObject({ code: 0 });
  });

  it('stops where a file holds the key in another form', async () => {
    const key = api.mint();
    env(key.text);
    writeFileSync(join(repo, 'secret.yaml'), `data: ${Buffer.from(`MEMORY_API_KEY=${key.text}`).toString('base64')}\n`);
    expect(await unleak(['rotate', await idOf(), '--yes', ...at()])).toMatchObject({
      code: 1,
      json: {
        results: [
          { outcome: 'manual', manual: { steps: [expect.stringContaining('secret.yaml:1'), expect.anything()] } },
        ],
      },
    });
  });

  it('is done for a key that is dead and stands in history only', async () => {
    const key = api.mint();
    env(key.text);
    git('add', '-f', '.env');
    git('-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '-qm', 'oops');
    const id = await idOf();
    for (const outcome of ['rotated', 'already-inactive'])
      expect(await unleak(['rotate', id, '--yes', ...at()])).toMatchObject({
        code: 0,
        json: { results: [{ outcome }] },
      });
  });

  it('changes nothing where the state can not be kept', async () => {
    const key = api.mint();
    env(key.text);
    const id = await idOf();
    mkdirSync(join(home, '.local/state/unleak'), { recursive: true });
    writeFileSync(join(home, '.local/state/unleak/journal'), '');
    chmodSync(join(home, '.local/state/unleak/journal'), 0o400);
    const { code } = await unleak(['rotate', id, '--yes', ...at()]);
    expect(code).toBe(2);
    expect(api.keys).toHaveLength(1);
  });
});
