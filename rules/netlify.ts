import type { Provider } from '../src/model/provider.ts';

export const netlify: Provider = {
  id: 'netlify',
  name: 'Netlify',
  source: 'https://docs.netlify.com/api/get-started/#authentication',
  rules: [
    {
      id: 'netlify-token',
      title: 'Netlify personal access token',
      provider: 'netlify',
      trigger: { on: 'prefix', text: ['nfp_'] },
      pattern: /nfp_(?<body>[A-Za-z0-9]{36})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^nfp_/,
      message: 'Deploys and reads the variables of every site of its owner.',
      examples: [
        { text: 'NETLIFY_AUTH_TOKEN=nfp_{{alnum:36}}' },
        { text: "const client = new Client({ token: 'nfp_{{alnum:36}}' })" },
      ],
      counterExamples: [
        { text: 'NETLIFY_AUTH_TOKEN=nfp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'NETLIFY_AUTH_TOKEN=nfp_your_key_here' },
        { text: 'const key = process.env.NETLIFY_AUTH_TOKEN' },
      ],
    },
  ],
  clues: { names: ['NETLIFY'], hosts: ['api.netlify.com', 'netlify.com'], packages: ['netlify', 'netlify-cli'] },
  dashboard: {
    url: 'https://app.netlify.com/user/applications#personal-access-tokens',
    steps: [
      'Open User settings, Applications, Personal access tokens',
      'Create a new one and deploy it',
      'Delete the old one',
    ],
  },
};
