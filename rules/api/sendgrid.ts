import type { Condition, ProviderApi } from '../../src/model/provider-api.ts';

const error = (...pieces: string[]): Condition => ({ at: ['errors.0.message'], includes: pieces });

/** docs.sendgrid.com/api-reference: scopes, api-keys. `SG.<id>.<secret>`: the id is the 22 characters in the middle. */
export const api: ProviderApi = {
  keys: '^SG\\.',
  hosts: ['api.sendgrid.com'],
  baseUrl: 'https://api.sendgrid.com',
  auth: { in: 'bearer' },
  verify: {
    calls: [
      {
        method: 'GET',
        path: '/v3/scopes',
        answers: [
          { status: [200], where: [{ at: ['scopes'], kind: 'array' }], means: 'active' },
          { status: [401], where: [error('invalid, expired, or revoked')], means: 'inactive' },
          { status: [403], where: [error('access forbidden')], means: 'active-limited' },
        ],
      },
    ],
  },
  revoke: {
    by: 'management-or-leaked',
    id: { from: 'key', pattern: '^SG\\.([A-Za-z0-9_-]{22})\\.[A-Za-z0-9_-]{43}$' },
    call: {
      method: 'DELETE',
      path: '/v3/api_keys/{part}',
      answers: [
        { status: [204], bare: true, means: 'revoked' },
        { status: [404], where: [{ at: ['errors'] }], means: 'gone' },
        { status: [401, 403], where: [{ at: ['errors'] }], means: 'forbidden' },
      ],
    },
  },
};
