import type { Provider } from '../src/model/provider.ts';

export const sourcegraph: Provider = {
  id: 'sourcegraph',
  name: 'Sourcegraph',
  source: 'https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token',
  rules: [
    {
      id: 'sourcegraph-token',
      title: 'Sourcegraph access token',
      provider: 'sourcegraph',
      trigger: { on: 'prefix', text: ['sgp_', 'sgd_'] },
      pattern: /sg[pd]_(?:(?:[0-9a-f]{16}|local)_)?(?<body>[0-9a-f]{40})(?![A-Za-z0-9_-])/y,
      body: 'exact',
      severity: 'high',
      maskPrefix: /^(?:sgp_|sgd_)/,
      message: 'Reads private code as its owner.',
      examples: [{ text: 'SRC_ACCESS_TOKEN=sgp_{{hex:16}}_{{hex:40}}' }, { text: 'SRC_ACCESS_TOKEN=sgp_{{hex:40}}' }],
      counterExamples: [
        { text: 'SRC_ACCESS_TOKEN=sgp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'SRC_ACCESS_TOKEN=sgp_your_key_here' },
        { text: 'const key = process.env.SRC_ACCESS_TOKEN' },
      ],
    },
  ],
  clues: { names: ['SOURCEGRAPH', 'SRC_ACCESS_TOKEN'], hosts: ['sourcegraph.com'] },
  dashboard: {
    url: 'https://sourcegraph.com/user/settings/tokens',
    steps: ['Open Settings, Access tokens', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
