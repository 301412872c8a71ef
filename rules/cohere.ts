import type { Provider } from '../src/model/provider.ts';

export const cohere: Provider = {
  id: 'cohere',
  name: 'Cohere',
  source: 'https://docs.cohere.com/reference/about',
  rules: [
    {
      id: 'cohere-api-key',
      title: 'Cohere API key',
      provider: 'cohere',
      trigger: { on: 'token', keywords: ['cohere', 'co_api_key'] },
      pattern: /(?<![A-Za-z0-9_-])(?![0-9a-f]{40}(?![A-Za-z0-9]))[A-Za-z0-9]{40}(?![A-Za-z0-9_-])/y,
      body: 'weak',
      before:
        /(?:cohere|co_api)[^\n;]{0,60}(?:(?:key|token|secret|pat))_?\d?["'\\]{0,2}\]?\s{0,4}(?::=|=>|[:=,(])\s{0,4}(?:Bearer\s)?["'`\\]{0,2}$/i,
      severity: 'high',
      message: 'Runs models at the owner’s expense.',
      examples: [{ text: 'COHERE_API_KEY={{alnum:40}}' }, { text: 'COHERE_API_KEY: "{{alnum:40}}"' }],
      counterExamples: [
        { text: 'COHERE_API_KEY=your-key-goes-in-this-place' },
        { text: 'COHERE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
      ],
    },
  ],
  clues: {
    names: ['COHERE', 'CO_API_KEY'],
    hosts: ['api.cohere.com', 'api.cohere.ai'],
    packages: ['cohere-ai', 'cohere'],
  },
  dashboard: {
    url: 'https://dashboard.cohere.com/api-keys',
    steps: ['Open API keys', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
