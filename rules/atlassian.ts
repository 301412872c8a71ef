import type { Provider } from '../src/model/provider.ts';

export const atlassian: Provider = {
  id: 'atlassian',
  name: 'Atlassian',
  source: 'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
  rules: [
    {
      id: 'atlassian-api-token',
      title: 'Atlassian API token',
      provider: 'atlassian',
      trigger: { on: 'prefix', text: ['ATATT3xFfGF0', 'ATCTT3xFfGN0', 'ATSTT3xFfGN0'] },
      pattern:
        /AT(?:ATT3xFfGF0|[CS]TT3xFfGN0)(?<body>[A-Za-z0-9_-]{60})[A-Za-z0-9_-]{0,340}(?:=[A-F0-9]{8})?(?![A-Za-z0-9_=-])/y,
      reach: 512,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^(?:ATATT3xFfGF0|ATCTT3xFfGN0|ATSTT3xFfGN0)/,
      message: 'Acts as its owner in Jira, Confluence or Bitbucket.',
      examples: [
        { text: 'JIRA_API_TOKEN=ATATT3xFfGF0{{b64url:171}}=ABCD1234' },
        { text: 'token: ATCTT3xFfGN0{{b64url:171}}=0F1E2D3C' },
      ],
      counterExamples: [{ text: 'JIRA_API_TOKEN=ATATT3xFfGF0...' }, { text: 'JIRA_API_TOKEN=ATATT3xFfGF0your-token' }],
    },
    {
      id: 'bitbucket-app-password',
      title: 'Bitbucket app password',
      provider: 'atlassian',
      trigger: { on: 'prefix', text: ['ATBB'] },
      pattern: /ATBB(?<body>[A-Za-z0-9]{32})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^ATBB/,
      message: 'Reads and writes repositories as its owner.',
      examples: [
        { text: 'BITBUCKET_APP_PASSWORD=ATBB{{alnum:32}}' },
        { text: "const client = new Client({ token: 'ATBB{{alnum:32}}' })" },
      ],
      counterExamples: [
        { text: 'BITBUCKET_APP_PASSWORD=ATBBxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'BITBUCKET_APP_PASSWORD=ATBB...' },
        { text: 'const key = process.env.BITBUCKET_APP_PASSWORD' },
        { text: 'ATBBXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX' },
      ],
    },
  ],
  clues: {
    names: ['ATLASSIAN', 'JIRA', 'CONFLUENCE', 'BITBUCKET'],
    hosts: ['atlassian.net', 'atlassian.com', 'bitbucket.org'],
    packages: ['jira.js', 'atlassian-python-api'],
  },
  dashboard: {
    url: 'https://id.atlassian.com/manage-profile/security/api-tokens',
    steps: [
      'Open Account settings, Security, API tokens (or the Bitbucket repository, Access tokens)',
      'Create a new one and deploy it',
      'Delete the old one',
    ],
  },
};
