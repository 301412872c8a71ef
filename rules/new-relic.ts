import type { Provider } from '../src/model/provider.ts';

export const newRelic: Provider = {
  id: 'new-relic',
  name: 'New Relic',
  source: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
  rules: [
    {
      id: 'new-relic-user-key',
      title: 'New Relic user key',
      provider: 'new-relic',
      trigger: { on: 'prefix', text: ['NRAK-'] },
      pattern: /NRAK-(?<body>[A-Z0-9]{27})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^NRAK-/,
      message: 'Queries and configures the account as its owner.',
      examples: [
        { text: 'NEW_RELIC_API_KEY=NRAK-{{b32:27}}' },
        { text: "const client = new Client({ token: 'NRAK-{{b32:27}}' })" },
      ],
      counterExamples: [
        { text: 'NEW_RELIC_API_KEY=NRAK-xxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'NEW_RELIC_API_KEY=NRAK-your-key-here' },
        { text: 'const key = process.env.NEW_RELIC_API_KEY' },
      ],
    },
    {
      id: 'new-relic-insert-key',
      title: 'New Relic insert or query key',
      provider: 'new-relic',
      trigger: { on: 'prefix', text: ['NRII-', 'NRIQ-', 'NRRA-'] },
      pattern: /(?:NRII-|NRIQ-|NRRA-)(?<body>[A-Za-z0-9_-]{32,42})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'medium',
      maskPrefix: /^(?:NRII-|NRIQ-|NRRA-)/,
      message: 'Writes or queries telemetry of the account.',
      examples: [
        { text: 'NEW_RELIC_INSERT_KEY=NRII-{{b64url:32}}' },
        { text: "const client = new Client({ token: 'NRRA-{{b64url:32}}' })" },
      ],
      counterExamples: [
        { text: 'NEW_RELIC_INSERT_KEY=NRII-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'NEW_RELIC_INSERT_KEY=NRII-your-key-here' },
        { text: 'const key = process.env.NEW_RELIC_INSERT_KEY' },
      ],
    },
    {
      id: 'new-relic-license-key',
      title: 'New Relic license key',
      provider: 'new-relic',
      trigger: { on: 'token', keywords: ['newrelic', 'new_relic', 'new-relic', 'license'] },
      pattern: /(?<![A-Za-z0-9])(?:eu01xx)?(?<body>[0-9a-f]{30,36})(?:FFFF)?NRAL(?![A-Za-z0-9_-])/y,
      body: 'weak',
      before: /["'`=:\s]$/,
      severity: 'medium',
      message: 'Writes telemetry into the account.',
      examples: [{ text: 'NEW_RELIC_LICENSE_KEY={{hex:36}}NRAL' }, { text: 'license_key: {{hex:32}}FFFFNRAL' }],
      counterExamples: [
        { text: 'NEW_RELIC_LICENSE_KEY=your_license_key' },
        { text: 'NEW_RELIC_LICENSE_KEY=000000000000000000000000000000000000NRAL' },
      ],
    },
  ],
  clues: { names: ['NEW_RELIC', 'NEWRELIC'], hosts: ['api.newrelic.com', 'newrelic.com'], packages: ['newrelic'] },
  dashboard: {
    url: 'https://one.newrelic.com/admin-portal/api-keys',
    steps: ['Open API keys', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
