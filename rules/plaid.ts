import type { Provider } from '../src/model/provider.ts';

export const plaid: Provider = {
  id: 'plaid',
  name: 'Plaid',
  source: 'https://plaid.com/docs/api/',
  rules: [
    {
      id: 'plaid-access-token',
      title: 'Plaid access token',
      provider: 'plaid',
      trigger: { on: 'prefix', text: ['access-production-', 'access-development-', 'access-sandbox-'] },
      pattern:
        /(?:access-production-|access-development-|access-sandbox-)(?<body>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![A-Za-z0-9_-])/y,
      body: 'exact',
      severity: 'high',
      testKey: /^access-sandbox-/,
      maskPrefix: /^(?:access-production-|access-development-|access-sandbox-)/,
      message: 'Reads the bank accounts of a person.',
      examples: [
        { text: 'PLAID_ACCESS_TOKEN=access-production-{{uuid}}' },
        { text: "const client = new Client({ token: 'access-sandbox-{{uuid}}' })" },
      ],
      counterExamples: [
        { text: 'PLAID_ACCESS_TOKEN=access-production-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'PLAID_ACCESS_TOKEN=access-production-your-key-here' },
        { text: 'const key = process.env.PLAID_ACCESS_TOKEN' },
      ],
    },
    {
      id: 'plaid-secret',
      title: 'Plaid secret',
      provider: 'plaid',
      trigger: { on: 'token', keywords: ['plaid'] },
      pattern: /(?<![A-Za-z0-9_-])[0-9a-f]{30}(?![A-Za-z0-9_-])/y,
      body: 'weak',
      before:
        /(?:plaid)[^\n;]{0,60}(?:secret)_?\d?["'\\]{0,2}\]?\s{0,4}(?::=|=>|[:=,(])\s{0,4}(?:Bearer\s)?["'`\\]{0,2}$/i,
      severity: 'high',
      message: 'Reads what Plaid’s users have linked, together with the client id.',
      examples: [{ text: 'PLAID_SECRET={{hex:30}}' }, { text: 'PLAID_SECRET: "{{hex:30}}"' }],
      counterExamples: [
        { text: 'PLAID_SECRET=your-key-goes-in-this-place' },
        { text: 'PLAID_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
      ],
    },
  ],
  clues: {
    names: ['PLAID'],
    hosts: ['plaid.com', 'production.plaid.com', 'sandbox.plaid.com'],
    packages: ['plaid', 'plaid-python'],
  },
  dashboard: {
    url: 'https://dashboard.plaid.com/developers/keys',
    steps: ['Open Developers, Keys, Rotate secret', 'Deploy the new secret, then delete the old one'],
  },
};
