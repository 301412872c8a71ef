import type { Provider } from '../src/model/provider.ts';

export const terraformCloud: Provider = {
  id: 'terraform-cloud',
  name: 'HCP Terraform',
  source: 'https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens',
  rules: [
    // The anchor is in the middle, so the value starts before it.
    {
      id: 'terraform-cloud-token',
      title: 'HCP Terraform API token',
      provider: 'terraform-cloud',
      trigger: { on: 'prefix', text: ['.atlasv1.'], anywhere: true },
      pattern:
        /\.atlasv1\.[A-Za-z0-9_-]{60,80}(?![A-Za-z0-9_-])(?<=(?<![A-Za-z0-9])(?<secret>[A-Za-z0-9]{14}\.atlasv1\.(?<body>[A-Za-z0-9_-]{60,80})))/y,
      body: 'strong',
      severity: 'high',
      message: 'Reads state with the secrets in it, and changes infrastructure.',
      examples: [
        { text: 'TFE_TOKEN={{alnum:14}}.atlasv1.{{alnum:67}}' },
        { text: 'token = "{{alnum:14}}.atlasv1.{{alnum:67}}"' },
      ],
      counterExamples: [
        {
          text: 'token = "xxxxxxxxxxxxxx.atlasv1.zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"',
        },
        { text: 'token = "xxxxxx.atlasv1.zzzzzzzzzzzzz"' },
      ],
    },
  ],
  clues: { names: ['TFE_TOKEN', 'TF_TOKEN', 'TERRAFORM_CLOUD'], hosts: ['app.terraform.io'] },
  dashboard: {
    url: 'https://app.terraform.io/app/settings/tokens',
    steps: ['Open Settings, Tokens', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
