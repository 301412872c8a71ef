import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { revokeKey } from '../../src/respond/revoke-key.ts';
import { rotateKey } from '../../src/respond/rotate-key.ts';
import type { Response } from '../../src/respond/session.ts';
import { verifyKey } from '../../src/respond/verify-key.ts';
import { canariesOf, filesIn, leaksIn } from '../support/stand-in/canaries.ts';
import { leakOf, places, sessionFor } from '../support/stand-in/leak.ts';
import { MemoryApi } from '../support/stand-in/memory-api.ts';
import { type InjectedFault, type StandIn, startStandIn } from '../support/stand-in/stand-in-server.ts';

let server: StandIn;
let api: MemoryApi;
beforeAll(async () => {
  api = new MemoryApi();
  server = await startStandIn((seen) => api.handle(seen));
});
afterAll(() => server.close());

/** The provider's answer with the key in every place that a provider's own text can stand in. */
function echo(said: string, where: string, answer: { status: number; body?: unknown }): InjectedFault {
  const body = (answer.body ?? {}) as { data?: unknown; meta?: unknown };
  const items = Array.isArray(body.data) ? body.data : undefined;
  const headers: Record<string, string> = {};
  let told: unknown = body;
  if (where === 'header')
    for (const name of ['x-request-id', 'request-id', 'server', 'set-cookie', 'retry-after']) headers[name] = said;
  if (where === 'meta') told = { ...body, meta: { request_id: said } };
  if (where === 'error')
    told = { detail: { code: said, message: said }, error: { code: said, message: said }, message: said };
  if (items !== undefined && ['name', 'scopes', 'environment', 'expires_at', 'id'].includes(where))
    told = {
      ...body,
      data: items.map((item: object) => ({ ...item, [where]: where === 'scopes' ? [said, 'admin'] : said })),
    };
  return { kind: 'answer', answer: { status: answer.status, headers, body: told } };
}

const PLACES = ['header', 'meta', 'error', 'name', 'scopes', 'environment', 'expires_at', 'id'];

it('keeps keys out of results, journals and logs, whatever the provider says', async () => {
  let runs = 0;
  for (const place of PLACES) {
    for (let form = 0; form < 12; form++) {
      const where = places();
      api = new MemoryApi();
      const [key, admin] = [api.mint(), api.mint()];
      const text = canariesOf(key.text)[form]![1].toString('latin1').replace(/\0/g, '');
      const said = place === 'header' ? text : `x${text}`;
      server.inject = (seen) => (seen.method === 'GET' ? echo(said, place, api.handle(seen)) : undefined);
      writeFileSync(join(where.root, '.env'), `K=${key.text}`);
      const session = () =>
        sessionFor(
          where,
          { 'memory-api': server.url },
          { managementKey: () => admin.text, limits: { deadlineMs: 500, backoffMs: 1, proofMs: 10 } },
        );
      const leak = leakOf('memory-api', key.text, { envPlaces: [{ path: '.env' }] });
      const operation = [verifyKey, rotateKey, revokeKey][form % 3]!;
      const told: unknown[] = [];
      const response: Response = await operation(leak, { ...session(), progress: (message) => told.push(message) });
      runs++;
      const shown = Buffer.from(JSON.stringify([response, told]));
      const files = [...filesIn(where.state)].map(([, bytes]) => bytes);
      for (const { text: secret } of api.keys)
        expect([place, form, leaksIn(Buffer.concat([shown, ...files]), secret)]).toEqual([place, form, []]);
      where.remove();
    }
  }
  expect(runs).toBe(96);
});

it('would notice a leak', () => {
  const { text } = api.mint();
  for (const [name, bytes] of canariesOf(text))
    expect(leaksIn(Buffer.concat([Buffer.from('{"a":"'), bytes, Buffer.from('"}')]), text)).toContain(name);
});
