import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { PROVIDERS } from '../../rules/index.ts';
import { COMMANDS } from '../../src/cli/commands.ts';
import { readOperatorProviders } from '../../src/respond/operator-providers.ts';
import { revokeKey } from '../../src/respond/revoke-key.ts';
import { rotateKey } from '../../src/respond/rotate-key.ts';
import { verifyKey } from '../../src/respond/verify-key.ts';
import { AiApi } from '../support/stand-in/ai-api.ts';
import { leakOf, sessionFor } from '../support/stand-in/leak.ts';
import { startStandIn } from '../support/stand-in/stand-in-server.ts';
import { readBlocks } from './document.ts';

const page = readFileSync(fileURLToPath(new URL('../../docs/responding.md', import.meta.url)), 'utf8');
const [described, rule] = readBlocks(page)
  .filter(({ language }) => language === 'jsonc')
  .map(({ text }) => text);
const folder = mkdtempSync(join(tmpdir(), 'unleak-responding-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the description of the AI API verifies, rotates and revokes', async () => {
  const api = new AiApi();
  const server = await startStandIn(api.handle);
  const providers = readOperatorProviders(
    described!.replace('"https://ai.corp.test"', `"${server.url}"`),
    'providers.json',
    PROVIDERS,
  );
  const session = () => sessionFor({ root: folder, state: join(folder, 'state') }, {}, { providers });
  const states = [];
  for (const status of ['on', 'off', 'expired', 'read-only'] as const)
    states.push((await verifyKey(leakOf('ai-api', api.mint('x', status).text), session())).result.state);
  expect(states).toEqual(['active', 'inactive', 'expired', 'active-limited']);
  const key = api.mint('bot');
  writeFileSync(join(folder, '.env'), `API_KEY=${key.text}`);
  const rotated = await rotateKey(leakOf('ai-api', key.text, { envPlaces: [{ path: '.env' }] }), session());
  expect(rotated.result).toMatchObject({ outcome: 'rotated', sinks: ['.env'] });
  const fresh = readFileSync(join(folder, '.env'), 'utf8').slice('API_KEY='.length);
  expect((await revokeKey(leakOf('ai-api', fresh), session())).result.outcome).toBe('revoked');
  await server.close();
});

test('the rule is one that can be read', () => {
  const own = JSON.stringify({ providers: [{ id: 'acme', rules: [JSON.parse(rule!)] }] });
  expect(readOperatorProviders(own, 'providers.json', [])[0]!.rules[0]).toMatchObject({
    id: 'acme-key',
    severity: 'high',
  });
});

test('every flag that the page names exists', () => {
  const known = COMMANDS.filter(({ name }) => ['verify', 'revoke', 'rotate', 'audit'].includes(name)).flatMap(
    ({ options }) => Object.keys(options),
  );
  for (const [, flag] of page.matchAll(/`--([a-z-]+)/g)) expect([flag, known.includes(flag!)]).toEqual([flag, true]);
});
