import type { Provider } from '../src/model/provider.ts';

export const typeform: Provider = {
  id: 'typeform',
  name: 'Typeform',
  source: 'https://www.typeform.com/developers/get-started/personal-access-token/',
  rules: [
    {
      id: 'typeform-token',
      title: 'Typeform personal access token',
      provider: 'typeform',
      trigger: { on: 'prefix', text: ['tfp_'] },
      pattern: /tfp_(?<body>[A-Za-z0-9_-]{40,46})_[A-Za-z0-9_-]{10,16}(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^tfp_/,
      message: 'Reads forms and their answers.',
      examples: [
        { text: 'TYPEFORM_TOKEN=tfp_{{alnum:44}}_{{alnum:14}}' },
        { text: 'Bearer tfp_{{alnum:44}}_{{alnum:13}}' },
      ],
      counterExamples: [
        { text: 'TYPEFORM_TOKEN=tfp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'TYPEFORM_TOKEN=tfp_your_key_here' },
        { text: 'const key = process.env.TYPEFORM_TOKEN' },
      ],
    },
  ],
  clues: { names: ['TYPEFORM'], hosts: ['api.typeform.com', 'typeform.com'], packages: ['@typeform/api-client'] },
  dashboard: {
    url: 'https://admin.typeform.com/user/tokens',
    steps: ['Open Account, Personal tokens', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
