import type { Provider } from '../src/model/provider.ts';

export const brevo: Provider = {
  id: 'brevo',
  name: 'Brevo',
  source: 'https://developers.brevo.com/docs/getting-started',
  rules: [
    {
      id: 'brevo-api-key',
      title: 'Brevo API or SMTP key',
      provider: 'brevo',
      trigger: { on: 'prefix', text: ['xkeysib-', 'xsmtpsib-'] },
      pattern: /(?:xkeysib|xsmtpsib)-(?<body>[0-9a-f]{64})-[A-Za-z0-9]{16}(?![A-Za-z0-9_-])/y,
      body: 'exact',
      severity: 'high',
      maskPrefix: /^(?:xkeysib-|xsmtpsib-)/,
      message: 'Sends mail as your domain and reads contacts.',
      examples: [
        { text: 'BREVO_API_KEY=xkeysib-{{hex:64}}-{{alnum:16}}' },
        { text: 'SMTP_PASS=xsmtpsib-{{hex:64}}-{{alnum:16}}' },
      ],
      counterExamples: [
        { text: 'BREVO_API_KEY=xkeysib-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'BREVO_API_KEY=xkeysib-your-key-here' },
        { text: 'const key = process.env.BREVO_API_KEY' },
      ],
    },
  ],
  clues: {
    names: ['BREVO', 'SENDINBLUE'],
    hosts: ['api.brevo.com', 'api.sendinblue.com'],
    packages: ['@getbrevo/brevo', 'sib-api-v3-sdk'],
  },
  dashboard: {
    url: 'https://app.brevo.com/settings/keys/api',
    steps: ['Open SMTP & API', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
