import type { Provider } from '../src/model/provider.ts';

export const square: Provider = {
  id: 'square',
  name: 'Square',
  source: 'https://developer.squareup.com/docs/build-basics/access-tokens',
  rules: [
    {
      id: 'square-access-token',
      title: 'Square access token',
      provider: 'square',
      trigger: { on: 'prefix', text: ['EAAA', 'sq0atp-'] },
      pattern:
        /(?<![+/])(?:EAAA(?=[A-Za-z0-9_-]{60}(?![A-Za-z0-9_-]))|sq0atp-)(?<body>[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-])|[A-Za-z0-9_-]{60})(?![A-Za-z0-9_+/=-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^(?:EAAA|sq0atp-)/,
      message: 'Takes payments and reads customers of the merchant.',
      examples: [{ text: 'SQUARE_ACCESS_TOKEN=EAAA{{b64url:60}}' }, { text: 'token: sq0atp-{{b64url:22}}' }],
      counterExamples: [
        { text: 'SQUARE_ACCESS_TOKEN=EAAAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'SQUARE_ACCESS_TOKEN=EAAA...' },
        { text: 'const key = process.env.SQUARE_ACCESS_TOKEN' },
      ],
    },
    {
      id: 'square-oauth-secret',
      title: 'Square OAuth secret',
      provider: 'square',
      trigger: { on: 'prefix', text: ['sq0csp-'] },
      pattern: /sq0csp-[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^sq0csp-/,
      message: 'Lets anyone act as the OAuth application.',
      examples: [{ text: 'SQUARE_SECRET=sq0csp-{{b64url:43}}' }, { text: 'client_secret: "sq0csp-{{b64url:43}}"' }],
      counterExamples: [
        { text: 'SQUARE_SECRET=sq0csp-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'SQUARE_SECRET=sq0csp-your-key-here' },
        { text: 'const key = process.env.SQUARE_SECRET' },
        { text: 'applicationId: "sq0idp-{{b64url:22}}"' },
      ],
    },
  ],
  clues: {
    names: ['SQUARE_ACCESS_TOKEN', 'SQUARE_TOKEN', 'SQUAREUP'],
    hosts: ['connect.squareup.com', 'squareup.com', 'squareupsandbox.com'],
    packages: ['square', 'squareup'],
  },
  dashboard: {
    url: 'https://developer.squareup.com/apps',
    steps: [
      'Open the application, Credentials',
      'Replace the access token (or the OAuth secret) and deploy the new one',
    ],
  },
};
