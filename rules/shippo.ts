import type { Provider } from '../src/model/provider.ts';

export const shippo: Provider = {
  id: 'shippo',
  name: 'Shippo',
  source: 'https://docs.goshippo.com/docs/guides_general/authentication/',
  rules: [
    {
      id: 'shippo-token',
      title: 'Shippo API token',
      provider: 'shippo',
      trigger: { on: 'prefix', text: ['shippo_live_', 'shippo_test_'] },
      pattern: /(?:shippo_live_|shippo_test_)(?<body>[0-9a-f]{40})(?![A-Za-z0-9_-])/y,
      body: 'exact',
      severity: 'high',
      testKey: /^shippo_test_/,
      maskPrefix: /^(?:shippo_live_|shippo_test_)/,
      message: 'Buys postage at the owner’s expense.',
      examples: [
        { text: 'SHIPPO_TOKEN=shippo_live_{{hex:40}}' },
        { text: "const client = new Client({ token: 'shippo_test_{{hex:40}}' })" },
      ],
      counterExamples: [
        { text: 'SHIPPO_TOKEN=shippo_live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'SHIPPO_TOKEN=shippo_live_your_key_here' },
        { text: 'const key = process.env.SHIPPO_TOKEN' },
      ],
    },
  ],
  clues: { names: ['SHIPPO'], hosts: ['api.goshippo.com', 'goshippo.com'], packages: ['shippo'] },
  dashboard: {
    url: 'https://apps.goshippo.com/settings/api',
    steps: ['Open Settings, API', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
