import type { Provider } from '../src/model/provider.ts';

export const rubygems: Provider = {
  id: 'rubygems',
  name: 'RubyGems',
  source: 'https://guides.rubygems.org/api-key-scopes/',
  rules: [
    {
      id: 'rubygems-api-key',
      title: 'RubyGems API key',
      provider: 'rubygems',
      trigger: { on: 'prefix', text: ['rubygems_'] },
      pattern: /rubygems_(?<body>[0-9a-f]{48})(?![A-Za-z0-9_-])/y,
      body: 'exact',
      severity: 'high',
      maskPrefix: /^rubygems_/,
      message: 'Publishes gems as its owner.',
      examples: [
        { text: 'GEM_HOST_API_KEY=rubygems_{{hex:48}}' },
        { text: "const client = new Client({ token: 'rubygems_{{hex:48}}' })" },
      ],
      counterExamples: [
        { text: 'GEM_HOST_API_KEY=rubygems_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'GEM_HOST_API_KEY=rubygems_your_key_here' },
        { text: 'const key = process.env.GEM_HOST_API_KEY' },
      ],
    },
  ],
  clues: { names: ['RUBYGEMS', 'GEM_HOST_API_KEY'], hosts: ['rubygems.org'] },
  dashboard: {
    url: 'https://rubygems.org/profile/api_keys',
    steps: ['Open Settings, API keys', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
