import type { Provider } from '../src/model/provider.ts';

export const lob: Provider = {
  id: 'lob',
  name: 'Lob',
  source: 'https://docs.lob.com/',
  rules: [
    {
      id: 'lob-api-key',
      title: 'Lob API key',
      provider: 'lob',
      trigger: { on: 'prefix', text: ['live_', 'test_'] },
      pattern: /(?<=\blob[^\n]{0,100})(?:live|test)_(?<body>[0-9a-f]{35})(?![A-Za-z0-9_-])/iy,
      body: 'strong',
      severity: 'high',
      testKey: /^test_/,
      maskPrefix: /^(?:live_|test_)/,
      message: 'Sends letters at the owner’s expense.',
      examples: [{ text: 'LOB_API_KEY=live_{{hex:35}}' }, { text: 'new Lob({ apiKey: "test_{{hex:35}}" })' }],
      counterExamples: [
        { text: 'LOB_API_KEY=live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'LOB_API_KEY=live_your_key_here' },
        { text: 'const key = process.env.LOB_API_KEY' },
      ],
    },
  ],
  clues: { names: ['LOB_'], hosts: ['api.lob.com', 'lob.com'], packages: ['lob', '@lob/lob-typescript-sdk'] },
  dashboard: {
    url: 'https://dashboard.lob.com/settings/api-keys',
    steps: ['Open Settings, API keys', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
