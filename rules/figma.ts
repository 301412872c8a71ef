import type { Provider } from '../src/model/provider.ts';

export const figma: Provider = {
  id: 'figma',
  name: 'Figma',
  source: 'https://www.figma.com/developers/api#access-tokens',
  rules: [
    {
      id: 'figma-token',
      title: 'Figma personal access token',
      provider: 'figma',
      trigger: { on: 'prefix', text: ['figd_'] },
      pattern: /figd_(?<body>[A-Za-z0-9_-]{38,44})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^figd_/,
      message: 'Reads the files of its owner.',
      examples: [
        { text: 'FIGMA_TOKEN=figd_{{b64url:40}}' },
        { text: "const client = new Client({ token: 'figd_{{b64url:40}}' })" },
      ],
      counterExamples: [
        { text: 'FIGMA_TOKEN=figd_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'FIGMA_TOKEN=figd_your_key_here' },
        { text: 'const key = process.env.FIGMA_TOKEN' },
      ],
    },
  ],
  clues: { names: ['FIGMA'], hosts: ['api.figma.com', 'figma.com'], packages: ['figma-js'] },
  dashboard: {
    url: 'https://www.figma.com/settings',
    steps: ['Open Settings, Security, Personal access tokens', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
