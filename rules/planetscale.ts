import type { Provider } from '../src/model/provider.ts';

export const planetscale: Provider = {
  id: 'planetscale',
  name: 'PlanetScale',
  source: 'https://planetscale.com/docs/api/reference/service-tokens',
  rules: [
    {
      id: 'planetscale-token',
      title: 'PlanetScale token or password',
      provider: 'planetscale',
      trigger: { on: 'prefix', text: ['pscale_tkn_', 'pscale_pw_', 'pscale_oauth_'] },
      pattern: /(?:pscale_tkn_|pscale_pw_|pscale_oauth_)(?<body>[A-Za-z0-9_.=-]{32,64})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^(?:pscale_tkn_|pscale_pw_|pscale_oauth_)/,
      message: 'Reads and changes the databases that it was made for.',
      examples: [
        { text: 'PLANETSCALE_TOKEN=pscale_tkn_{{b64url:43}}' },
        { text: "const client = new Client({ token: 'pscale_oauth_{{b64url:43}}' })" },
      ],
      counterExamples: [
        { text: 'PLANETSCALE_TOKEN=pscale_tkn_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'PLANETSCALE_TOKEN=pscale_tkn_your_key_here' },
        { text: 'const key = process.env.PLANETSCALE_TOKEN' },
      ],
    },
  ],
  clues: {
    names: ['PLANETSCALE', 'PSCALE'],
    hosts: ['api.planetscale.com', 'psdb.cloud', 'planetscale.com'],
    packages: ['@planetscale/database'],
  },
  dashboard: {
    url: 'https://app.planetscale.com',
    steps: [
      'Open the organization or database, Settings, Service tokens or Passwords',
      'Create a new one and deploy it',
      'Delete the old one',
    ],
  },
};
