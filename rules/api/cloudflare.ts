import type { Answer, KeyState, ProviderApi } from '../../src/model/provider-api.ts';

const answers: readonly Answer<KeyState>[] = [
  {
    status: [200],
    where: [
      { at: ['success'], equals: [true] },
      { at: ['result.status'], equals: ['active'] },
    ],
    means: 'active',
  },
  { status: [200], where: [{ at: ['result.status'], equals: ['expired'] }], means: 'expired' },
  { status: [200], where: [{ at: ['result.status'], equals: ['disabled'] }], means: 'inactive' },
  {
    status: [401, 403],
    where: [
      { at: ['success'], equals: [false] },
      { at: ['errors.0.code'], equals: [1000] },
    ],
    means: 'inactive',
  },
];

/**
 * developers.cloudflare.com/api: user and account tokens. Each of the two calls knows one kind of token and calls the other kind invalid,
 * so a token is dead only if both refuse it. The account call looks at the token and not at the account in its path.
 */
export const api: ProviderApi = {
  keys: '^(?:cf[au]t_|[A-Za-z0-9_-]{40}$)',
  hosts: ['api.cloudflare.com'],
  baseUrl: 'https://api.cloudflare.com',
  auth: { in: 'bearer' },
  verify: {
    every: true,
    calls: [
      { method: 'GET', path: '/client/v4/user/tokens/verify', answers },
      { method: 'GET', path: '/client/v4/accounts/00000000000000000000000000000000/tokens/verify', answers },
    ],
  },
  revoke: {
    by: 'leaked-or-management',
    id: { from: 'verify', at: ['result.id'] },
    call: {
      method: 'DELETE',
      path: '/client/v4/user/tokens/{id}',
      answers: [
        { status: [200], where: [{ at: ['success'], equals: [true] }], means: 'revoked' },
        { status: [404], where: [{ at: ['success'], equals: [false] }], means: 'gone' },
        { status: [400, 401, 403], where: [{ at: ['success'], equals: [false] }], means: 'forbidden' },
      ],
    },
  },
};
