import type { Provider } from '../src/model/provider.ts';

export const replicate: Provider = {
  id: 'replicate',
  name: 'Replicate',
  source: 'https://replicate.com/docs/topics/security/api-tokens',
  rules: [
    {
      id: 'replicate-token',
      title: 'Replicate API token',
      provider: 'replicate',
      trigger: { on: 'prefix', text: ['r8_'] },
      pattern: /r8_(?<body>[A-Za-z0-9]{37})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^r8_/,
      message: 'Runs models at the owner’s expense.',
      examples: [
        { text: 'REPLICATE_API_TOKEN=r8_{{alnum:37}}' },
        { text: "const client = new Client({ token: 'r8_{{alnum:37}}' })" },
      ],
      counterExamples: [
        { text: 'REPLICATE_API_TOKEN=r8_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'REPLICATE_API_TOKEN=r8_your_key_here' },
        { text: 'const key = process.env.REPLICATE_API_TOKEN' },
      ],
    },
  ],
  clues: { names: ['REPLICATE'], hosts: ['api.replicate.com', 'replicate.com'], packages: ['replicate'] },
  dashboard: {
    url: 'https://replicate.com/account/api-tokens',
    steps: ['Open Account, API tokens', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
