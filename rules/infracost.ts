import type { Provider } from '../src/model/provider.ts';

export const infracost: Provider = {
  id: 'infracost',
  name: 'Infracost',
  source: 'https://www.infracost.io/docs/',
  rules: [
    {
      id: 'infracost-api-key',
      title: 'Infracost API key',
      provider: 'infracost',
      trigger: { on: 'prefix', text: ['ico-'] },
      pattern: /ico-(?<body>[A-Za-z0-9]{32})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'medium',
      maskPrefix: /^ico-/,
      message: 'Prices infrastructure in the name of the organization.',
      examples: [
        { text: 'INFRACOST_API_KEY=ico-{{alnum:32}}' },
        { text: "const client = new Client({ token: 'ico-{{alnum:32}}' })" },
      ],
      counterExamples: [
        { text: 'INFRACOST_API_KEY=ico-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'INFRACOST_API_KEY=ico-your-key-here' },
        { text: 'const key = process.env.INFRACOST_API_KEY' },
      ],
    },
  ],
  clues: { names: ['INFRACOST'], hosts: ['infracost.io'] },
  dashboard: {
    url: 'https://dashboard.infracost.io',
    steps: ['Open Org settings, API keys', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
