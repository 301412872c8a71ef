import type { Provider } from '../src/model/provider.ts';

export const mailchimp: Provider = {
  id: 'mailchimp',
  name: 'Mailchimp',
  source: 'https://mailchimp.com/developer/marketing/docs/fundamentals/',
  rules: [
    {
      id: 'mailchimp-api-key',
      title: 'Mailchimp API key',
      provider: 'mailchimp',
      trigger: { on: 'token', keywords: ['mailchimp', 'chimp', 'mc_api', 'api', 'key'] },
      pattern: /(?<![A-Za-z0-9-])(?<body>[0-9a-f]{32})-us\d{1,2}(?![A-Za-z0-9-])/y,
      body: 'weak',
      before: /["'`=:\s(]$/,
      severity: 'high',
      message: 'Reads and mails the audience.',
      examples: [{ text: 'MAILCHIMP_API_KEY={{hex:32}}-us14' }, { text: 'apiKey: "{{hex:32}}-us6"' }],
      counterExamples: [
        { text: 'MAILCHIMP_API_KEY=your-api-key-us6' },
        { text: 'MAILCHIMP_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-us1' },
      ],
    },
  ],
  clues: {
    names: ['MAILCHIMP'],
    hosts: ['api.mailchimp.com', 'mailchimp.com'],
    packages: ['@mailchimp/mailchimp_marketing', 'mailchimp3'],
  },
  dashboard: {
    url: 'https://admin.mailchimp.com/account/api/',
    steps: ['Open Extras, API keys', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
