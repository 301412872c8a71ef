import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { PROVIDERS } from '../../rules/index.ts';
import { Secret } from '../../src/model/secret.ts';
import { AuditLog, brokenLines } from '../../src/respond/audit-log.ts';
import { endpointOf, urlOf } from '../../src/respond/endpoint.ts';
import { takeLock } from '../../src/respond/exclusive-lock.ts';
import { bogusKey, checkOf, isKeyOf, mentionsKey } from '../../src/respond/key-text.ts';
import { findKnownValue } from '../../src/respond/known-value.ts';
import { matchListedKey } from '../../src/respond/match-listed-key.ts';
import { Pacer } from '../../src/respond/pacer.ts';
import { retryAfter } from '../../src/respond/retry-after.ts';
import { guardRuntime } from '../../src/respond/runtime-guard.ts';
import { envFileSink } from '../../src/respond/sinks/env-file.ts';
import { replaceKey, tokensOf, usesKey, variablesOf } from '../../src/respond/sinks/env-text.ts';
import { sealedBox } from '../../src/respond/sinks/sealed-box.ts';
import { places, providerOf, quickClock } from '../support/stand-in/leak.ts';

const folder = mkdtempSync(join(tmpdir(), 'unleak-parts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const hex = (bytes: number) => randomBytes(bytes).toString('hex');

describe('retryAfter', () => {
  const now = Date.parse('2026-01-01T00:00:00Z');
  for (const [headers, ms] of [
    [{ 'retry-after': '120' }, 120_000],
    [{ 'retry-after': '1.5' }, 1_500],
    [{ 'retry-after': '0' }, 0],
    [{ 'retry-after': 'Thu, 01 Jan 2026 00:00:30 GMT' }, 30_000],
    [{ 'retry-after': 'Wed, 31 Dec 2025 00:00:00 GMT' }, 0],
    [{ 'retry-after': '-1' }, undefined],
    [{ 'retry-after': 'later' }, undefined],
    [{ 'retry-after': '' }, undefined],
    [{}, undefined],
    [{ 'x-ratelimit-reset': '60' }, 60_000],
    [{ 'x-ratelimit-reset': String(now / 1000 + 7) }, 7_000],
    [{ 'x-ratelimit-reset-minute': String(now + 9_000) }, 9_000],
    [{ 'x-ratelimit-reset': 'x' }, undefined],
  ] as [Record<string, string>, number | undefined][]) {
    it(JSON.stringify(headers), () => expect(retryAfter(headers, now)).toBe(ms));
  }
});

describe('Pacer', () => {
  it('lets a burst through and keeps the limit in every window', async () => {
    const clock = quickClock();
    const pacer = new Pacer(clock, { requests: 10, perSeconds: 60 });
    const at: number[] = [];
    for (let i = 0; i < 35; i++) {
      await pacer.turn();
      at.push(clock.now());
    }
    expect(clock.slept.length).toBeLessThan(10);
    for (let i = 10; i < at.length; i++) expect(at[i]! - at[i - 10]!).toBeGreaterThanOrEqual(60_000);
  });
});

describe('bogusKey', () => {
  for (const key of [
    `mem_live_${hex(32)}`,
    `sk-ant-api03-${hex(40)}`,
    `SG.${hex(11)}.${hex(20)}`,
    `7012345678:${hex(17)}`,
    hex(20),
    `dp.st.prd.${hex(20)}`,
  ]) {
    it(`has the shape of ${key.slice(0, 9)}…`, () => {
      const bogus = bogusKey(key)!;
      expect(bogus).not.toBe(key);
      expect(bogus).toHaveLength(key.length);
      expect(bogus.replace(/[A-Za-z0-9]/g, 'x')).toBe(key.replace(/[A-Za-z0-9]/g, 'x'));
      expect(bogusKey(key)).not.toBe(bogus);
    });
  }
  it('is not made of a key with little to vary', () => expect(bogusKey('tb_abcdefgh')).toBeUndefined());
});

describe('key texts', () => {
  it('recognise a key again, and its pieces in other forms', () => {
    const key = `mem_live_${hex(32)}`;
    expect(isKeyOf(key, checkOf(key))).toBe(true);
    expect(isKeyOf(`${key}0`, checkOf(key))).toBe(false);
    const body = key.slice(9);
    const forms = [
      body,
      body.slice(20, 40),
      [...body].reverse().join(''),
      Buffer.from(body).toString('hex'),
      Buffer.from(`x${body}`).toString('base64'),
    ];
    for (const form of forms) expect(mentionsKey(`req_${form}`, key)).toBe(true);
    expect(mentionsKey(`req_${hex(8)}`, key)).toBe(false);
  });
});

describe('matchListedKey', () => {
  const key = `mem_live_${'0123456789abcdef'.repeat(4)}`;
  const listed = (hint: string, ended = false) => ({ id: hint, hint, ended });
  for (const [hints, kind] of [
    [['mem_live_0123456789ab'], 'one'],
    [['mem_live_0123456789a'], 'one'],
    [['mem_live_0123456789ab...'], 'one'],
    [['mem_live_0123456789ab…'], 'one'],
    [['mem_live_0123********'], 'one'],
    [['mem_live_012...cdef'], 'one'],
    [['...9abcdef'], 'one'],
    [['mem_live_...'], 'none'],
    [['mem_live_01...'], 'none'],
    [[''], 'none'],
    [['mem_live_ffff456789ab'], 'none'],
    [['mem_live_0123', 'mem_live_01234'], 'several'],
    [['mem_live_012...', ''], 'several'],
    [['mem_live_0123456789ab', ''], 'one'],
    [[`${key}${key}`], 'none'],
  ] as [string[], string][]) {
    it(`${JSON.stringify(hints)}: ${kind}`, () =>
      expect(
        matchListedKey(
          hints.map((hint) => listed(hint)),
          key,
        ).kind,
      ).toBe(kind));
  }
  it('passes over keys that have ended', () => {
    expect(matchListedKey([listed('mem_live_0123', true), listed('mem_live_01234')], key).kind).toBe('one');
  });
});

describe('env files', () => {
  it('change in nothing but the key', () => {
    const character = fc.constantFrom(...'ABC=#"\'`\n\r\t \\_/:.');
    fc.assert(
      fc.property(fc.array(fc.oneof(character, fc.constant('OLDKEY0123456789')), { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const after = replaceKey(text, 'OLDKEY0123456789', 'newkey-abcdefghijklmn');
        expect(after.replaceAll('newkey-abcdefghijklmn', 'OLDKEY0123456789')).toBe(text);
        expect(usesKey(after, 'OLDKEY0123456789')).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  for (const [line, uses] of [
    ['A=KEY123456', true],
    ['A="KEY123456" # x', true],
    ["export A='KEY123456'", true],
    ['A: KEY123456', true],
    ['#A=KEY123456', false],
    ['  # KEY123456', false],
    ['A=1 # KEY123456', false],
    ['A=x#KEY123456', true],
    ['A="x # KEY123456"', true],
    ['A=KEY1234567', false],
    ['A=xKEY123456', false],
    ['U=https://u:KEY123456@h', true],
    ['A=${NAME:-KEY123456}', true],
    ['A=${NAME-KEY123456}', true],
    ['A=b-KEY123456', false],
  ] as const) {
    it(`${line}: ${uses}`, () => expect(usesKey(line, 'KEY123456')).toBe(uses));
  }

  it('give back what stands behind a default of the shell', async () => {
    const { root, remove } = places();
    const fresh = `mem_live_${'ab12'.repeat(16)}`;
    for (const line of [`A=\${NAME:-${fresh}}`, `A=\${NAME-${fresh}}`, `U=https://h/?k=${fresh}&b`, `A: ${fresh}`]) {
      writeFileSync(join(root, '.env'), line);
      expect(await envFileSink(root, '.env').find((text) => text === fresh)).toBe(fresh);
    }
    remove();
  });

  it('that are links out of the folder are places that use the key, and no sinks', () => {
    const { root, remove } = places();
    const key = `mem_live_${'0a1b'.repeat(16)}`;
    writeFileSync(join(root, '..', 'shared.env'), `A=1\nB=${key}\n`);
    writeFileSync(join(root, 'real.env'), `B=${key}\n`);
    for (const [name, target] of Object.entries({
      '.env': '../shared.env',
      '.env.in': 'real.env',
      '.env.gone': 'nowhere',
    }))
      symlinkSync(target, join(root, name));
    expect(findKnownValue(root, new Secret(key, '…'))).toEqual({
      envPlaces: [{ path: 'real.env' }],
      otherPlaces: [{ path: '.env', line: 2 }],
    });
    remove();
  });

  it('tell the names of variables, and what could be keys', () => {
    expect(variablesOf('export A="KEY123456"\nB: KEY123456\n#C=KEY123456', 'KEY123456')).toEqual(['A', 'B']);
    expect(tokensOf('A=abcdefghij # zzzzzzzzzz')).toEqual(['A=abcdefghij']);
  });
});

describe('sealedBox', () => {
  // Computed with libsodium 0.8.4: crypto_box_easy under the nonce of crypto_box_seal, with the ephemeral secret 32 × 0x09.
  const recipient = Buffer.from('13be4feaeaf204c7fd3358fc9c00721881d174278128227ec674f37f7fe97b6d', 'hex');
  const box =
    '57db4b359f23ae5e146e4e2512056704722506348c150c14753d0c933d04d4215c9cba266bdf94ba9547846aeb2a68c750f4925790fb';
  it('is what libsodium makes', async () => {
    expect((await sealedBox(Buffer.from('sealed'), recipient, Buffer.alloc(32, 9))).toString('hex')).toBe(box);
  });
  it('differs every time', async () => {
    expect(await sealedBox(Buffer.from('x'), recipient)).not.toEqual(await sealedBox(Buffer.from('x'), recipient));
  });
});

describe('the audit log', () => {
  const fact = {
    event: 'sending',
    provider: 'p',
    fingerprint: 'f',
    purpose: 'verify',
    method: 'GET',
    host: 'h',
    path: '/',
  } as const;
  it('shows a changed, removed or reordered line, and survives a torn one', async () => {
    const log = new AuditLog(join(folder, 'log'), quickClock());
    const path = join(folder, 'log', 'audit.ndjson');
    for (let i = 0; i < 5; i++) await log.write(fact);
    expect(brokenLines(path)).toEqual([]);
    appendFileSync(path, '{"at":"torn');
    await log.write(fact);
    expect(brokenLines(path)).toEqual([]);
    const lines = readFileSync(path, 'utf8').split('\n');
    writeFileSync(path, lines.filter((_, index) => index !== 2).join('\n'));
    expect(brokenLines(path)).not.toEqual([]);
    writeFileSync(path, lines.join('\n').replace('"host":"h"', '"host":"x"'));
    expect(brokenLines(path)).not.toEqual([]);
  });
});

describe('takeLock', () => {
  it('is exclusive, and takes over from the dead', () => {
    const path = join(folder, 'lock');
    const release = takeLock(path);
    expect(() => takeLock(path)).toThrow('Another unleak');
    release();
    writeFileSync(path, '4194304999 1 x');
    takeLock(path)();
    takeLock(path)();
  });
});

describe('guardRuntime', () => {
  it('refuses what could spill keys', () => {
    for (const option of [
      '--inspect',
      '--inspect-brk=9229',
      '--heapsnapshot-signal=SIGUSR2',
      '--report-on-fatalerror',
      '--heap-prof',
      '--tls-keylog=x',
      '--report_uncaught_exception',
      '--abort-on-uncaught-exception',
    ]) {
      expect(() => guardRuntime({}, [option])).toThrow();
      expect(() => guardRuntime({ NODE_OPTIONS: `--max-old-space-size=100 ${option}` }, [])).toThrow();
    }
    expect(() => guardRuntime({ SSLKEYLOGFILE: 'x' }, [])).toThrow();
    expect(() => guardRuntime({ NODE_TLS_REJECT_UNAUTHORIZED: '0' }, [])).toThrow('NODE_TLS');
    guardRuntime({ NODE_OPTIONS: '--max-old-space-size=100' }, ['--enable-source-maps']);
  });
});

describe('urlOf', () => {
  const api = { hosts: ['api.p.test', 'cloud.p.test'], baseUrl: 'https://api.p.test', auth: { in: 'bearer' } } as const;
  const provider = providerOf('p', api);
  for (const [given, path, url] of [
    [undefined, '/v1/keys', 'https://api.p.test/v1/keys'],
    ['https://s.test', '/v1/keys', 'https://s.test/v1/keys'],
    ['https://s.test/v1', '/v1/keys', 'https://s.test/v1/keys'],
    ['https://s.test/v1/', '/v1/keys', 'https://s.test/v1/keys'],
    ['https://s.test/staging/v1', '/v1/keys', 'https://s.test/staging/v1/keys'],
    ['https://s.test/api', '/api/v1/x', 'https://s.test/api/v1/x'],
    ['https://s.test/api/v1', '/api/v1/x', 'https://s.test/api/v1/x'],
    ['http://localhost:1/x', '/v1/keys', 'http://localhost:1/x/v1/keys'],
  ] as const) {
    it(`${given} + ${path}`, () => {
      const endpoint = endpointOf(provider, given === undefined ? undefined : new Map([['p', given]]));
      expect(urlOf(endpoint, api, undefined, path)!.href).toBe(url);
    });
  }
  it('uses no host that is not in the table', () => {
    const endpoint = endpointOf(provider, undefined);
    expect(urlOf(endpoint, api, 'https://cloud.p.test', '/x')!.hostname).toBe('cloud.p.test');
    expect(urlOf(endpoint, api, 'https://evil.test', '/x')).toBeUndefined();
  });
});

describe('the table of providers', () => {
  for (const { id, api, dashboard } of PROVIDERS.filter((provider) => provider.api !== undefined)) {
    it(`${id} is whole`, () => {
      if (api!.baseUrl !== undefined) {
        const url = new URL(api!.baseUrl);
        expect([url.protocol, url.pathname]).toEqual(['https:', '/']);
        expect(api!.hosts).toContain(url.hostname);
      }
      expect(dashboard?.steps.length).toBeGreaterThan(0);
      for (const call of api!.verify?.calls ?? []) {
        // Both ways must be provable, and never by a status alone.
        const means = call.answers.map((answer) => answer.means);
        expect(means).toContain('active');
        expect(means).toContain('inactive');
        for (const answer of call.answers) expect(answer.where?.length).toBeGreaterThan(0);
        expect(['GET', 'POST']).toContain(call.method);
      }
    });
  }
});
