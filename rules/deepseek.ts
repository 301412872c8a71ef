import type { Provider } from '../src/model/provider.ts';

export const deepseek: Provider = {
  id: 'deepseek',
  name: 'DeepSeek',
  source: 'https://api-docs.deepseek.com/',
  rules: [
    {
      id: 'deepseek-api-key',
      title: 'DeepSeek API key',
      provider: 'deepseek',
      trigger: { on: 'token', keywords: ['deepseek'] },
      pattern: /(?<![A-Za-z0-9_-])sk-(?<body>[0-9a-f]{32})(?![A-Za-z0-9_-])/y,
      body: 'weak',
      before: /deepseek[^\n]{0,80}$/i,
      severity: 'high',
      maskPrefix: /^sk-/,
      message: 'Runs models at the owner’s expense.',
      examples: [{ text: 'DEEPSEEK_API_KEY=sk-{{hex:32}}' }, { text: 'DEEPSEEK_API_KEY: "sk-{{hex:32}}"' }],
      counterExamples: [
        { text: 'DEEPSEEK_API_KEY=your-key-goes-in-this-place' },
        { text: 'DEEPSEEK_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
      ],
    },
  ],
  clues: { names: ['DEEPSEEK'], hosts: ['api.deepseek.com', 'deepseek.com'] },
  dashboard: {
    url: 'https://platform.deepseek.com/api_keys',
    steps: ['Open API keys', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
