import type { Provider } from '../src/model/provider.ts';

export const clojars: Provider = {
  id: 'clojars',
  name: 'Clojars',
  source: 'https://github.com/clojars/clojars-web/wiki/Deploy-Tokens',
  rules: [
    {
      id: 'clojars-token',
      title: 'Clojars deploy token',
      provider: 'clojars',
      trigger: { on: 'prefix', text: ['CLOJARS_'] },
      pattern: /CLOJARS_(?<body>[0-9a-f]{60})(?![A-Za-z0-9_-])/y,
      body: 'exact',
      severity: 'high',
      maskPrefix: /^CLOJARS_/,
      message: 'Publishes libraries as its owner.',
      examples: [
        { text: 'CLOJARS_PASSWORD=CLOJARS_{{hex:60}}' },
        { text: "const client = new Client({ token: 'CLOJARS_{{hex:60}}' })" },
      ],
      counterExamples: [
        { text: 'CLOJARS_PASSWORD=CLOJARS_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'CLOJARS_PASSWORD=CLOJARS_your_key_here' },
        { text: 'const key = process.env.CLOJARS_PASSWORD' },
      ],
    },
  ],
  clues: { names: ['CLOJARS'], hosts: ['clojars.org'] },
  dashboard: {
    url: 'https://clojars.org/tokens',
    steps: ['Open Deploy tokens', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
