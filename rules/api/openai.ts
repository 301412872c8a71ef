import type { MoreSpec, ProviderApi } from '../../src/model/provider-api.ts';

const more: MoreSpec = { when: { at: ['has_more'], equals: [true] }, cursor: ['last_id'], query: 'after' };

/** platform.openai.com/docs/api-reference: models, projects, project API keys (an admin key manages them). */
export const api: ProviderApi = {
  keys: '^sk-(?!admin-)',
  hosts: ['api.openai.com'],
  baseUrl: 'https://api.openai.com',
  auth: { in: 'bearer' },
  verify: {
    calls: [
      {
        method: 'GET',
        path: '/v1/models',
        answers: [
          { status: [200], where: [{ at: ['object'], equals: ['list'] }], means: 'active' },
          {
            status: [401],
            where: [{ at: ['error.code'], equals: ['invalid_api_key', 'account_deactivated'] }],
            means: 'inactive',
          },
          {
            status: [403],
            where: [{ at: ['error.code'], equals: ['unsupported_country_region_territory'] }],
            means: 'unknown',
            detail: 'OpenAI does not answer from this country',
          },
          {
            status: [401, 403],
            where: [{ at: ['error.message'], includes: ['missing scopes', 'insufficient permissions'] }],
            means: 'active-limited',
          },
          {
            status: [429],
            where: [{ at: ['error.code'], equals: ['insufficient_quota'] }],
            means: 'active',
            detail: 'live, out of quota',
          },
        ],
      },
    ],
  },
  list: {
    by: 'management',
    within: {
      call: {
        method: 'GET',
        path: '/v1/organization/projects',
        query: { limit: '100' },
        answers: [
          { status: [200], where: [{ at: ['object'], equals: ['list'] }], means: 'listed' },
          { status: [401, 403], means: 'forbidden' },
        ],
      },
      items: ['data'],
      id: ['id'],
      more,
    },
    call: {
      method: 'GET',
      path: '/v1/organization/projects/{parent}/api_keys',
      query: { limit: '100' },
      answers: [
        { status: [200], where: [{ at: ['object'], equals: ['list'] }], means: 'listed' },
        { status: [401, 403], means: 'forbidden' },
      ],
    },
    items: ['data'],
    id: ['id'],
    hint: ['redacted_value'],
    more,
    name: ['name'],
  },
  revoke: {
    by: 'management',
    id: { from: 'list' },
    call: {
      method: 'DELETE',
      path: '/v1/organization/projects/{parent}/api_keys/{id}',
      answers: [
        { status: [200], where: [{ at: ['deleted'], equals: [true] }], means: 'revoked' },
        { status: [404], where: [{ at: ['error'] }], means: 'gone' },
        { status: [400, 401, 403], means: 'forbidden' },
      ],
    },
  },
};
