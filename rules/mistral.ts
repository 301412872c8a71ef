import type { Provider } from '../src/model/provider.ts';

export const mistral: Provider = {
  id: 'mistral',
  name: 'Mistral AI',
  source: 'https://docs.mistral.ai/getting-started/quickstart/',
  rules: [
    {
      id: 'mistral-api-key',
      title: 'Mistral API key',
      provider: 'mistral',
      trigger: { on: 'token', keywords: ['mistral'] },
      pattern: /(?<![A-Za-z0-9_-])[A-Za-z0-9]{32}(?![A-Za-z0-9_-])/y,
      body: 'weak',
      before:
        /(?:mistral)[^\n;]{0,60}(?:(?:key|token|secret|pat))_?\d?["'\\]{0,2}\]?\s{0,4}(?::=|=>|[:=,(])\s{0,4}(?:Bearer\s)?["'`\\]{0,2}$/i,
      severity: 'high',
      message: 'Runs models at the owner’s expense.',
      examples: [{ text: 'MISTRAL_API_KEY={{alnum:32}}' }, { text: 'MISTRAL_API_KEY: "{{alnum:32}}"' }],
      counterExamples: [
        { text: 'MISTRAL_API_KEY=your-key-goes-in-this-place' },
        { text: 'MISTRAL_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
      ],
    },
  ],
  clues: {
    names: ['MISTRAL'],
    hosts: ['api.mistral.ai', 'mistral.ai'],
    packages: ['@mistralai/mistralai', 'mistralai'],
  },
  dashboard: {
    url: 'https://console.mistral.ai/api-keys',
    steps: ['Open API keys', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
