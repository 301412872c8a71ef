import type { Provider } from '../src/model/provider.ts';

export const groq: Provider = {
  id: 'groq',
  name: 'Groq',
  source: 'https://console.groq.com/docs/api-reference',
  rules: [
    {
      id: 'groq-api-key',
      title: 'Groq API key',
      provider: 'groq',
      trigger: { on: 'prefix', text: ['gsk_'] },
      pattern: /gsk_(?<body>[A-Za-z0-9]{52})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^gsk_/,
      message: 'Runs models at the owner’s expense.',
      examples: [
        { text: 'GROQ_API_KEY=gsk_{{alnum:52}}' },
        { text: "const client = new Client({ token: 'gsk_{{alnum:52}}' })" },
      ],
      counterExamples: [
        { text: 'GROQ_API_KEY=gsk_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'GROQ_API_KEY=gsk_your_key_here' },
        { text: 'const key = process.env.GROQ_API_KEY' },
      ],
    },
  ],
  clues: { names: ['GROQ'], hosts: ['api.groq.com', 'groq.com'], packages: ['groq', 'groq-sdk'] },
  dashboard: {
    url: 'https://console.groq.com/keys',
    steps: ['Open API keys', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
