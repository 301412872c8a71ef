import type { Provider } from '../src/model/provider.ts';

export const pagerduty: Provider = {
  id: 'pagerduty',
  name: 'PagerDuty',
  source: 'https://support.pagerduty.com/main/docs/api-access-keys',
  rules: [
    {
      id: 'pagerduty-api-key',
      title: 'PagerDuty API key',
      provider: 'pagerduty',
      trigger: { on: 'token', keywords: ['pagerduty', 'pager_duty', 'token token'] },
      pattern: /(?<![A-Za-z0-9_-])(?:u\+)?[A-Za-z0-9_+-]{20}(?![A-Za-z0-9_-])/y,
      body: 'weak',
      before:
        /(?:pager_?duty)[^\n;]{0,60}(?:(?:api_?key|token))_?\d?["'\\]{0,2}\]?\s{0,4}(?::=|=>|[:=,(])\s{0,4}(?:Bearer\s)?["'`\\]{0,2}$/i,
      severity: 'high',
      message: 'Reads and changes incidents and schedules.',
      examples: [{ text: 'PAGERDUTY_API_KEY={{alnum:20}}' }, { text: 'PAGERDUTY_API_KEY: "{{alnum:20}}"' }],
      counterExamples: [
        { text: 'PAGERDUTY_API_KEY=your-key-goes-in-this-place' },
        { text: 'PAGERDUTY_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
      ],
    },
  ],
  clues: {
    names: ['PAGERDUTY'],
    hosts: ['api.pagerduty.com', 'pagerduty.com'],
    packages: ['@pagerduty/pdjs', 'pdpyras'],
  },
  dashboard: {
    url: 'https://app.pagerduty.com/api_keys',
    steps: ['Open Integrations, API access keys', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
