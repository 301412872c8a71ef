import type { Provider } from '../src/model/provider.ts';

export const notion: Provider = {
  id: 'notion',
  name: 'Notion',
  source: 'https://developers.notion.com/docs/authorization',
  rules: [
    {
      id: 'notion-token',
      title: 'Notion integration token',
      provider: 'notion',
      trigger: { on: 'prefix', text: ['ntn_'] },
      pattern: /ntn_(?<body>\d{11}[A-Za-z0-9]{35})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^ntn_/,
      message: 'Reads and writes the pages that the integration was given.',
      examples: [
        { text: 'NOTION_TOKEN=ntn_{{digits:11}}{{alnum:35}}' },
        { text: "const client = new Client({ token: 'ntn_{{digits:11}}{{alnum:35}}' })" },
      ],
      counterExamples: [
        { text: 'NOTION_TOKEN=ntn_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'NOTION_TOKEN=ntn_your_key_here' },
        { text: 'const key = process.env.NOTION_TOKEN' },
      ],
    },
    {
      id: 'notion-legacy-token',
      title: 'Notion integration token',
      provider: 'notion',
      trigger: { on: 'prefix', text: ['secret_'] },
      pattern: /secret_(?<body>[A-Za-z0-9]{43})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^secret_/,
      message: 'Reads and writes the pages that the integration was given.',
      examples: [{ text: 'NOTION_TOKEN=secret_{{alnum:43}}' }, { text: "new Client({ auth: 'secret_{{alnum:43}}' })" }],
      counterExamples: [
        { text: 'NOTION_TOKEN=secret_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'NOTION_TOKEN=secret_your_key_here' },
        { text: 'const key = process.env.NOTION_TOKEN' },
        { text: 'secret_manager_service_account_with_a_long_name' },
      ],
    },
  ],
  clues: { names: ['NOTION'], hosts: ['api.notion.com', 'notion.so'], packages: ['@notionhq/client', 'notion-client'] },
  dashboard: {
    url: 'https://www.notion.so/profile/integrations',
    steps: ['Open the integration, Configuration, refresh the secret', 'Deploy the new secret'],
  },
};
