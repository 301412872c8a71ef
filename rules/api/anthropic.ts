import type { Condition, ProviderApi } from '../../src/model/provider-api.ts';

const type = (...types: string[]): Condition => ({ at: ['error.type'], equals: types });

/** docs.anthropic.com: models, errors, Admin API (keys are set inactive, never deleted; an admin key does it). */
export const api: ProviderApi = {
  keys: '^sk-ant-api\\d\\d-',
  hosts: ['api.anthropic.com'],
  baseUrl: 'https://api.anthropic.com',
  auth: { in: 'header', name: 'x-api-key' },
  headers: { 'anthropic-version': '2023-06-01' },
  verify: {
    calls: [
      {
        method: 'GET',
        path: '/v1/models',
        answers: [
          { status: [200], where: [{ at: ['data'], kind: 'array' }], means: 'active' },
          { status: [401], where: [type('authentication_error')], means: 'inactive' },
          { status: [403], where: [type('permission_error')], means: 'active-limited' },
        ],
      },
    ],
  },
  list: {
    by: 'management',
    call: {
      method: 'GET',
      path: '/v1/organizations/api_keys',
      query: { limit: '100' },
      answers: [
        { status: [200], where: [{ at: ['data'], kind: 'array' }], means: 'listed' },
        { status: [401, 403], where: [type('authentication_error', 'permission_error')], means: 'forbidden' },
      ],
    },
    items: ['data'],
    id: ['id'],
    hint: ['partial_key_hint'],
    ended: [{ at: ['status'], equals: ['inactive', 'archived', 'expired'] }],
    more: { when: { at: ['has_more'], equals: [true] }, cursor: ['last_id'], query: 'after_id' },
    name: ['name'],
  },
  revoke: {
    by: 'management',
    id: { from: 'list' },
    call: {
      method: 'POST',
      path: '/v1/organizations/api_keys/{id}',
      body: { as: 'json', fields: { status: 'inactive' } },
      answers: [
        { status: [200], where: [{ at: ['status'], equals: ['inactive', 'archived'] }], means: 'revoked' },
        { status: [404], where: [type('not_found_error')], means: 'gone' },
        { status: [401, 403], where: [type('authentication_error', 'permission_error')], means: 'forbidden' },
      ],
    },
  },
};
