import type { Answer, Condition, KeyState, ProviderApi } from '../../src/model/provider-api.ts';

const message = (...pieces: string[]): Condition => ({
  at: ['error.message', 'error', 'message', 'error.code'],
  includes: pieces,
});

// "Unauthorized" means a missing scope (docs, Troubleshooting): it proves nothing, so it is left without an answer.
const refusals: readonly Answer<KeyState>[] = [
  {
    status: [401, 403],
    where: [message('invalid api key', 'INVALID_API_KEY')],
    means: 'inactive',
    detail: 'the key is wrong or was revoked',
  },
  { status: [401], where: [message('expired')], means: 'expired', detail: 'the key has expired' },
  {
    status: [401],
    where: [message('unauthorized')],
    means: 'unknown',
    detail: 'TinyBrain says "Unauthorized", which can mean a missing scope',
  },
  {
    status: [403],
    where: [{ at: ['error', 'message'] }],
    means: 'active-limited',
    detail: 'the key is live, with limited scopes',
  },
];

/** Docs: Authentication; REST API reference. No call lists or revokes keys. */
export const api: ProviderApi = {
  hosts: ['api.tinybrain.dev'],
  baseUrl: 'https://api.tinybrain.dev',
  auth: { in: 'bearer' },
  rateLimit: { requests: 100, perSeconds: 60 },
  verify: {
    calls: [
      {
        method: 'GET',
        path: '/api/v1/intelligence/vips',
        answers: [
          { status: [200], where: [{ at: ['success'], equals: [true] }], means: 'active' },
          { status: [200], where: [{ at: ['data', 'vips'], kind: 'array' }], means: 'active' },
          ...refusals,
        ],
      },
      {
        // A memory that can't exist: found nothing, so the key was let in.
        method: 'GET',
        path: '/api/v1/memories/{random}',
        answers: [
          {
            status: [404],
            where: [{ at: ['success'], equals: [false] }, { at: ['error.code', 'error.message', 'error'] }],
            means: 'active',
          },
          ...refusals,
        ],
      },
    ],
  },
};
