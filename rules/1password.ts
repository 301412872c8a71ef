import type { Provider } from '../src/model/provider.ts';

export const onepassword: Provider = {
  id: '1password',
  name: '1Password',
  source: 'https://developer.1password.com/docs/service-accounts/',
  rules: [
    {
      id: '1password-service-account-token',
      title: '1Password service account token',
      provider: '1password',
      trigger: { on: 'prefix', text: ['ops_eyJ'] },
      pattern: /ops_eyJ(?<body>[A-Za-z0-9+/_-]{60})[A-Za-z0-9+/_-]{140,1540}={0,2}(?![A-Za-z0-9_-])/y,
      reach: 1700,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^ops_/,
      message: 'Reads every secret of the vaults that it was given.',
      examples: [
        { text: 'OP_SERVICE_ACCOUNT_TOKEN=ops_eyJ{{alnum:600}}' },
        { text: "const client = new Client({ token: 'ops_eyJ{{alnum:600}}' })" },
      ],
      counterExamples: [
        { text: 'OP_SERVICE_ACCOUNT_TOKEN=ops_eyJxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'OP_SERVICE_ACCOUNT_TOKEN=ops_eyJ...' },
        { text: 'const key = process.env.OP_SERVICE_ACCOUNT_TOKEN' },
      ],
    },
  ],
  clues: { names: ['OP_SERVICE_ACCOUNT_TOKEN', 'ONEPASSWORD'], hosts: ['1password.com'], packages: ['@1password/sdk'] },
  dashboard: {
    url: 'https://my.1password.com/developer-tools/infrastructure-secrets',
    steps: ['Open Developer, the service account, Rotate token', 'Deploy the new token'],
  },
};
