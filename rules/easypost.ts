import type { Provider } from '../src/model/provider.ts';

export const easypost: Provider = {
  id: 'easypost',
  name: 'EasyPost',
  source: 'https://docs.easypost.com/docs/authentication',
  rules: [
    {
      id: 'easypost-api-key',
      title: 'EasyPost API key',
      provider: 'easypost',
      trigger: { on: 'prefix', text: ['EZAK', 'EZTK'] },
      pattern: /(?:EZAK|EZTK)(?<body>[A-Za-z0-9]{54})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      testKey: /^EZTK/,
      maskPrefix: /^(?:EZAK|EZTK)/,
      message: 'Buys postage at the owner’s expense.',
      examples: [
        { text: 'EASYPOST_API_KEY=EZAK{{alnum:54}}' },
        { text: "const client = new Client({ token: 'EZTK{{alnum:54}}' })" },
      ],
      counterExamples: [
        { text: 'EASYPOST_API_KEY=EZAKxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'EASYPOST_API_KEY=EZAK...' },
        { text: 'const key = process.env.EASYPOST_API_KEY' },
      ],
    },
  ],
  clues: { names: ['EASYPOST'], hosts: ['api.easypost.com'], packages: ['@easypost/api', 'easypost'] },
  dashboard: {
    url: 'https://www.easypost.com/account/api-keys',
    steps: ['Open Account, API keys', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
