import type { Provider } from '../src/model/provider.ts';

export const perplexity: Provider = {
  id: 'perplexity',
  name: 'Perplexity',
  source: 'https://docs.perplexity.ai/guides/getting-started',
  rules: [
    {
      id: 'perplexity-api-key',
      title: 'Perplexity API key',
      provider: 'perplexity',
      trigger: { on: 'prefix', text: ['pplx-'] },
      pattern: /pplx-(?<body>[A-Za-z0-9]{48,56})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^pplx-/,
      message: 'Runs models at the owner’s expense.',
      examples: [
        { text: 'PERPLEXITY_API_KEY=pplx-{{alnum:48}}' },
        { text: "const client = new Client({ token: 'pplx-{{alnum:48}}' })" },
      ],
      counterExamples: [
        { text: 'PERPLEXITY_API_KEY=pplx-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'PERPLEXITY_API_KEY=pplx-your-key-here' },
        { text: 'const key = process.env.PERPLEXITY_API_KEY' },
      ],
    },
  ],
  clues: { names: ['PERPLEXITY', 'PPLX'], hosts: ['api.perplexity.ai', 'perplexity.ai'] },
  dashboard: {
    url: 'https://www.perplexity.ai/settings/api',
    steps: ['Open Settings, API', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
