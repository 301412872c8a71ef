import type { Provider } from '../src/model/provider.ts';

export const duffel: Provider = {
  id: 'duffel',
  name: 'Duffel',
  source: 'https://duffel.com/docs/api/overview/making-requests',
  rules: [
    {
      id: 'duffel-token',
      title: 'Duffel access token',
      provider: 'duffel',
      trigger: { on: 'prefix', text: ['duffel_live_', 'duffel_test_'] },
      pattern: /(?:duffel_live_|duffel_test_)(?<body>[A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      testKey: /^duffel_test_/,
      maskPrefix: /^(?:duffel_live_|duffel_test_)/,
      message: 'Books flights in your name.',
      examples: [
        { text: 'DUFFEL_TOKEN=duffel_live_{{b64url:43}}' },
        { text: "const client = new Client({ token: 'duffel_test_{{b64url:43}}' })" },
      ],
      counterExamples: [
        { text: 'DUFFEL_TOKEN=duffel_live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'DUFFEL_TOKEN=duffel_live_your_key_here' },
        { text: 'const key = process.env.DUFFEL_TOKEN' },
      ],
    },
  ],
  clues: { names: ['DUFFEL'], hosts: ['api.duffel.com'], packages: ['@duffel/api'] },
  dashboard: {
    url: 'https://app.duffel.com',
    steps: ['Open More, Developers, Access tokens', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
