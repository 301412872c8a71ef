import type { Provider } from '../src/model/provider.ts';

export const adyen: Provider = {
  id: 'adyen',
  name: 'Adyen',
  source: 'https://docs.adyen.com/development-resources/api-credentials/',
  rules: [
    {
      id: 'adyen-api-key',
      title: 'Adyen API key',
      provider: 'adyen',
      trigger: { on: 'prefix', text: ['AQE'] },
      pattern:
        /(?<![+/])AQE[a-z][A-Za-z0-9+/]{60,240}-(?<body>[A-Za-z0-9+/]{40,60}=?)-[A-Za-z0-9!-~]{8,24}?(?=["'`\s]|$)/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^AQE/,
      message: 'Takes and refunds payments of the merchant.',
      examples: [
        { text: 'ADYEN_API_KEY=AQEy{{b64:110}}-{{b64:43}}=-{{alnum:16}}' },
        { text: 'apiKey: "AQEh{{b64:98}}-{{b64:43}}=-{{alnum:16}}"' },
      ],
      counterExamples: [{ text: 'ADYEN_API_KEY=AQEyhmfxK...' }, { text: 'ADYEN_API_KEY=YOUR_X-API-KEY' }],
    },
  ],
  clues: { names: ['ADYEN'], hosts: ['adyen.com'], packages: ['@adyen/api-library', 'adyen'] },
  dashboard: {
    url: 'https://ca-test.adyen.com',
    steps: [
      'Open Developers, API credentials, the credential',
      'Generate a new API key: the old one keeps working for a while; deploy the new one',
    ],
  },
};
