import type { Provider } from '../src/model/provider.ts';

export const apify: Provider = {
  id: 'apify',
  name: 'Apify',
  source: 'https://docs.apify.com/platform/integrations/api',
  rules: [
    {
      id: 'apify-token',
      title: 'Apify API token',
      provider: 'apify',
      trigger: { on: 'prefix', text: ['apify_api_'] },
      pattern: /apify_api_(?<body>[A-Za-z0-9]{34,40})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^apify_api_/,
      message: 'Runs actors at the owner’s expense and reads their data.',
      examples: [
        { text: 'APIFY_TOKEN=apify_api_{{alnum:36}}' },
        { text: "const client = new Client({ token: 'apify_api_{{alnum:36}}' })" },
      ],
      counterExamples: [
        { text: 'APIFY_TOKEN=apify_api_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'APIFY_TOKEN=apify_api_your_key_here' },
        { text: 'const key = process.env.APIFY_TOKEN' },
      ],
    },
  ],
  clues: { names: ['APIFY'], hosts: ['api.apify.com', 'apify.com'], packages: ['apify-client', 'apify'] },
  dashboard: {
    url: 'https://console.apify.com/settings/integrations',
    steps: ['Open Settings, API & Integrations', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
