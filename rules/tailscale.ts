import type { Provider } from '../src/model/provider.ts';

export const tailscale: Provider = {
  id: 'tailscale',
  name: 'Tailscale',
  source: 'https://tailscale.com/kb/1277/key-prefixes',
  rules: [
    {
      id: 'tailscale-key',
      title: 'Tailscale key',
      provider: 'tailscale',
      trigger: { on: 'prefix', text: ['tskey-'] },
      pattern: /tskey-(?:auth|api|client|scim|webhook)-[A-Za-z0-9]{8,20}-(?<body>[A-Za-z0-9]{24,40})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^tskey-/,
      message: 'Joins or manages the private network.',
      examples: [
        { text: 'TS_AUTHKEY=tskey-auth-{{alnum:11}}CNTRL-{{alnum:32}}' },
        { text: 'TAILSCALE_API_KEY=tskey-api-{{alnum:11}}CNTRL-{{alnum:33}}' },
      ],
      counterExamples: [
        { text: 'TS_AUTHKEY=tskey-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'TS_AUTHKEY=tskey-your-key-here' },
        { text: 'const key = process.env.TS_AUTHKEY' },
      ],
    },
  ],
  clues: { names: ['TAILSCALE', 'TS_AUTHKEY', 'TS_API'], hosts: ['api.tailscale.com', 'tailscale.com'] },
  dashboard: {
    url: 'https://login.tailscale.com/admin/settings/keys',
    steps: ['Open Settings, Keys', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
