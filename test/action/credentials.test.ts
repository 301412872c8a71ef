import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { pullRequestEvent } from './events.ts';
import { type HostedRepo, hostRepo } from './hosted-repo.ts';
import { freshKey, keyLine } from './keys.ts';
import { type ActionRun, runAction } from './run-action.ts';

// What git sends to whom when it fetches over https: a server that notes the headers and lets nobody in.

const TOKEN = `ghs_${'a'.repeat(36)}`;
const OURS = `basic ${Buffer.from(`x-access-token:${TOKEN}`).toString('base64')}`;
const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'unleak-tls-'));
const certificate = join(folder, 'cert.pem');
let server: Server;
let port: number;
let hosted: HostedRepo;
let seen: { host: string; authorization: string[] }[] = [];

beforeAll(async () => {
  if (!hasOpenssl) return;
  const key = join(folder, 'key.pem');
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      '-days',
      '1',
      '-keyout',
      key,
      '-out',
      certificate,
      ...names,
    ],
    { stdio: 'pipe' },
  );
  server = createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (request, response) => {
    const raw = request.rawHeaders;
    const authorization = raw.filter((_, at) => at % 2 === 1 && raw[at - 1]!.toLowerCase() === 'authorization');
    seen.push({ host: request.headers.host ?? '', authorization });
    response.writeHead(401, { 'www-authenticate': 'Basic realm="GitHub"' }).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  if (hasOpenssl) await new Promise((done) => server.close(done));
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  seen = [];
});

/** Runs on a checkout of one commit whose remote is the server, with these settings in its configuration. */
async function run(settings: readonly (readonly [string, string])[], token = TOKEN): Promise<ActionRun> {
  hosted = hostRepo();
  try {
    const { dev } = hosted;
    dev.commit('first', { 'README.md': '# App\n' });
    hosted.push('main');
    dev.git('checkout', '-q', '-b', 'feature');
    dev.commit('leak', { 'src/api.ts': keyLine(freshKey()) });
    const pull = hosted.push('feature', { number: 7 });
    const workspace = hosted.checkout('refs/pull/7/merge');
    const origin = `https://localhost:${port}/octo/app`;
    for (const [name, value] of [['remote.origin.url', origin], ...settings])
      dev.run(['config', name!, value!], { cwd: workspace });
    return await runAction({
      workspace,
      event: 'pull_request',
      payload: pullRequestEvent(7, pull),
      inputs: { token, comment: 'false' },
      env: { GITHUB_SERVER_URL: `https://localhost:${port}`, GIT_SSL_CAINFO: certificate },
    });
  } finally {
    hosted.remove();
  }
}

describe.skipIf(!hasOpenssl)('fetching over https', () => {
  test('sends the token to the server, and nothing to the log', async () => {
    const done = await run([]);
    expect(seen[0]?.authorization).toEqual([OURS]);
    expect(done.code).toBe(2);
    expect(done.outputs['findings']).toBe('1');
    expect(done.everything).not.toContain(TOKEN);
    expect(done.everything).not.toContain(OURS.slice(6));
  });

  test('takes the place of what actions/checkout left: GitHub refuses two such headers; then that alone is tried', async () => {
    await run([[`http.https://localhost:${port}/.extraheader`, 'AUTHORIZATION: basic bGVmdA==']]);
    expect(seen.map(({ authorization }) => authorization)).toEqual([[OURS], ['basic bGVmdA==']]);
  });

  test('without a token: what actions/checkout left', async () => {
    await run([[`http.https://localhost:${port}/.extraheader`, 'AUTHORIZATION: basic bGVmdA==']], '');
    expect(seen.map(({ authorization }) => authorization)).toEqual([['basic bGVmdA==']]);
  });

  test('a configuration that leads elsewhere does not get the token, and no program of its own is started', async () => {
    const canary = join(folder, 'canary');
    await run([
      [`url.https://127.0.0.1:${port}/.insteadOf`, `https://localhost:${port}/`],
      ['credential.helper', `!touch ${canary}`],
      ['core.askPass', `touch ${canary}`],
      ['core.fsmonitor', `touch ${canary}`],
      ['remote.origin.uploadpack', `touch ${canary}`],
    ]);
    expect(seen.map(({ host, authorization }) => [host, ...authorization])).toEqual([
      [`127.0.0.1:${port}`],
      [`127.0.0.1:${port}`],
    ]);
    expect(() => readFileSync(canary)).toThrow('ENOENT');
  });

  test('a remote by another protocol is not asked', async () => {
    const done = await run([['remote.origin.url', `ext::touch ${join(folder, 'canary')}`]]);
    expect(done.report?.problems[0]?.message).toContain('no remote "origin" by https, ssh or file');
    expect(() => readFileSync(join(folder, 'canary'))).toThrow('ENOENT');
  });
});
