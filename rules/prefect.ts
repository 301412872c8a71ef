import type { Provider } from '../src/model/provider.ts';

export const prefect: Provider = {
  id: 'prefect',
  name: 'Prefect',
  source: 'https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys',
  rules: [
    {
      id: 'prefect-api-key',
      title: 'Prefect API key',
      provider: 'prefect',
      trigger: { on: 'prefix', text: ['pnu_', 'pnb_'] },
      pattern: /(?:pnu_|pnb_)(?<body>[A-Za-z0-9]{36})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^(?:pnu_|pnb_)/,
      message: 'Starts flows and reads their blocks.',
      examples: [
        { text: 'PREFECT_API_KEY=pnu_{{alnum:36}}' },
        { text: "const client = new Client({ token: 'pnb_{{alnum:36}}' })" },
      ],
      counterExamples: [
        { text: 'PREFECT_API_KEY=pnu_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'PREFECT_API_KEY=pnu_your_key_here' },
        { text: 'const key = process.env.PREFECT_API_KEY' },
      ],
    },
  ],
  clues: { names: ['PREFECT'], hosts: ['api.prefect.cloud', 'prefect.io'], packages: ['prefect'] },
  dashboard: {
    url: 'https://app.prefect.cloud/my/api-keys',
    steps: ['Open Account, API keys', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
