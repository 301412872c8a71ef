import type { Provider } from '../src/model/provider.ts';

export const okta: Provider = {
  id: 'okta',
  name: 'Okta',
  source: 'https://developer.okta.com/docs/guides/create-an-api-token/main/',
  rules: [
    {
      id: 'okta-api-token',
      title: 'Okta API token',
      provider: 'okta',
      trigger: { on: 'token', keywords: ['okta', 'ssws'] },
      pattern: /(?<![A-Za-z0-9_-])00(?<body>[A-Za-z0-9_-]{40})(?![A-Za-z0-9_-])/y,
      body: 'weak',
      before:
        /(?:okta[^\n;]{0,40}(?:token|key|secret)["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`]?(?:SSWS\s)?|SSWS\s{1,2})$/i,
      severity: 'high',
      message: 'Manages users and applications as its owner.',
      examples: [{ text: 'OKTA_API_TOKEN=00{{b64url:40}}' }, { text: 'OKTA_API_TOKEN: "00{{b64url:40}}"' }],
      counterExamples: [
        { text: 'OKTA_API_TOKEN=your-key-goes-in-this-place' },
        { text: 'OKTA_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
      ],
    },
  ],
  clues: { names: ['OKTA'], hosts: ['okta.com', 'oktapreview.com'], packages: ['@okta/okta-sdk-nodejs', 'okta'] },
  dashboard: {
    url: 'https://login.okta.com',
    steps: ['Open Security, API, Tokens', 'Create a new token and deploy it', 'Revoke the old token'],
  },
};
