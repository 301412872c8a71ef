import type { Answer, Condition, ProviderApi } from '../../src/model/provider-api.ts';

// The documentation says `error.code`; the server's FastAPI raises `detail.code`. Both are met.
const code = (...codes: string[]): Condition => ({ at: ['error.code', 'detail.code'], equals: codes });
const ok: Condition = { at: ['success'], equals: [true] };
// The key that speaks is itself refused.
const refused: Answer<'forbidden'> = {
  status: [401],
  where: [
    code(
      ...['MISSING_API_KEY', 'INVALID_API_KEY', 'INVALID_API_KEY_FORMAT', 'API_KEY_DISABLED', 'API_KEY_EXPIRED'],
      'ORGANIZATION_NOT_FOUND',
    ),
  ],
  means: 'forbidden',
};
const limited = ['RATE_LIMIT_EXCEEDED', 'DAILY_QUOTA_EXCEEDED', 'CONCURRENT_LIMIT_EXCEEDED'];

/** Public server source: api/middleware/auth.py, api/middleware/rate_limit.py, api/routes/account.py; docs: Authentication. */
export const api: ProviderApi = {
  hosts: ['api.memory-api.com'],
  baseUrl: 'https://api.memory-api.com',
  auth: { in: 'bearer' },
  rateLimit: { requests: 10, perSeconds: 60 },
  verify: {
    calls: [
      {
        method: 'GET',
        path: '/v1/account/api-keys',
        answers: [
          { status: [200], where: [ok, { at: ['data'] }], means: 'active' },
          { status: [401], where: [code('API_KEY_EXPIRED')], means: 'expired', detail: 'the key has expired' },
          { status: [401], where: [code('API_KEY_DISABLED')], means: 'inactive', detail: 'the key was revoked' },
          {
            status: [401],
            where: [code('INVALID_API_KEY', 'INVALID_API_KEY_FORMAT')],
            means: 'inactive',
            detail: 'the key is not known',
          },
          {
            status: [403],
            where: [code('INSUFFICIENT_PERMISSIONS')],
            means: 'active-limited',
            detail: 'the key is live, without the scope read',
          },
          {
            status: [403],
            where: [code('ORGANIZATION_DISABLED')],
            means: 'active-limited',
            detail: 'the key is genuine, its organization is disabled',
          },
          // Limits are checked after authentication: only a live key is limited.
          { status: [429], where: [code(...limited)], means: 'active', detail: 'the key is live and over its limit' },
        ],
      },
    ],
  },
  list: {
    by: 'leaked-or-management',
    call: {
      method: 'GET',
      path: '/v1/account/api-keys',
      answers: [
        { status: [200], where: [ok], means: 'listed' },
        { status: [403], where: [code('INSUFFICIENT_PERMISSIONS')], means: 'forbidden' },
        refused,
      ],
    },
    items: ['data', 'data.api_keys', 'data.keys', 'data.items', 'api_keys', 'keys'],
    id: ['id', 'key_id'],
    hint: ['key_prefix', 'prefix'],
    ended: [
      { at: ['is_active', 'active'], equals: [false] },
      { at: ['revoked'], equals: [true] },
      { at: ['revoked_at'] },
    ],
    name: ['name'],
    scopes: ['scopes'],
    environment: ['environment'],
    expiresAt: ['expires_at'],
  },
  create: {
    call: {
      method: 'POST',
      path: '/v1/account/api-keys',
      body: {
        as: 'json',
        fields: {
          name: '{name}',
          environment: '{environment}',
          scopes: '{scopes}',
          expires_in_days: '{expiresInDays}',
        },
      },
      answers: [
        { status: [201, 200], where: [ok, { at: ['data'], kind: 'object' }], means: 'created' },
        { status: [403], where: [code('INSUFFICIENT_PERMISSIONS')], means: 'forbidden' },
        refused,
      ],
    },
    environmentIn: '^mem_(live|test)_',
    key: ['data.key', 'data.api_key.key', 'data.api_key'],
    id: ['data.id', 'data.key_id', 'data.api_key.id'],
  },
  revoke: {
    by: 'management',
    id: { from: 'list' },
    replaceFirst: { scope: 'admin' },
    call: {
      method: 'DELETE',
      path: '/v1/account/api-keys/{id}',
      answers: [
        { status: [200], where: [ok, { at: ['data.revoked'], equals: [true] }], means: 'revoked' },
        { status: [404], where: [code('API_KEY_NOT_FOUND')], means: 'gone' },
        { status: [400], where: [code('CANNOT_REVOKE_CURRENT_KEY')], means: 'itself' },
        { status: [403], where: [code('INSUFFICIENT_PERMISSIONS')], means: 'forbidden' },
        refused,
      ],
    },
  },
};
