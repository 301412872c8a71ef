import type { Provider } from '../src/model/provider.ts';

export const snyk: Provider = {
  id: 'snyk',
  name: 'Snyk',
  source: 'https://docs.snyk.io/snyk-api/authentication-for-api',
  rules: [
    {
      id: 'snyk-token',
      title: 'Snyk API token',
      provider: 'snyk',
      trigger: { on: 'token', keywords: ['snyk'] },
      pattern: /(?<![A-Za-z0-9_-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9_-])/y,
      body: 'exact',
      before:
        /(?:snyk)[^\n;]{0,60}(?:(?:token|key))_?\d?["'\\]{0,2}\]?\s{0,4}(?::=|=>|[:=,(])\s{0,4}(?:Bearer\s)?["'`\\]{0,2}$/i,
      severity: 'high',
      message: 'Reads projects and their vulnerabilities as its owner.',
      examples: [{ text: 'SNYK_TOKEN={{uuid}}' }, { text: 'SNYK_TOKEN: "{{uuid}}"' }],
      counterExamples: [
        { text: 'SNYK_TOKEN=your-key-goes-in-this-place' },
        { text: 'SNYK_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'snyk_org_id: {{uuid}}' },
      ],
    },
  ],
  clues: { names: ['SNYK'], hosts: ['api.snyk.io', 'snyk.io'] },
  dashboard: {
    url: 'https://app.snyk.io/account',
    steps: ['Open Account settings, Auth token, Revoke & regenerate', 'Deploy the new token'],
  },
};
