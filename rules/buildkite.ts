import type { Provider } from '../src/model/provider.ts';
import { api } from './api/buildkite.ts';

export const buildkite: Provider = {
  id: 'buildkite',
  name: 'Buildkite',
  source: 'https://buildkite.com/docs/apis/managing-api-tokens',
  rules: [
    {
      id: 'buildkite-token',
      title: 'Buildkite API access token',
      provider: 'buildkite',
      trigger: { on: 'prefix', text: ['bkua_'] },
      pattern: /bkua_(?<body>[0-9a-f]{40})(?![A-Za-z0-9_-])/y,
      body: 'exact',
      severity: 'high',
      maskPrefix: /^bkua_/,
      message: 'Reads and starts builds as its owner.',
      examples: [
        { text: 'BUILDKITE_API_TOKEN=bkua_{{hex:40}}' },
        { text: "const client = new Client({ token: 'bkua_{{hex:40}}' })" },
      ],
      counterExamples: [
        { text: 'BUILDKITE_API_TOKEN=bkua_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'BUILDKITE_API_TOKEN=bkua_your_key_here' },
        { text: 'const key = process.env.BUILDKITE_API_TOKEN' },
      ],
    },
  ],
  clues: { names: ['BUILDKITE'], hosts: ['api.buildkite.com', 'buildkite.com'] },
  dashboard: {
    url: 'https://buildkite.com/user/api-access-tokens',
    steps: ['Open Personal settings, API access tokens', 'Create a new one and deploy it', 'Delete the old one'],
  },
  api,
};
