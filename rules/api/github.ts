import type { Condition, ProviderApi } from '../../src/model/provider-api.ts';

const message = (...pieces: string[]): Condition => ({ at: ['message'], includes: pieces });

/** docs.github.com/rest: users, credentials/revoke (60 unauthenticated requests an hour, 202, the owner is told by e-mail). */
export const api: ProviderApi = {
  keys: '^(?:gh[opsu]_|github_pat_)',
  hosts: ['api.github.com'],
  baseUrl: 'https://api.github.com',
  auth: { in: 'bearer' },
  headers: { accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28' },
  verify: {
    calls: [
      {
        method: 'GET',
        path: '/user',
        answers: [
          { status: [200], where: [{ at: ['login'], kind: 'string' }], means: 'active' },
          { status: [401], where: [message('bad credentials')], means: 'inactive' },
          { status: [403], where: [message('not accessible', 'saml', 'forbids access')], means: 'active-limited' },
        ],
      },
    ],
  },
  revoke: {
    by: 'leaked',
    call: {
      method: 'POST',
      path: '/credentials/revoke',
      // With an Authorization header the call answers 403.
      auth: { in: 'body' },
      body: { as: 'json', fields: { credentials: ['{key}'] } },
      answers: [
        { status: [202], bare: true, means: 'accepted' },
        { status: [403], means: 'forbidden' },
      ],
    },
  },
};
