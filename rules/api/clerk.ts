import type { ProviderApi } from '../../src/model/provider-api.ts';

/** clerk.com/docs/reference/backend-api: the number of users, since the list would hold their data. Keys are managed in the dashboard. */
export const api: ProviderApi = {
  keys: '^sk_(?:live|test)_',
  hosts: ['api.clerk.com'],
  baseUrl: 'https://api.clerk.com',
  auth: { in: 'bearer' },
  verify: {
    calls: [
      {
        method: 'GET',
        path: '/v1/users/count',
        answers: [
          { status: [200], where: [{ at: ['object'], equals: ['total_count'] }], means: 'active' },
          { status: [401], where: [{ at: ['errors.0.code'], includes: ['invalid'] }], means: 'inactive' },
        ],
      },
    ],
  },
};
