import type { Provider } from '../src/model/provider.ts';

export const tavily: Provider = {
  id: 'tavily',
  name: 'Tavily',
  source: 'https://docs.tavily.com/documentation/api-reference/introduction',
  rules: [
    {
      id: 'tavily-api-key',
      title: 'Tavily API key',
      provider: 'tavily',
      trigger: { on: 'prefix', text: ['tvly-', 'tvly-dev-', 'tvly-prod-'] },
      pattern: /(?:tvly-|tvly-dev-|tvly-prod-)(?<body>[A-Za-z0-9]{32})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^(?:tvly-|tvly-dev-|tvly-prod-)/,
      message: 'Searches at the owner’s expense.',
      examples: [
        { text: 'TAVILY_API_KEY=tvly-{{alnum:32}}' },
        { text: "const client = new Client({ token: 'tvly-prod-{{alnum:32}}' })" },
      ],
      counterExamples: [
        { text: 'TAVILY_API_KEY=tvly-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'TAVILY_API_KEY=tvly-your-key-here' },
        { text: 'const key = process.env.TAVILY_API_KEY' },
      ],
    },
  ],
  clues: { names: ['TAVILY'], hosts: ['api.tavily.com', 'tavily.com'], packages: ['tavily-python', '@tavily/core'] },
  dashboard: {
    url: 'https://app.tavily.com/home',
    steps: ['Open API keys', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
