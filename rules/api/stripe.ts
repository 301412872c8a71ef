import type { ProviderApi } from '../../src/model/provider-api.ts';

/** docs.stripe.com/api: accounts, errors. No call manages keys. */
export const api: ProviderApi = {
  keys: '^[rs]k_(?:live|test)_',
  hosts: ['api.stripe.com'],
  baseUrl: 'https://api.stripe.com',
  auth: { in: 'bearer' },
  verify: {
    calls: [
      {
        method: 'GET',
        path: '/v1/account',
        answers: [
          { status: [200], where: [{ at: ['object'], equals: ['account'] }], means: 'active' },
          { status: [401], where: [{ at: ['error.code'], equals: ['api_key_expired'] }], means: 'expired' },
          { status: [401], where: [{ at: ['error.message'], includes: ['expired api key'] }], means: 'expired' },
          { status: [401], where: [{ at: ['error.message'], includes: ['invalid api key'] }], means: 'inactive' },
          {
            status: [403],
            where: [{ at: ['error.type'] }],
            means: 'active-limited',
            detail: 'the key is live and restricted',
          },
        ],
      },
    ],
  },
};
