import type { Provider } from '../src/model/provider.ts';
import { api } from './api/doppler.ts';

export const doppler: Provider = {
  id: 'doppler',
  name: 'Doppler',
  source: 'https://docs.doppler.com/reference/auth-token-formats',
  rules: [
    {
      id: 'doppler-token',
      title: 'Doppler token',
      provider: 'doppler',
      trigger: { on: 'prefix', text: ['dp.pt.', 'dp.ct.', 'dp.sa.', 'dp.said.', 'dp.scim.', 'dp.audit.'] },
      pattern:
        /(?:dp\.pt\.|dp\.ct\.|dp\.sa\.|dp\.said\.|dp\.scim\.|dp\.audit\.)(?<body>[A-Za-z0-9]{40,44})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^(?:dp\.pt\.|dp\.ct\.|dp\.sa\.|dp\.said\.|dp\.scim\.|dp\.audit\.)/,
      message: 'Reads the secrets of every project that its owner may read.',
      examples: [
        { text: 'DOPPLER_TOKEN=dp.pt.{{alnum:43}}' },
        { text: "const client = new Client({ token: 'dp.audit.{{alnum:43}}' })" },
      ],
      counterExamples: [
        { text: 'DOPPLER_TOKEN=dp.pt.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'DOPPLER_TOKEN=dp.pt....' },
        { text: 'const key = process.env.DOPPLER_TOKEN' },
      ],
    },
    // The engine looks behind the last dot, so the form with a config name needs a prefix for each usual name.
    {
      id: 'doppler-service-token',
      title: 'Doppler service token',
      provider: 'doppler',
      trigger: {
        on: 'prefix',
        text: [
          'dp.st.',
          'dp.st.dev.',
          'dp.st.stg.',
          'dp.st.prd.',
          'dp.st.prod.',
          'dp.st.staging.',
          'dp.st.production.',
          'dp.st.test.',
          'dp.st.ci.',
        ],
      },
      pattern: /dp\.st\.(?:[a-z0-9_-]{2,35}\.)?(?<body>[A-Za-z0-9]{40,44})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^dp\.st\.(?:[a-z]{2,12}\.)?/,
      message: 'Reads the secrets of one config.',
      examples: [{ text: 'DOPPLER_TOKEN=dp.st.prd.{{alnum:43}}' }, { text: 'DOPPLER_TOKEN=dp.st.{{alnum:43}}' }],
      counterExamples: [
        { text: 'DOPPLER_TOKEN=dp.st.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'DOPPLER_TOKEN=dp.st....' },
        { text: 'const key = process.env.DOPPLER_TOKEN' },
      ],
    },
  ],
  clues: { names: ['DOPPLER'], hosts: ['api.doppler.com', 'doppler.com'] },
  dashboard: {
    url: 'https://dashboard.doppler.com',
    steps: [
      'Open the project, config, Access; or Tokens, Personal',
      'Create a new one and deploy it',
      'Delete the old one',
    ],
  },
  api,
};
