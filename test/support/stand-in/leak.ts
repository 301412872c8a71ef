import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { api as github } from '../../../rules/api/github.ts';
import { api as memoryApi } from '../../../rules/api/memory-api.ts';
import { api as productApi } from '../../../rules/api/product-api.ts';
import { api as tinybrain } from '../../../rules/api/tinybrain.ts';
import { api as twig } from '../../../rules/api/twig.ts';
import type { Provider } from '../../../src/model/provider.ts';
import type { ProviderApi } from '../../../src/model/provider-api.ts';
import { Secret } from '../../../src/model/secret.ts';
import type { Clock } from '../../../src/respond/clock.ts';
import { type LeakedKey, openSession, type ResponseOptions, type Session } from '../../../src/respond/session.ts';

/** A provider with nothing but what the respond room needs. */
export function providerOf(id: string, api: ProviderApi): Provider {
  return {
    id,
    name: id,
    source: 'test',
    rules: [],
    clues: {},
    dashboard: { url: `https://${id}.example/keys`, steps: ['open', 'revoke'] },
    api,
  };
}

export const PROVIDERS: readonly Provider[] = [
  providerOf('memory-api', memoryApi),
  providerOf('product-api', productApi),
  providerOf('twig', twig),
  providerOf('tinybrain', tinybrain),
  providerOf('github', github),
];

/** Time that passes only while somebody sleeps. */
export function quickClock(): Clock & { readonly slept: number[] } {
  let ahead = 0;
  const slept: number[] = [];
  return {
    slept,
    now: () => Date.now() + ahead,
    async sleep(ms) {
      slept.push(ms);
      ahead += ms;
    },
  };
}

export function leakOf(provider: string, text: string, more: Partial<LeakedKey> = {}): LeakedKey {
  return {
    id: 'k7f3q2',
    fingerprint: `fp-${provider}`,
    rule: `${provider}-key`,
    provider,
    candidates: [provider],
    secret: new Secret(text, '…'),
    envPlaces: [],
    otherPlaces: [],
    ...more,
  };
}

/** Temporary folders of a test: a repository and a state directory. Call `remove` when done. */
export function places(): { root: string; state: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'unleak-respond-'));
  const root = mkdtempSync(join(folder, 'repo-'));
  return { root, state: join(folder, 'state'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export function sessionFor(
  where: { root: string; state: string },
  urls: Record<string, string>,
  more: Partial<ResponseOptions> = {},
): Session {
  return openSession({
    providers: PROVIDERS,
    providerUrls: new Map(Object.entries(urls)),
    stateDirectory: where.state,
    root: where.root,
    yes: true,
    clock: quickClock(),
    limits: { deadlineMs: 1_000, backoffMs: 1 },
    environment: {},
    execArgv: [],
    ...more,
  });
}
