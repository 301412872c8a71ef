import type { Provider } from '../src/model/provider.ts';

export const launchdarkly: Provider = {
  id: 'launchdarkly',
  name: 'LaunchDarkly',
  source: 'https://launchdarkly.com/docs/home/account/api',
  rules: [
    // Mobile keys and client-side ids are public by design.
    {
      id: 'launchdarkly-key',
      title: 'LaunchDarkly API token or SDK key',
      provider: 'launchdarkly',
      trigger: { on: 'prefix', text: ['api-', 'sdk-'] },
      pattern:
        /(?:api|sdk)-(?<body>[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})(?![A-Za-z0-9_-])/y,
      body: 'exact',
      severity: 'medium',
      maskPrefix: /^(?:api-|sdk-)/,
      message: 'Reads flag rules; an API token also changes them.',
      examples: [{ text: 'LD_API_TOKEN=api-{{uuid}}' }, { text: 'LAUNCHDARKLY_SDK_KEY=sdk-{{uuid}}' }],
      counterExamples: [
        { text: 'LD_API_TOKEN=api-00000000-0000-0000-0000-000000000000' },
        { text: 'mobileKey: mob-{{uuid}}' },
        { text: 'LD_API_TOKEN=api-xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx' },
      ],
    },
  ],
  clues: {
    names: ['LAUNCHDARKLY', 'LD_'],
    hosts: ['app.launchdarkly.com', 'launchdarkly.com'],
    packages: ['@launchdarkly/node-server-sdk', 'launchdarkly-server-sdk'],
  },
  dashboard: {
    url: 'https://app.launchdarkly.com/settings/authorization',
    steps: [
      'Open Authorization for tokens, or the environment for SDK keys',
      'Reset with an expiry for the old one, and deploy the new one',
    ],
  },
};
