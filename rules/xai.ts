import type { Provider } from '../src/model/provider.ts';

export const xai: Provider = {
  id: 'xai',
  name: 'xAI',
  source: 'https://docs.x.ai/docs/tutorial',
  rules: [
    {
      id: 'xai-api-key',
      title: 'xAI API key',
      provider: 'xai',
      trigger: { on: 'prefix', text: ['xai-'] },
      pattern: /xai-(?<body>[A-Za-z0-9]{80})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^xai-/,
      message: 'Runs models at the owner’s expense.',
      examples: [
        { text: 'XAI_API_KEY=xai-{{alnum:80}}' },
        { text: "const client = new Client({ token: 'xai-{{alnum:80}}' })" },
      ],
      counterExamples: [
        { text: 'XAI_API_KEY=xai-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'XAI_API_KEY=xai-your-key-here' },
        { text: 'const key = process.env.XAI_API_KEY' },
      ],
    },
  ],
  clues: { names: ['XAI', 'GROK'], hosts: ['api.x.ai', 'x.ai'], packages: ['@ai-sdk/xai', 'xai-sdk'] },
  dashboard: {
    url: 'https://console.x.ai',
    steps: ['Open API keys', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
