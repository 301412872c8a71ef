import type { ProviderApi } from '../../src/model/provider-api.ts';

/** huggingface.co/docs/hub/api: whoami-v2, credentials/revoke (no authorization, 202). */
export const api: ProviderApi = {
  keys: '^hf_',
  hosts: ['huggingface.co'],
  baseUrl: 'https://huggingface.co',
  auth: { in: 'bearer' },
  verify: {
    calls: [
      {
        method: 'GET',
        path: '/api/whoami-v2',
        answers: [
          { status: [200], where: [{ at: ['name'], kind: 'string' }, { at: ['type'] }], means: 'active' },
          { status: [401], where: [{ at: ['error'], includes: ['expired'] }], means: 'expired' },
          {
            status: [401],
            where: [{ at: ['error'], includes: ['invalid credentials', 'invalid username', 'invalid user token'] }],
            means: 'inactive',
          },
        ],
      },
    ],
  },
  revoke: {
    by: 'leaked',
    call: {
      method: 'POST',
      path: '/api/credentials/revoke',
      auth: { in: 'body' },
      body: { as: 'json', fields: { credentials: ['{key}'] } },
      answers: [{ status: [202], bare: true, means: 'accepted' }],
    },
  },
};
