import type { Provider } from '../src/model/provider.ts';

export const artifactory: Provider = {
  id: 'artifactory',
  name: 'JFrog Artifactory',
  source: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens',
  rules: [
    {
      id: 'artifactory-api-key',
      title: 'Artifactory API key',
      provider: 'artifactory',
      trigger: { on: 'prefix', text: ['AKCp'] },
      pattern: /AKCp(?<body>[A-Za-z0-9]{69})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^AKCp/,
      message: 'Reads and publishes artifacts as its owner.',
      examples: [
        { text: 'ARTIFACTORY_API_KEY=AKCp{{alnum:69}}' },
        { text: "const client = new Client({ token: 'AKCp{{alnum:69}}' })" },
      ],
      counterExamples: [
        { text: 'ARTIFACTORY_API_KEY=AKCpxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'ARTIFACTORY_API_KEY=AKCp...' },
        { text: 'const key = process.env.ARTIFACTORY_API_KEY' },
      ],
    },
    // base64 of `reftkn:01:`.
    {
      id: 'artifactory-reference-token',
      title: 'Artifactory reference token',
      provider: 'artifactory',
      trigger: { on: 'prefix', text: ['cmVmdGtuOjAxOj'] },
      pattern: /cmVmdGtuOjAxOj(?<body>[A-Za-z0-9]{50})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^cmVmdGtuOjAxOj/,
      message: 'Reads and publishes artifacts as its owner.',
      examples: [
        { text: 'ARTIFACTORY_TOKEN=cmVmdGtuOjAxOj{{alnum:50}}' },
        { text: "const client = new Client({ token: 'cmVmdGtuOjAxOj{{alnum:50}}' })" },
      ],
      counterExamples: [
        { text: 'ARTIFACTORY_TOKEN=cmVmdGtuOjAxOjxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'ARTIFACTORY_TOKEN=cmVmdGtuOjAxOj...' },
        { text: 'const key = process.env.ARTIFACTORY_TOKEN' },
      ],
    },
  ],
  clues: { names: ['ARTIFACTORY', 'JFROG'], hosts: ['jfrog.io', 'jfrog.com'] },
};
