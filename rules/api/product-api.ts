import type { Condition, ProviderApi } from '../../src/model/provider-api.ts';

const error: Condition = { at: ['error', 'message'] };

/** Docs: API Keys; overview (errors, DELETE answers 204). Its host is a placeholder: the operator gives the URL. */
export const api: ProviderApi = {
  hosts: [],
  auth: { in: 'bearer' },
  rateLimit: { requests: 100, perSeconds: 60 },
  verify: {
    calls: [
      {
        method: 'GET',
        path: '/v1/rate-limit',
        answers: [
          {
            status: [200],
            where: [
              { at: ['limit'], kind: 'number' },
              { at: ['remaining'], kind: 'number' },
              { at: ['reset', 'reset_at'] },
            ],
            means: 'active',
          },
          { status: [401], where: [error], means: 'inactive', detail: 'the key is invalid, expired or revoked' },
          {
            status: [403],
            where: [error],
            means: 'active-limited',
            detail: 'the key is live, with limited permissions',
          },
        ],
      },
    ],
  },
  list: {
    by: 'leaked-or-management',
    call: {
      method: 'GET',
      path: '/v1/api-keys',
      answers: [
        { status: [200], where: [{ at: ['data'], kind: 'array' }], means: 'listed' },
        { status: [401, 403], where: [error], means: 'forbidden' },
      ],
    },
    items: ['data'],
    id: ['id'],
    hint: ['prefix'],
    ended: [
      { at: ['revoked'], equals: [true] },
      { at: ['revoked_at'] },
      { at: ['status'], equals: ['revoked', 'inactive'] },
    ],
    name: ['name'],
    scopes: ['permissions'],
    expiresAt: ['expires_at'],
  },
  describe: {
    call: {
      method: 'GET',
      path: '/v1/api-keys/{id}',
      answers: [{ status: [200], where: [{ at: ['id'] }], means: 'described' }],
    },
    name: ['name'],
    scopes: ['permissions'],
    expiresAt: ['expires_at'],
  },
  create: {
    call: {
      method: 'POST',
      path: '/v1/api-keys',
      body: { as: 'json', fields: { name: '{name}', permissions: '{scopes}', expires_at: '{expiresAt}' } },
      answers: [
        { status: [201, 200], where: [{ at: ['key'], kind: 'string' }, { at: ['id'] }], means: 'created' },
        { status: [401, 403], where: [error], means: 'forbidden' },
      ],
    },
    key: ['key'],
    id: ['id'],
  },
  revoke: {
    by: 'management-or-leaked',
    id: { from: 'list' },
    call: {
      method: 'DELETE',
      path: '/v1/api-keys/{id}',
      answers: [
        { status: [204], bare: true, means: 'revoked' },
        { status: [200], means: 'revoked' },
        { status: [404], where: [error], means: 'gone' },
        { status: [401, 403], where: [error], means: 'forbidden' },
      ],
    },
  },
};
