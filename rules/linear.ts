import type { Provider } from '../src/model/provider.ts';

export const linear: Provider = {
  id: 'linear',
  name: 'Linear',
  source: 'https://linear.app/developers/graphql',
  rules: [
    {
      id: 'linear-api-key',
      title: 'Linear API key',
      provider: 'linear',
      trigger: { on: 'prefix', text: ['lin_api_', 'lin_oauth_'] },
      pattern: /(?:lin_api_|lin_oauth_)(?<body>[A-Za-z0-9]{40,64})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^(?:lin_api_|lin_oauth_)/,
      message: 'Reads and changes issues as its owner.',
      examples: [
        { text: 'LINEAR_API_KEY=lin_api_{{alnum:40}}' },
        { text: "const client = new Client({ token: 'lin_oauth_{{alnum:40}}' })" },
      ],
      counterExamples: [
        { text: 'LINEAR_API_KEY=lin_api_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'LINEAR_API_KEY=lin_api_your_key_here' },
        { text: 'const key = process.env.LINEAR_API_KEY' },
      ],
    },
  ],
  clues: { names: ['LINEAR'], hosts: ['api.linear.app', 'linear.app'], packages: ['@linear/sdk'] },
  dashboard: {
    url: 'https://linear.app/settings/account/security',
    steps: [
      'Open Settings, Security & access, Personal API keys',
      'Create a new one and deploy it',
      'Delete the old one',
    ],
  },
};
