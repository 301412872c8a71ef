import type { Provider } from '../src/model/provider.ts';

export const openrouter: Provider = {
  id: 'openrouter',
  name: 'OpenRouter',
  source: 'https://openrouter.ai/docs/api-reference/authentication',
  rules: [
    {
      id: 'openrouter-api-key',
      title: 'OpenRouter API key',
      provider: 'openrouter',
      trigger: { on: 'prefix', text: ['sk-or-v1-'] },
      pattern: /sk-or-v1-(?<body>[0-9a-f]{64})(?![A-Za-z0-9_-])/y,
      body: 'exact',
      severity: 'high',
      maskPrefix: /^sk-or-v1-/,
      message: 'Runs models at the owner’s expense.',
      examples: [
        { text: 'OPENROUTER_API_KEY=sk-or-v1-{{hex:64}}' },
        { text: "const client = new Client({ token: 'sk-or-v1-{{hex:64}}' })" },
      ],
      counterExamples: [
        { text: 'OPENROUTER_API_KEY=sk-or-v1-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'OPENROUTER_API_KEY=sk-or-v1-your-key-here' },
        { text: 'const key = process.env.OPENROUTER_API_KEY' },
      ],
    },
  ],
  clues: { names: ['OPENROUTER'], hosts: ['openrouter.ai'], packages: ['@openrouter/ai-sdk-provider'] },
  dashboard: {
    url: 'https://openrouter.ai/settings/keys',
    steps: ['Open Settings, API keys', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
