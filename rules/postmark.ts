import type { Provider } from '../src/model/provider.ts';

export const postmark: Provider = {
  id: 'postmark',
  name: 'Postmark',
  source: 'https://postmarkapp.com/developer/api/overview',
  rules: [
    {
      id: 'postmark-token',
      title: 'Postmark API token',
      provider: 'postmark',
      trigger: { on: 'token', keywords: ['postmark'] },
      pattern: /(?<![A-Za-z0-9_-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9_-])/y,
      body: 'exact',
      before: /postmark[^\n;]{0,40}(?:key|token)["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`]?$/i,
      severity: 'high',
      message: 'Sends mail as your domain.',
      examples: [{ text: 'POSTMARK_API_TOKEN={{uuid}}' }, { text: 'POSTMARK_API_TOKEN: "{{uuid}}"' }],
      counterExamples: [
        { text: 'POSTMARK_API_TOKEN=your-key-goes-in-this-place' },
        { text: 'POSTMARK_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'X-Postmark-Server-Token: 00000000-0000-0000-0000-000000000000' },
      ],
    },
  ],
  clues: {
    names: ['POSTMARK'],
    hosts: ['api.postmarkapp.com', 'postmarkapp.com'],
    packages: ['postmark', 'postmarker'],
  },
  dashboard: {
    url: 'https://account.postmarkapp.com/api_tokens',
    steps: ['Open the server or account, API tokens', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
