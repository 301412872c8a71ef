import type { Provider } from '../src/model/provider.ts';

export const nuget: Provider = {
  id: 'nuget',
  name: 'NuGet',
  source: 'https://learn.microsoft.com/en-us/nuget/nuget-org/scoped-api-keys',
  rules: [
    {
      id: 'nuget-api-key',
      title: 'NuGet API key',
      provider: 'nuget',
      trigger: { on: 'prefix', text: ['oy2'] },
      pattern: /oy2(?<body>[a-z0-9]{43})(?![A-Za-z0-9_-])/y,
      body: 'weak',
      severity: 'high',
      maskPrefix: /^oy2/,
      message: 'Publishes packages in its scope.',
      examples: [
        { text: 'NUGET_API_KEY=oy2{{base36:43}}' },
        { text: "const client = new Client({ token: 'oy2{{base36:43}}' })" },
      ],
      counterExamples: [
        { text: 'NUGET_API_KEY=oy2xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'NUGET_API_KEY=oy2...' },
        { text: 'const key = process.env.NUGET_API_KEY' },
      ],
    },
  ],
  clues: { names: ['NUGET'], hosts: ['nuget.org', 'api.nuget.org'] },
  dashboard: {
    url: 'https://www.nuget.org/account/apikeys',
    steps: ['Open API keys', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
