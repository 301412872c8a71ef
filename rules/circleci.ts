import type { Provider } from '../src/model/provider.ts';

export const circleci: Provider = {
  id: 'circleci',
  name: 'CircleCI',
  source: 'https://circleci.com/docs/managing-api-tokens/',
  rules: [
    {
      id: 'circleci-token',
      title: 'CircleCI API token',
      provider: 'circleci',
      trigger: { on: 'prefix', text: ['CCIPAT_', 'CCIPRJ_'] },
      pattern: /CCIP(?:AT|RJ)_[A-Za-z0-9]{22}_(?<body>[0-9a-f]{40})(?![A-Za-z0-9_-])/y,
      body: 'exact',
      severity: 'high',
      maskPrefix: /^(?:CCIPAT_|CCIPRJ_)/,
      message: 'Reads and starts pipelines, and reads their settings.',
      examples: [
        { text: 'CIRCLE_TOKEN=CCIPAT_{{alnum:22}}_{{hex:40}}' },
        { text: 'Circle-Token: CCIPRJ_{{alnum:22}}_{{hex:40}}' },
      ],
      counterExamples: [
        { text: 'CIRCLE_TOKEN=CCIPAT_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'CIRCLE_TOKEN=CCIPAT_your_key_here' },
        { text: 'const key = process.env.CIRCLE_TOKEN' },
      ],
    },
  ],
  clues: { names: ['CIRCLECI', 'CIRCLE_TOKEN'], hosts: ['circleci.com'] },
  dashboard: {
    url: 'https://app.circleci.com/settings/user/tokens',
    steps: [
      'Open User settings, Personal API tokens (or the project, API permissions)',
      'Create a new one and deploy it',
      'Delete the old one',
    ],
  },
};
