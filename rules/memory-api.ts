import type { Provider } from '../src/model/provider.ts';
import { api } from './api/memory-api.ts';

/** Keys are `mem_live_`/`mem_test_` and `secrets.token_hex(32)`; other issuers use the same prefixes with other bodies. */
export const memoryApi: Provider = {
  id: 'memory-api',
  name: 'Memory API',
  source: 'docs: Memory API, Authentication; public server source (api/middleware/auth.py, config/settings.py)',
  rules: [
    {
      id: 'memory-api-key',
      title: 'Memory API key',
      provider: null,
      family: 'mem',
      trigger: { on: 'prefix', text: ['mem_live_', 'mem_test_', 'mem_prod_', 'mem_dev_'] },
      pattern:
        /mem_(?:live|test|prod|dev)_(?<body>(?<!\/[a-z_]{3,12})(?=[A-Za-z0-9]{0,120}[+/=])(?![A-Za-z0-9+/]{0,160}\/[a-z]{4,20}(?![A-Za-z0-9+=]))(?:[A-Za-z0-9+/]{4}){4,40}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?(?![A-Za-z0-9+/=_-])|(?:(?!-->)[A-Za-z0-9_-]|\.(?=(?:[A-Za-z0-9_-]{1,15}\.)?[A-Za-z0-9_-]{16})(?=[A-Za-z0-9_.-]{0,30}\d)){20,160}(?=-->|[^A-Za-z0-9_-]|$))/y,
      body: 'strong',
      exact: /^mem_(?:live|test)_[0-9a-f]{64}$/,
      severity: 'high',
      testKey: /^mem_(?:test|dev)_/,
      maskPrefix: /^mem_(?:live|test|prod|dev)_/,
      message: 'It reads and writes the memories of the organization; a sign-up key can also create and delete keys.',
      examples: [
        { text: 'MEMORY_API_KEY=mem_live_{{hex:64}}', provider: 'memory-api' },
        { text: '-H "X-API-Key: mem_test_{{hex:64}}"' },
        { text: '"Bearer mem_live_{{b64url:43}}"', provider: 'memory-api' },
        { text: 'key = "mem_prod_{{alnum:32}}"', provider: null },
        { text: 'key = "mem_live_user42_{{hex:24}}"' },
      ],
      counterExamples: [
        { text: 'mem_{environment}_{random_string}' },
        { text: 'MEMORY_API_KEY=mem_live_your_secret_key_here' },
        { text: 'mem_live_full_key_shown_only_once' },
        { text: 'mem_live_wrongkey123456789' },
        { text: 'mem_live_a1b2c3d4e5f6g7h8' },
        { text: 'mem_prod_abc123xyz789' },
        { text: 'theorem mem_live_succ_of_parent' },
        { text: 'mem_live_range_info_for_basic_block' },
        { text: 'mem_test_001' },
        { text: 'bb_mem_live_out' },
      ],
    },
  ],
  families: [
    { family: 'mem', prefix: /^mem_(?:live|test)_/, value: /^[0-9a-f]{64}$/, unique: true },
    { family: 'mem', value: /^/ },
  ],
  clues: {
    names: ['MEMORY_API'],
    hosts: ['api.memory-api.com', 'memory-api.com'],
    packages: ['@memory-api/sdk', 'memory-api', 'memory_api'],
  },
  dashboard: {
    url: 'https://dashboard.memory-api.com/',
    steps: ['Open the dashboard, API keys', 'Create a new key and deploy it', 'Revoke the leaked key'],
  },
  api,
};
