import type { ProviderApi } from '../../src/model/provider-api.ts';

/** ThingsBoard REST API: `X-Authorization: ApiKey …`. Self-hosted: the operator gives the URL. Key ids can't be derived from a key. */
export const api: ProviderApi = {
  hosts: [],
  auth: { in: 'header', name: 'X-Authorization', scheme: 'ApiKey' },
  verify: {
    calls: [
      {
        method: 'GET',
        path: '/api/auth/user',
        answers: [
          { status: [200], where: [{ at: ['authority'], kind: 'string' }], means: 'active' },
          { status: [401], where: [{ at: ['errorCode'], equals: [10, 11] }], means: 'inactive' },
          { status: [403], where: [{ at: ['errorCode'], equals: [20] }], means: 'active-limited' },
        ],
      },
    ],
  },
};
