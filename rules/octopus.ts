import type { Provider } from '../src/model/provider.ts';

export const octopus: Provider = {
  id: 'octopus',
  name: 'Octopus Deploy',
  source: 'https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key',
  rules: [
    {
      id: 'octopus-api-key',
      title: 'Octopus Deploy API key',
      provider: 'octopus',
      trigger: { on: 'prefix', text: ['API-'] },
      pattern: /API-(?<body>[A-Z0-9]{25,36})(?![A-Za-z0-9_-])/y,
      body: 'weak',
      severity: 'high',
      maskPrefix: /^API-/,
      message: 'Deploys as its owner.',
      examples: [
        { text: 'OCTOPUS_API_KEY=API-{{b32:32}}' },
        { text: "const client = new Client({ token: 'API-{{b32:32}}' })" },
      ],
      counterExamples: [
        { text: 'OCTOPUS_API_KEY=API-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'OCTOPUS_API_KEY=API-your-key-here' },
        { text: 'const key = process.env.OCTOPUS_API_KEY' },
        { text: 'API-VERSIONING-GUIDELINES-AND-POLICIES' },
      ],
    },
  ],
  clues: { names: ['OCTOPUS'], hosts: ['octopus.app'] },
};
