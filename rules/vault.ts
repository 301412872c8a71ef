import type { Provider } from '../src/model/provider.ts';

export const vault: Provider = {
  id: 'vault',
  name: 'HashiCorp Vault',
  source: 'https://developer.hashicorp.com/vault/docs/concepts/tokens#token-prefixes',
  rules: [
    {
      id: 'vault-token',
      title: 'Vault token',
      provider: 'vault',
      trigger: { on: 'prefix', text: ['hvs.', 'hvr.'] },
      pattern: /(?:hvs\.|hvr\.)(?<body>[A-Za-z0-9_-]{90,160})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^(?:hvs\.|hvr\.)/,
      message: 'Reads the secrets that its policies allow.',
      examples: [
        { text: 'VAULT_TOKEN=hvs.{{b64url:95}}' },
        { text: "const client = new Client({ token: 'hvr.{{b64url:95}}' })" },
      ],
      counterExamples: [
        { text: 'VAULT_TOKEN=hvs.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'VAULT_TOKEN=hvs....' },
        { text: 'const key = process.env.VAULT_TOKEN' },
        { text: 'VAULT_TOKEN=hvs.CAESIJ...' },
      ],
    },
    {
      id: 'vault-short-token',
      title: 'Vault token',
      provider: 'vault',
      trigger: { on: 'prefix', text: ['hvs.'] },
      pattern: /hvs\.(?<body>[A-Za-z0-9]{24})(?![A-Za-z0-9_-])/y,
      body: 'weak',
      severity: 'high',
      maskPrefix: /^hvs\./,
      message: 'Reads the secrets that its policies allow; root and orphan tokens have this form too.',
      examples: [
        { text: 'VAULT_TOKEN=hvs.{{alnum:24}}' },
        { text: "const client = new Client({ token: 'hvs.{{alnum:24}}' })" },
      ],
      counterExamples: [
        { text: 'VAULT_TOKEN=hvs.xxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'VAULT_TOKEN=hvs....' },
        { text: 'const key = process.env.VAULT_TOKEN' },
      ],
    },
    {
      id: 'vault-batch-token',
      title: 'Vault batch token',
      provider: 'vault',
      trigger: { on: 'prefix', text: ['hvb.'] },
      pattern: /hvb\.(?<body>[A-Za-z0-9_-]{60})[A-Za-z0-9_-]{78,240}(?![A-Za-z0-9_-])/y,
      reach: 384,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^hvb\./,
      message: 'Reads the secrets that its policies allow until it expires.',
      examples: [
        { text: 'VAULT_TOKEN=hvb.{{b64url:180}}' },
        { text: "const client = new Client({ token: 'hvb.{{b64url:180}}' })" },
      ],
      counterExamples: [
        { text: 'VAULT_TOKEN=hvb.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'VAULT_TOKEN=hvb....' },
        { text: 'const key = process.env.VAULT_TOKEN' },
      ],
    },
  ],
  clues: { names: ['VAULT_TOKEN'], hosts: ['vaultproject.io', 'hashicorp.cloud'], packages: ['node-vault', 'hvac'] },
};
