import type { Provider } from '../src/model/provider.ts';

export const hubspot: Provider = {
  id: 'hubspot',
  name: 'HubSpot',
  source: 'https://developers.hubspot.com/docs/guides/apps/private-apps/overview',
  rules: [
    {
      id: 'hubspot-token',
      title: 'HubSpot private app token',
      provider: 'hubspot',
      trigger: { on: 'prefix', text: ['pat-na1-', 'pat-na2-', 'pat-eu1-', 'pat-ap1-'] },
      pattern:
        /pat-(?:na|eu|ap)\d-(?<body>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![A-Za-z0-9_-])/y,
      body: 'exact',
      severity: 'high',
      maskPrefix: /^(?:pat-na1-|pat-na2-|pat-eu1-|pat-ap1-)/,
      message: 'Reads and changes contacts and deals in its scope.',
      examples: [{ text: 'HUBSPOT_TOKEN=pat-na1-{{uuid}}' }, { text: 'accessToken: "pat-eu1-{{uuid}}"' }],
      counterExamples: [
        { text: 'HUBSPOT_TOKEN=pat-na1-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'HUBSPOT_TOKEN=pat-na1-your-key-here' },
        { text: 'const key = process.env.HUBSPOT_TOKEN' },
        { text: 'pat-na1-00000000-0000-0000-0000-000000000000' },
      ],
    },
  ],
  clues: {
    names: ['HUBSPOT'],
    hosts: ['api.hubapi.com', 'hubspot.com'],
    packages: ['@hubspot/api-client', 'hubspot-api-client'],
  },
  dashboard: {
    url: 'https://app.hubspot.com/private-apps',
    steps: ['Open the private app, Auth, Rotate', 'Deploy the new token'],
  },
};
