import type { Provider } from '../src/model/provider.ts';

export const unkey: Provider = {
  id: 'unkey',
  name: 'Unkey',
  source: 'https://www.unkey.com/docs/security/root-keys',
  rules: [
    {
      id: 'unkey-root-key',
      title: 'Unkey root key',
      provider: 'unkey',
      trigger: { on: 'prefix', text: ['unkey_'] },
      pattern: /unkey_(?<body>(?:live_|test_)?[A-Za-z0-9]{20,44})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^unkey_/,
      message: 'Creates and deletes the API keys of the workspace.',
      examples: [
        { text: 'UNKEY_ROOT_KEY=unkey_{{alnum:24}}' },
        { text: "const client = new Client({ token: 'unkey_{{alnum:24}}' })" },
      ],
      counterExamples: [
        { text: 'UNKEY_ROOT_KEY=unkey_xxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'UNKEY_ROOT_KEY=unkey_your_key_here' },
        { text: 'const key = process.env.UNKEY_ROOT_KEY' },
      ],
    },
  ],
  clues: { names: ['UNKEY'], hosts: ['api.unkey.dev', 'api.unkey.com', 'unkey.com'], packages: ['@unkey/api'] },
  dashboard: {
    url: 'https://app.unkey.com/settings/root-keys',
    steps: ['Open Settings, Root keys', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
