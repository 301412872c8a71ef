import type { ProviderApi } from '../../src/model/provider-api.ts';

/** core.telegram.org/bots/api: getMe. A token is revoked by its owner in a chat with BotFather. */
export const api: ProviderApi = {
  keys: '^\\d+:',
  hosts: ['api.telegram.org'],
  baseUrl: 'https://api.telegram.org',
  auth: { in: 'path' },
  verify: {
    calls: [
      {
        method: 'GET',
        path: '/bot{key}/getMe',
        answers: [
          { status: [200], where: [{ at: ['ok'], equals: [true] }, { at: ['result.id'] }], means: 'active' },
          {
            status: [401],
            where: [
              { at: ['ok'], equals: [false] },
              { at: ['error_code'], equals: [401] },
            ],
            means: 'inactive',
          },
        ],
      },
    ],
  },
};
