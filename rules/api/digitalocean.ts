import type { ProviderApi } from '../../src/model/provider-api.ts';

/** docs.digitalocean.com/reference/api: account; OAuth revocation on another host. */
export const api: ProviderApi = {
  keys: '^do[op]_v1_',
  hosts: ['api.digitalocean.com', 'cloud.digitalocean.com'],
  baseUrl: 'https://api.digitalocean.com',
  auth: { in: 'bearer' },
  verify: {
    calls: [
      {
        method: 'GET',
        path: '/v2/account',
        answers: [
          { status: [200], where: [{ at: ['account'], kind: 'object' }], means: 'active' },
          { status: [401], where: [{ at: ['id'], equals: ['Unauthorized', 'unauthorized'] }], means: 'inactive' },
          { status: [403], where: [{ at: ['id'], equals: ['Forbidden', 'forbidden'] }], means: 'active-limited' },
        ],
      },
    ],
  },
  revoke: {
    by: 'leaked',
    call: {
      method: 'POST',
      baseUrl: 'https://cloud.digitalocean.com',
      path: '/v1/oauth/revoke',
      body: { as: 'form', fields: { token: '{key}' } },
      answers: [
        { status: [200], bare: true, means: 'revoked' },
        { status: [401], means: 'gone' },
      ],
    },
  },
};
