import type { ProviderApi } from '../../src/model/provider-api.ts';

/** docs.doppler.com/reference: me, auth/revoke. */
export const api: ProviderApi = {
  keys: '^dp\\.(?:pt|st|ct|sa)\\.',
  hosts: ['api.doppler.com'],
  baseUrl: 'https://api.doppler.com',
  auth: { in: 'bearer' },
  verify: {
    calls: [
      {
        method: 'GET',
        path: '/v3/me',
        answers: [
          { status: [200], where: [{ at: ['type'] }, { at: ['token_preview', 'slug', 'workplace'] }], means: 'active' },
          {
            status: [401],
            where: [
              { at: ['success'], equals: [false] },
              { at: ['messages.0'], includes: ['invalid', 'expired'] },
            ],
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
      path: '/v3/auth/revoke',
      auth: { in: 'body' },
      body: { as: 'json', fields: { token: '{key}' } },
      answers: [
        { status: [200], where: [{ at: ['success'], equals: [true] }], means: 'revoked' },
        { status: [204], bare: true, means: 'revoked' },
      ],
    },
  },
};
