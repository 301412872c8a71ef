import type { Provider } from '../src/model/provider.ts';

export const mailgun: Provider = {
  id: 'mailgun',
  name: 'Mailgun',
  source: 'https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/rbac-mgmt',
  rules: [
    {
      id: 'mailgun-api-key',
      title: 'Mailgun API key',
      provider: 'mailgun',
      trigger: { on: 'token', keywords: ['mailgun', 'mg_', 'key', 'api'] },
      pattern: /(?<![A-Za-z0-9-])(?<body>[0-9a-f]{32})-[0-9a-f]{8}-[0-9a-f]{8}(?![A-Za-z0-9-])/y,
      body: 'strong',
      before:
        /(?:mailgun[^\n]{0,80}|\bmg_[^\n]{0,40}|(?:api|private|signing)[_-]?key["'\\\]]{0,3}\s{0,4}(?:=>|[:=,(])\s{0,4}["'`]?)$/i,
      severity: 'high',
      message: 'Sends mail as your domains and reads their events.',
      examples: [
        { text: 'MAILGUN_API_KEY={{hex:32}}-{{hex:8}}-{{hex:8}}' },
        { text: "username: 'api', key: mailgun('{{hex:32}}-{{hex:8}}-{{hex:8}}')" },
      ],
      counterExamples: [
        { text: 'MAILGUN_API_KEY=your-mailgun-api-key' },
        { text: 'MAILGUN_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-xxxxxxxx-xxxxxxxx' },
      ],
    },
    {
      id: 'mailgun-legacy-key',
      title: 'Mailgun private API key',
      provider: 'mailgun',
      trigger: { on: 'prefix', text: ['key-'] },
      pattern: /(?<=mailgun[^\n]{0,120}|api:)key-(?<body>[0-9a-f]{32})(?![A-Za-z0-9_-])/iy,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^key-/,
      message: 'Sends mail as your domains and reads their events.',
      examples: [
        { text: 'MAILGUN_API_KEY=key-{{hex:32}}' },
        { text: "curl -s --user 'api:key-{{hex:32}}' https://api.mailgun.net/v3/domains" },
      ],
      counterExamples: [
        { text: 'cache key-{{hex:32}}' },
        { text: 'MAILGUN_API_KEY=key-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
      ],
    },
  ],
  clues: {
    names: ['MAILGUN'],
    hosts: ['api.mailgun.net', 'api.eu.mailgun.net', 'mailgun.net', 'mailgun.org'],
    packages: ['mailgun.js', 'mailgun-js', 'mailgun'],
  },
  dashboard: {
    url: 'https://app.mailgun.com/settings/api_security',
    steps: ['Open API Security', 'Add a new key and deploy it', 'Delete the old key'],
  },
};
