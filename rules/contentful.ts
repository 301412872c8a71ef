import type { Provider } from '../src/model/provider.ts';

export const contentful: Provider = {
  id: 'contentful',
  name: 'Contentful',
  source: 'https://www.contentful.com/developers/docs/references/authentication/',
  rules: [
    {
      id: 'contentful-management-token',
      title: 'Contentful management token',
      provider: 'contentful',
      trigger: { on: 'prefix', text: ['CFPAT-'] },
      pattern: /CFPAT-(?<body>[A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])/y,
      body: 'exact',
      severity: 'high',
      maskPrefix: /^CFPAT-/,
      message: 'Changes the content and settings of every space of its owner.',
      examples: [
        { text: 'CONTENTFUL_MANAGEMENT_TOKEN=CFPAT-{{b64url:43}}' },
        { text: "const client = new Client({ token: 'CFPAT-{{b64url:43}}' })" },
      ],
      counterExamples: [
        { text: 'CONTENTFUL_MANAGEMENT_TOKEN=CFPAT-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'CONTENTFUL_MANAGEMENT_TOKEN=CFPAT-your-key-here' },
        { text: 'const key = process.env.CONTENTFUL_MANAGEMENT_TOKEN' },
      ],
    },
  ],
  clues: {
    names: ['CONTENTFUL'],
    hosts: ['api.contentful.com', 'contentful.com'],
    packages: ['contentful-management', 'contentful'],
  },
  dashboard: {
    url: 'https://app.contentful.com/account/profile/cma_tokens',
    steps: ['Open Account settings, CMA tokens', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
