import type { Provider } from '../src/model/provider.ts';

export const pinecone: Provider = {
  id: 'pinecone',
  name: 'Pinecone',
  source: 'https://docs.pinecone.io/guides/projects/manage-api-keys',
  rules: [
    {
      id: 'pinecone-api-key',
      title: 'Pinecone API key',
      provider: 'pinecone',
      trigger: { on: 'prefix', text: ['pcsk_'] },
      pattern: /pcsk_(?<body>[A-Za-z0-9]{5,7}_[A-Za-z0-9]{60,66})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^pcsk_/,
      message: 'Reads and writes the vectors of the project.',
      examples: [
        { text: 'PINECONE_API_KEY=pcsk_{{alnum:6}}_{{alnum:63}}' },
        { text: "const client = new Client({ token: 'pcsk_{{alnum:6}}_{{alnum:63}}' })" },
      ],
      counterExamples: [
        { text: 'PINECONE_API_KEY=pcsk_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'PINECONE_API_KEY=pcsk_your_key_here' },
        { text: 'const key = process.env.PINECONE_API_KEY' },
      ],
    },
  ],
  clues: {
    names: ['PINECONE'],
    hosts: ['api.pinecone.io', 'pinecone.io'],
    packages: ['@pinecone-database/pinecone', 'pinecone'],
  },
  dashboard: {
    url: 'https://app.pinecone.io',
    steps: ['Open the project, API keys', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
