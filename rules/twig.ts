import type { Provider } from '../src/model/provider.ts';
import { api } from './api/twig.ts';

/** Two documented shapes: `sk_live_…` (API reference; shared with other issuers) and `twigsk_live_…` (getting-started page). */
export const twig: Provider = {
  id: 'twig',
  name: 'Twig AI',
  source: 'docs: Twig AI, Authentication & API Keys; help.twig.so, Getting started',
  rules: [
    {
      id: 'twig-api-key',
      title: 'Twig AI API key',
      provider: 'twig',
      trigger: { on: 'prefix', text: ['twigsk_live_', 'twigsk_test_'] },
      pattern:
        /twigsk_(?:live|test)_(?<body>(?<!\/[a-z_]{3,12})(?=[A-Za-z0-9]{0,120}[+/=])(?![A-Za-z0-9+/]{0,160}\/[a-z]{4,20}(?![A-Za-z0-9+=]))(?:[A-Za-z0-9+/]{4}){4,40}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?(?![A-Za-z0-9+/=_-])|(?:(?!-->)[A-Za-z0-9_-]|\.(?=(?:[A-Za-z0-9_-]{1,15}\.)?[A-Za-z0-9_-]{16})(?=[A-Za-z0-9_.-]{0,30}\d)){10,250}(?=-->|[^A-Za-z0-9_-]|$))/y,
      body: 'strong',
      severity: 'high',
      exact: /^twigsk_(?:live|test)_/,
      testKey: /^twigsk_test_/,
      maskPrefix: /^twigsk_(?:live|test)_/,
      message: 'It can chat, and read or change agents and data, as its scopes allow.',
      examples: [{ text: 'TWIG_API_KEY=twigsk_live_{{alnum:32}}' }, { text: "twigApiKey: 'twigsk_test_{{hex:48}}'" }],
      counterExamples: [
        { text: 'twigsk_live_a1b2c3...' },
        { text: 'twigsk_test_x1y2z3...' },
        { text: 'twigsk_live_your_api_key_here' },
      ],
    },
  ],
  families: [{ family: 'sk', value: /^(?!a2V5Xz|5[1-9][A-Za-z0-9]{90,150}$)/ }],
  clues: {
    names: ['TWIG_API', 'TWIG_KEY', 'TWIG_SECRET', 'TWIG_TOKEN'],
    hosts: ['api.twig.so', 'app.twig.so', 'help.twig.so', 'twig.so'],
  },
  dashboard: {
    url: 'https://app.twig.so',
    steps: ['Open Settings, API Keys', 'Generate a new key and deploy it', 'Delete the leaked key'],
  },
  api,
};
