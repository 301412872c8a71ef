import type { Provider } from '../src/model/provider.ts';
import { api } from './api/vercel.ts';

export const vercel: Provider = {
  id: 'vercel',
  name: 'Vercel',
  source: 'https://vercel.com/changelog/new-token-formats-and-secret-scanning',
  rules: [
    {
      id: 'vercel-token',
      title: 'Vercel token',
      provider: 'vercel',
      trigger: { on: 'prefix', text: ['vcp_', 'vci_', 'vca_', 'vcr_', 'vck_'] },
      pattern: /vc[picark]_(?<body>[A-Za-z0-9]{24,90})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^(?:vcp_|vci_|vca_|vcr_|vck_)/,
      message: 'Deploys and reads the environment variables of the projects in its scope, or calls models.',
      examples: [{ text: 'VERCEL_TOKEN=vcp_{{alnum:56}}' }, { text: 'AI_GATEWAY_API_KEY=vck_{{alnum:56}}' }],
      counterExamples: [
        { text: 'VERCEL_TOKEN=vcp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'VERCEL_TOKEN=vcp_your_key_here' },
        { text: 'const key = process.env.VERCEL_TOKEN' },
      ],
    },
    {
      id: 'vercel-legacy-token',
      title: 'Vercel token',
      provider: 'vercel',
      trigger: { on: 'token', keywords: ['vercel'] },
      pattern: /(?<![A-Za-z0-9_-])[A-Za-z0-9]{24}(?![A-Za-z0-9_-])/y,
      body: 'weak',
      before: /vercel_?(?:api_?|access_?)?token["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`]?$/i,
      severity: 'high',
      message: 'Deploys and reads the environment variables of every project of its owner.',
      examples: [{ text: 'VERCEL_TOKEN={{alnum:24}}' }, { text: 'vercelToken: "{{alnum:24}}"' }],
      counterExamples: [
        { text: 'VERCEL_TOKEN=your_vercel_token_goes12' },
        { text: 'VERCEL_ORG_ID=team_{{alnum:24}}' },
        { text: 'VERCEL_PROJECT_ID=prj_{{alnum:24}}' },
      ],
    },
  ],
  clues: {
    names: ['VERCEL_TOKEN', 'VERCEL_API', 'AI_GATEWAY_API_KEY'],
    hosts: ['api.vercel.com', 'vercel.com'],
    packages: ['@vercel/sdk', 'vercel'],
  },
  dashboard: {
    url: 'https://vercel.com/account/settings/tokens',
    steps: ['Open Account settings, Tokens', 'Create a new token and deploy it', 'Delete the old token'],
  },
  api,
};
