import type { Provider } from '../src/model/provider.ts';

export const asana: Provider = {
  id: 'asana',
  name: 'Asana',
  source: 'https://developers.asana.com/docs/personal-access-token',
  rules: [
    {
      id: 'asana-token',
      title: 'Asana personal access token',
      provider: 'asana',
      trigger: { on: 'token', keywords: ['asana'] },
      pattern: /(?<![A-Za-z0-9_-])[0-9a-f]{32}(?![A-Za-z0-9_-])/y,
      body: 'weak',
      before:
        /(?:asana)[^\n;]{0,60}(?:(?:token|pat|secret))_?\d?["'\\]{0,2}\]?\s{0,4}(?::=|=>|[:=,(])\s{0,4}(?:Bearer\s)?["'`\\]{0,2}$/i,
      severity: 'high',
      message: 'Reads and changes tasks.',
      examples: [{ text: 'ASANA_CLIENT_SECRET={{hex:32}}' }, { text: 'ASANA_CLIENT_SECRET: "{{hex:32}}"' }],
      counterExamples: [
        { text: 'ASANA_CLIENT_SECRET=your-key-goes-in-this-place' },
        { text: 'ASANA_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'asana_task: {{hex:40}}' },
      ],
    },
  ],
  clues: { names: ['ASANA'], hosts: ['app.asana.com', 'asana.com'], packages: ['asana'] },
  dashboard: {
    url: 'https://app.asana.com/0/my-apps',
    steps: ['Open My apps, Personal access tokens', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
