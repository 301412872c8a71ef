import type { Provider } from '../src/model/provider.ts';

export const neon: Provider = {
  id: 'neon',
  name: 'Neon',
  source: 'https://neon.com/docs/manage/api-keys',
  rules: [
    {
      id: 'neon-api-key',
      title: 'Neon API key',
      provider: 'neon',
      trigger: { on: 'prefix', text: ['napi_'] },
      pattern: /napi_(?<body>[a-z0-9]{64})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^napi_/,
      message: 'Manages databases and their passwords.',
      examples: [
        { text: 'NEON_API_KEY=napi_{{base36:64}}' },
        { text: "const client = new Client({ token: 'napi_{{base36:64}}' })" },
      ],
      counterExamples: [
        { text: 'NEON_API_KEY=napi_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'NEON_API_KEY=napi_your_key_here' },
        { text: 'const key = process.env.NEON_API_KEY' },
      ],
    },
  ],
  clues: { names: ['NEON_API'], hosts: ['console.neon.tech', 'neon.tech'], packages: ['@neondatabase/api-client'] },
  dashboard: {
    url: 'https://console.neon.tech/app/settings/api-keys',
    steps: ['Open Account settings, API keys', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
