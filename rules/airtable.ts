import type { Provider } from '../src/model/provider.ts';

export const airtable: Provider = {
  id: 'airtable',
  name: 'Airtable',
  source: 'https://airtable.com/developers/web/guides/personal-access-tokens',
  rules: [
    {
      id: 'airtable-token',
      title: 'Airtable personal access token',
      provider: 'airtable',
      trigger: { on: 'prefix', text: ['pat'] },
      pattern: /pat[A-Za-z0-9]{14}\.(?<body>[0-9a-f]{64})(?![A-Za-z0-9_-])/y,
      body: 'exact',
      severity: 'high',
      maskPrefix: /^pat/,
      message: 'Reads and writes the bases in its scope.',
      examples: [
        { text: 'AIRTABLE_TOKEN=pat{{alnum:14}}.{{hex:64}}' },
        { text: "new Airtable({ apiKey: 'pat{{alnum:14}}.{{hex:64}}' })" },
      ],
      counterExamples: [
        { text: 'AIRTABLE_TOKEN=patXXXXXXXXXXXXXX.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'import path.to.patternMatcherFactory' },
      ],
    },
  ],
  clues: { names: ['AIRTABLE'], hosts: ['api.airtable.com', 'airtable.com'], packages: ['airtable', 'pyairtable'] },
  dashboard: {
    url: 'https://airtable.com/create/tokens',
    steps: ['Open Builder hub, Personal access tokens', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
