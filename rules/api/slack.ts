import type { Condition, ProviderApi } from '../../src/model/provider-api.ts';

const refused: Condition = {
  at: ['error'],
  equals: ['invalid_auth', 'token_revoked', 'account_inactive', 'not_authed'],
};
const ok: Condition = { at: ['ok'], equals: [true] };

/** api.slack.com/methods: auth.test, auth.revoke. Every answer is HTTP 200. */
export const api: ProviderApi = {
  keys: '^(?:xox[abops]-|xoxe\\.xox[bp]-)',
  hosts: ['slack.com'],
  baseUrl: 'https://slack.com',
  auth: { in: 'bearer' },
  verify: {
    calls: [
      {
        method: 'POST',
        path: '/api/auth.test',
        answers: [
          { status: [200], where: [ok, { at: ['team_id'] }], means: 'active' },
          { status: [200], where: [{ at: ['error'], equals: ['token_expired'] }], means: 'expired' },
          { status: [200], where: [refused], means: 'inactive' },
          { status: [200], where: [{ at: ['error'], equals: ['missing_scope'] }], means: 'active-limited' },
        ],
      },
    ],
  },
  revoke: {
    by: 'leaked',
    call: {
      method: 'POST',
      path: '/api/auth.revoke',
      answers: [
        { status: [200], where: [ok, { at: ['revoked'], equals: [true] }], means: 'revoked' },
        { status: [200], where: [refused], means: 'gone' },
        {
          status: [200],
          where: [{ at: ['error'], equals: ['not_allowed_token_type', 'no_permission'] }],
          means: 'forbidden',
        },
      ],
    },
  },
};
