import type { Provider } from '../src/model/provider.ts';

export const readme: Provider = {
  id: 'readme',
  name: 'ReadMe',
  source: 'https://docs.readme.com/main/reference/intro/authentication',
  rules: [
    {
      id: 'readme-api-key',
      title: 'ReadMe API key',
      provider: 'readme',
      trigger: { on: 'prefix', text: ['rdme_xn8s9h', 'rdme_'] },
      pattern: /(?:rdme_xn8s9h|rdme_)(?<body>[A-Za-z0-9]{50,76})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^(?:rdme_xn8s9h|rdme_)/,
      message: 'Changes the published documentation.',
      examples: [
        { text: 'RDME_API_KEY=rdme_xn8s9h{{base36:70}}' },
        { text: "const client = new Client({ token: 'rdme_{{base36:70}}' })" },
      ],
      counterExamples: [
        { text: 'RDME_API_KEY=rdme_xn8s9hxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'RDME_API_KEY=rdme_xn8s9h...' },
        { text: 'const key = process.env.RDME_API_KEY' },
      ],
    },
  ],
  clues: { names: ['README_API', 'RDME'], hosts: ['dash.readme.com'], packages: ['rdme'] },
  dashboard: {
    url: 'https://dash.readme.com',
    steps: ['Open Configuration, API keys', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
