import type { Provider } from '../src/model/provider.ts';

export const langsmith: Provider = {
  id: 'langsmith',
  name: 'LangSmith',
  source:
    'https://docs.smith.langchain.com/administration/how_to_guides/organization_management/create_account_api_key',
  rules: [
    {
      id: 'langsmith-api-key',
      title: 'LangSmith API key',
      provider: 'langsmith',
      trigger: { on: 'prefix', text: ['lsv2_pt_', 'lsv2_sk_'] },
      pattern: /lsv2_(?:pt|sk)_(?<body>[0-9a-f]{32})_[0-9a-f]{10}(?![A-Za-z0-9_-])/y,
      body: 'exact',
      severity: 'high',
      maskPrefix: /^(?:lsv2_pt_|lsv2_sk_)/,
      message: 'Reads traces, with the prompts and data in them.',
      examples: [
        { text: 'LANGSMITH_API_KEY=lsv2_pt_{{hex:32}}_{{hex:10}}' },
        { text: 'LANGCHAIN_API_KEY=lsv2_sk_{{hex:32}}_{{hex:10}}' },
      ],
      counterExamples: [
        { text: 'LANGSMITH_API_KEY=lsv2_pt_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'LANGSMITH_API_KEY=lsv2_pt_your_key_here' },
        { text: 'const key = process.env.LANGSMITH_API_KEY' },
      ],
    },
  ],
  clues: {
    names: ['LANGSMITH', 'LANGCHAIN_API_KEY'],
    hosts: ['api.smith.langchain.com', 'smith.langchain.com'],
    packages: ['langsmith'],
  },
  dashboard: {
    url: 'https://smith.langchain.com/settings',
    steps: ['Open Settings, API keys', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
