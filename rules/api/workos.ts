import type { ProviderApi } from '../../src/model/provider-api.ts';

/** workos.com/docs/reference: organizations. Keys are managed in the dashboard. */
export const api: ProviderApi = {
  hosts: ['api.workos.com'],
  baseUrl: 'https://api.workos.com',
  auth: { in: 'bearer' },
  verify: {
    calls: [
      {
        method: 'GET',
        path: '/organizations',
        query: { limit: '1' },
        answers: [
          { status: [200], where: [{ at: ['object'], equals: ['list'] }], means: 'active' },
          { status: [401], where: [{ at: ['message'], includes: ['unauthorized'] }], means: 'inactive' },
          { status: [403], where: [{ at: ['message'] }], means: 'active-limited' },
        ],
      },
    ],
  },
};
