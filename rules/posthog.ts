import type { Provider } from '../src/model/provider.ts';

export const posthog: Provider = {
  id: 'posthog',
  name: 'PostHog',
  source: 'https://posthog.com/docs/api',
  rules: [
    {
      id: 'posthog-personal-key',
      title: 'PostHog personal API key',
      provider: 'posthog',
      trigger: { on: 'prefix', text: ['phx_', 'phs_'] },
      pattern: /(?:phx_|phs_)(?<body>[A-Za-z0-9]{40,56})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^(?:phx_|phs_)/,
      message: 'Reads events and settings as its owner.',
      examples: [
        { text: 'POSTHOG_API_KEY=phx_{{alnum:43}}' },
        { text: "const client = new Client({ token: 'phs_{{alnum:43}}' })" },
      ],
      counterExamples: [
        { text: 'POSTHOG_API_KEY=phx_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'POSTHOG_API_KEY=phx_your_key_here' },
        { text: 'const key = process.env.POSTHOG_API_KEY' },
        { text: 'POSTHOG_KEY=phc_{{alnum:43}}' },
      ],
    },
  ],
  clues: { names: ['POSTHOG'], hosts: ['app.posthog.com', 'posthog.com'], packages: ['posthog-node'] },
  dashboard: {
    url: 'https://us.posthog.com/settings/user-api-keys',
    steps: ['Open Settings, Personal API keys', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
