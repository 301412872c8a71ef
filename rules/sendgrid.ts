import type { Provider } from '../src/model/provider.ts';
import { api } from './api/sendgrid.ts';

export const sendgrid: Provider = {
  id: 'sendgrid',
  name: 'SendGrid',
  source: 'https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys',
  rules: [
    {
      id: 'sendgrid-api-key',
      title: 'SendGrid API key',
      provider: 'sendgrid',
      trigger: { on: 'prefix', text: ['SG.'] },
      pattern: /SG\.[A-Za-z0-9_-]{22}\.(?<body>[A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])/y,
      body: 'exact',
      severity: 'high',
      maskPrefix: /^SG\./,
      message: 'Sends mail as your domain.',
      examples: [
        { text: 'SENDGRID_API_KEY=SG.{{b64url:22}}.{{b64url:43}}' },
        { text: "sgMail.setApiKey('SG.{{b64url:22}}.{{b64url:43}}')" },
      ],
      counterExamples: [
        { text: 'SENDGRID_API_KEY=SG.xxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'SENDGRID_API_KEY=SG.your_api_key_here' },
        { text: 'const key = process.env.SENDGRID_API_KEY' },
      ],
    },
  ],
  clues: {
    names: ['SENDGRID'],
    hosts: ['api.sendgrid.com', 'sendgrid.com', 'smtp.sendgrid.net'],
    packages: ['@sendgrid/mail', '@sendgrid/client', 'sendgrid'],
  },
  dashboard: {
    url: 'https://app.sendgrid.com/settings/api_keys',
    steps: ['Open Settings, API Keys', 'Create a new key and deploy it', 'Delete the old key'],
  },
  api,
};
