import type { Condition, ProviderApi } from '../../src/model/provider-api.ts';

const invalid: Condition = { at: ['error.invalidToken'], equals: [true] };

/** vercel.com/docs/rest-api: user, tokens. */
export const api: ProviderApi = {
  keys: '^(?:vc[ap]_|[A-Za-z0-9]{24}$)',
  hosts: ['api.vercel.com'],
  baseUrl: 'https://api.vercel.com',
  auth: { in: 'bearer' },
  verify: {
    calls: [
      {
        method: 'GET',
        path: '/v2/user',
        answers: [
          { status: [200], where: [{ at: ['user'], kind: 'object' }], means: 'active' },
          { status: [401, 403], where: [invalid], means: 'inactive' },
          { status: [403], where: [{ at: ['error.code'], equals: ['forbidden'] }], means: 'active-limited' },
        ],
      },
    ],
  },
  revoke: {
    by: 'leaked',
    call: {
      method: 'DELETE',
      path: '/v3/user/tokens/current',
      answers: [
        { status: [204], bare: true, means: 'revoked' },
        { status: [200], means: 'revoked' },
        { status: [401, 403], where: [invalid], means: 'gone' },
        { status: [403], where: [{ at: ['error.code'] }], means: 'forbidden' },
      ],
    },
  },
};
