import type { ProviderApi } from '../../src/model/provider-api.ts';

/** buildkite.com/docs/apis/rest-api/access-token. */
export const api: ProviderApi = {
  keys: '^bkua_',
  hosts: ['api.buildkite.com'],
  baseUrl: 'https://api.buildkite.com',
  auth: { in: 'bearer' },
  verify: {
    calls: [
      {
        method: 'GET',
        path: '/v2/access-token',
        answers: [
          { status: [200], where: [{ at: ['uuid'] }, { at: ['scopes'], kind: 'array' }], means: 'active' },
          { status: [401], where: [{ at: ['message'], includes: ['authentication required'] }], means: 'inactive' },
        ],
      },
    ],
  },
  revoke: {
    by: 'leaked',
    call: {
      method: 'DELETE',
      path: '/v2/access-token',
      answers: [
        { status: [204], bare: true, means: 'revoked' },
        { status: [401], means: 'gone' },
      ],
    },
  },
};
