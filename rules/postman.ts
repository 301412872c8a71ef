import type { Provider } from '../src/model/provider.ts';

export const postman: Provider = {
  id: 'postman',
  name: 'Postman',
  source: 'https://learning.postman.com/docs/developer/postman-api/authentication/',
  rules: [
    {
      id: 'postman-api-key',
      title: 'Postman API key',
      provider: 'postman',
      trigger: { on: 'prefix', text: ['PMAK-'] },
      pattern: /PMAK-[0-9a-f]{24}-(?<body>[0-9a-f]{34})(?![A-Za-z0-9_-])/y,
      body: 'exact',
      severity: 'high',
      maskPrefix: /^PMAK-/,
      message: 'Reads collections and environments, with the secrets in them.',
      examples: [
        { text: 'POSTMAN_API_KEY=PMAK-{{hex:24}}-{{hex:34}}' },
        { text: 'X-Api-Key: PMAK-{{hex:24}}-{{hex:34}}' },
      ],
      counterExamples: [
        { text: 'POSTMAN_API_KEY=PMAK-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'POSTMAN_API_KEY=PMAK-your-key-here' },
        { text: 'const key = process.env.POSTMAN_API_KEY' },
      ],
    },
  ],
  clues: { names: ['POSTMAN'], hosts: ['api.getpostman.com', 'postman.com'] },
  dashboard: {
    url: 'https://go.postman.co/settings/me/api-keys',
    steps: ['Open Settings, API keys', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
