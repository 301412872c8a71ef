import type { Provider } from '../src/model/provider.ts';

export const render: Provider = {
  id: 'render',
  name: 'Render',
  source: 'https://render.com/docs/api',
  rules: [
    {
      id: 'render-api-key',
      title: 'Render API key',
      provider: 'render',
      trigger: { on: 'prefix', text: ['rnd_'] },
      pattern: /rnd_(?<body>[A-Za-z0-9]{26,36})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^rnd_/,
      message: 'Deploys and reads the variables of every service of its owner.',
      examples: [
        { text: 'RENDER_API_KEY=rnd_{{alnum:28}}' },
        { text: "const client = new Client({ token: 'rnd_{{alnum:28}}' })" },
      ],
      counterExamples: [
        { text: 'RENDER_API_KEY=rnd_xxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'RENDER_API_KEY=rnd_your_key_here' },
        { text: 'const key = process.env.RENDER_API_KEY' },
      ],
    },
  ],
  clues: { names: ['RENDER_API_KEY', 'RENDER_TOKEN'], hosts: ['api.render.com'] },
  dashboard: {
    url: 'https://dashboard.render.com/u/settings#api-keys',
    steps: ['Open Account settings, API keys', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
