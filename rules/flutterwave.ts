import type { Provider } from '../src/model/provider.ts';

export const flutterwave: Provider = {
  id: 'flutterwave',
  name: 'Flutterwave',
  source: 'https://developer.flutterwave.com/v3.0.0/docs/authentication',
  rules: [
    {
      id: 'flutterwave-secret-key',
      title: 'Flutterwave secret key',
      provider: 'flutterwave',
      trigger: { on: 'prefix', text: ['FLWSECK-', 'FLWSECK_TEST-'] },
      pattern: /FLWSECK(?:_TEST)?-(?<body>[0-9a-f]{32})-(?:[A-Za-z0-9]{12,16}-)?X(?![A-Za-z0-9_-])/y,
      body: 'exact',
      severity: 'high',
      testKey: /^FLWSECK_TEST-/,
      maskPrefix: /^(?:FLWSECK-|FLWSECK_TEST-)/,
      message: 'Moves money of the merchant account.',
      examples: [{ text: 'FLW_SECRET_KEY=FLWSECK-{{hex:32}}-X' }, { text: 'FLW_SECRET_KEY=FLWSECK_TEST-{{hex:32}}-X' }],
      counterExamples: [
        { text: 'FLW_SECRET_KEY=FLWSECK-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'FLW_SECRET_KEY=FLWSECK-your-key-here' },
        { text: 'const key = process.env.FLW_SECRET_KEY' },
        { text: 'FLW_PUBLIC_KEY=FLWPUBK-{{hex:32}}-X' },
      ],
    },
  ],
  clues: {
    names: ['FLUTTERWAVE', 'FLW_'],
    hosts: ['api.flutterwave.com', 'flutterwave.com'],
    packages: ['flutterwave-node-v3'],
  },
  dashboard: {
    url: 'https://app.flutterwave.com/dashboard/settings/apis',
    steps: ['Open Settings, API keys, Generate', 'Deploy the new keys'],
  },
};
