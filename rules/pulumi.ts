import type { Provider } from '../src/model/provider.ts';

export const pulumi: Provider = {
  id: 'pulumi',
  name: 'Pulumi',
  source: 'https://www.pulumi.com/docs/administration/access-identity/access-tokens/',
  rules: [
    {
      id: 'pulumi-token',
      title: 'Pulumi access token',
      provider: 'pulumi',
      trigger: { on: 'prefix', text: ['pul-'] },
      pattern: /pul-(?<body>[0-9a-f]{40})(?![A-Za-z0-9_-])/y,
      body: 'exact',
      severity: 'high',
      maskPrefix: /^pul-/,
      message: 'Reads stacks with their secrets, and changes infrastructure.',
      examples: [
        { text: 'PULUMI_ACCESS_TOKEN=pul-{{hex:40}}' },
        { text: "const client = new Client({ token: 'pul-{{hex:40}}' })" },
      ],
      counterExamples: [
        { text: 'PULUMI_ACCESS_TOKEN=pul-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'PULUMI_ACCESS_TOKEN=pul-your-key-here' },
        { text: 'const key = process.env.PULUMI_ACCESS_TOKEN' },
      ],
    },
  ],
  clues: { names: ['PULUMI'], hosts: ['api.pulumi.com', 'pulumi.com'] },
  dashboard: {
    url: 'https://app.pulumi.com/account/tokens',
    steps: ['Open Account, Access tokens', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
