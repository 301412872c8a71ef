import type { Provider } from '../src/model/provider.ts';

export const sentry: Provider = {
  id: 'sentry',
  name: 'Sentry',
  source: 'https://docs.sentry.io/account/auth-tokens/',
  rules: [
    {
      id: 'sentry-org-token',
      title: 'Sentry organization token',
      provider: 'sentry',
      trigger: { on: 'prefix', text: ['sntrys_'] },
      pattern: /sntrys_eyJ[A-Za-z0-9+/=]{60,500}_(?<body>[A-Za-z0-9+/]{43})(?![A-Za-z0-9+/_-])/y,
      reach: 640,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^sntrys_/,
      message: 'Uploads releases and source maps of the organization.',
      examples: [
        { text: 'SENTRY_AUTH_TOKEN=sntrys_eyJ{{alnum:140}}_{{b64:43}}' },
        { text: 'token=sntrys_eyJ{{alnum:120}}==_{{b64:43}}' },
      ],
      counterExamples: [
        { text: 'SENTRY_AUTH_TOKEN=sntrys_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'SENTRY_AUTH_TOKEN=sntrys_your_key_here' },
        { text: 'const key = process.env.SENTRY_AUTH_TOKEN' },
      ],
    },
    {
      id: 'sentry-user-token',
      title: 'Sentry user or integration token',
      provider: 'sentry',
      trigger: { on: 'prefix', text: ['sntryu_', 'sntrya_', 'sntryi_'] },
      pattern: /(?:sntryu_|sntrya_|sntryi_)(?<body>[0-9a-f]{64})(?![A-Za-z0-9_-])/y,
      body: 'exact',
      severity: 'high',
      maskPrefix: /^(?:sntryu_|sntrya_|sntryi_)/,
      message: 'Acts as its owner in the Sentry API.',
      examples: [
        { text: 'SENTRY_AUTH_TOKEN=sntryu_{{hex:64}}' },
        { text: "const client = new Client({ token: 'sntryi_{{hex:64}}' })" },
      ],
      counterExamples: [
        { text: 'SENTRY_AUTH_TOKEN=sntryu_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'SENTRY_AUTH_TOKEN=sntryu_your_key_here' },
        { text: 'const key = process.env.SENTRY_AUTH_TOKEN' },
      ],
    },
  ],
  clues: {
    names: ['SENTRY_AUTH_TOKEN', 'SENTRY_TOKEN'],
    hosts: ['sentry.io'],
    packages: ['@sentry/cli', 'sentry-cli'],
  },
  dashboard: {
    url: 'https://sentry.io/settings/account/api/auth-tokens/',
    steps: [
      'Open Settings, Auth tokens (of the organization or of the account)',
      'Create a new one and deploy it',
      'Delete the old one',
    ],
  },
};
