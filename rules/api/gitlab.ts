import type { ProviderApi } from '../../src/model/provider-api.ts';

/** docs.gitlab.com/api/personal_access_tokens: self inform, self revoke. */
export const api: ProviderApi = {
  keys: '^glpat-',
  hosts: ['gitlab.com'],
  baseUrl: 'https://gitlab.com',
  auth: { in: 'header', name: 'PRIVATE-TOKEN' },
  verify: {
    calls: [
      {
        method: 'GET',
        path: '/api/v4/personal_access_tokens/self',
        answers: [
          { status: [200], where: [{ at: ['revoked'], equals: [true] }], means: 'inactive' },
          { status: [200], where: [{ at: ['active'], equals: [true] }], means: 'active' },
          { status: [401], where: [{ at: ['error_description'], includes: ['expired'] }], means: 'expired' },
          { status: [401], where: [{ at: ['message'], includes: ['unauthorized'] }], means: 'inactive' },
          { status: [401], where: [{ at: ['error'], equals: ['invalid_token'] }], means: 'inactive' },
          { status: [403], where: [{ at: ['error'], equals: ['insufficient_scope'] }], means: 'active-limited' },
        ],
      },
    ],
  },
  revoke: {
    by: 'leaked',
    call: {
      method: 'DELETE',
      path: '/api/v4/personal_access_tokens/self',
      answers: [
        { status: [204], bare: true, means: 'revoked' },
        { status: [401], means: 'gone' },
        { status: [400, 403], means: 'forbidden' },
      ],
    },
  },
};
