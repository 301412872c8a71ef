import type { Answer, Condition, KeyState, ProviderApi } from '../../src/model/provider-api.ts';

const code = (...codes: string[]): Condition => ({ at: ['error.code'], equals: codes });

const answers: readonly Answer<KeyState>[] = [
  { status: [200], where: [{ at: [''], kind: 'array' }], means: 'active' },
  { status: [200], where: [{ at: ['agents', 'data', 'items', 'aiAgentManagers'] }], means: 'active' },
  { status: [401], where: [code('expired_api_key')], means: 'expired', detail: 'the key has expired' },
  {
    status: [401],
    where: [code('invalid_api_key', 'unauthorized')],
    means: 'inactive',
    detail: 'the key is unknown or revoked',
  },
  {
    status: [403],
    where: [code('insufficient_scope', 'forbidden')],
    means: 'active-limited',
    detail: 'the key is live, without the scope agents:read',
  },
];

/** Docs: Authentication & API Keys; REST API overview, which names another path for the agents. No call lists or revokes keys. */
export const api: ProviderApi = {
  hosts: ['api.twig.so'],
  baseUrl: 'https://api.twig.so',
  auth: { in: 'bearer' },
  rateLimit: { requests: 20, perSeconds: 60 },
  verify: {
    calls: [
      { method: 'GET', path: '/api/agents', answers },
      { method: 'GET', path: '/api/ai-agent-managers', answers },
    ],
  },
};
