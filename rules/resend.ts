import type { Provider } from '../src/model/provider.ts';

export const resend: Provider = {
  id: 'resend',
  name: 'Resend',
  source: 'https://resend.com/docs/api-reference/introduction',
  rules: [
    {
      id: 'resend-api-key',
      title: 'Resend API key',
      provider: 'resend',
      trigger: { on: 'prefix', text: ['re_'] },
      pattern: /re_(?<body>[A-Za-z0-9]{8}_[A-Za-z0-9]{24})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^re_/,
      message: 'Sends mail as your domain.',
      examples: [
        { text: 'RESEND_API_KEY=re_{{alnum:8}}_{{alnum:24}}' },
        { text: "const client = new Client({ token: 're_{{alnum:8}}_{{alnum:24}}' })" },
      ],
      counterExamples: [
        { text: 'RESEND_API_KEY=re_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'RESEND_API_KEY=re_your_key_here' },
        { text: 'const key = process.env.RESEND_API_KEY' },
        { text: 're_compile_and_match_the_pattern_string' },
        { text: 're_match1_somethingverylongforatest' },
      ],
    },
  ],
  clues: { names: ['RESEND'], hosts: ['api.resend.com', 'resend.com'], packages: ['resend'] },
  dashboard: {
    url: 'https://resend.com/api-keys',
    steps: ['Open API keys', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
