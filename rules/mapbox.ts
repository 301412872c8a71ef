import type { Provider } from '../src/model/provider.ts';

export const mapbox: Provider = {
  id: 'mapbox',
  name: 'Mapbox',
  source: 'https://docs.mapbox.com/help/getting-started/access-tokens/',
  rules: [
    // Tokens that start with `pk.` are public by design.
    {
      id: 'mapbox-secret-token',
      title: 'Mapbox secret token',
      provider: 'mapbox',
      trigger: { on: 'prefix', text: ['sk.eyJ'] },
      pattern: /sk\.eyJ1Ijoi[A-Za-z0-9_-]{20,160}\.(?<body>[A-Za-z0-9_-]{22})(?![A-Za-z0-9_-])/y,
      body: 'exact',
      severity: 'high',
      maskPrefix: /^sk\./,
      message: 'Uploads and changes maps of the account.',
      examples: [
        { text: 'MAPBOX_SECRET=sk.eyJ1Ijoi{{b64url:60}}.{{b64url:22}}' },
        { text: 'Authorization: sk.eyJ1Ijoi{{b64url:66}}.{{b64url:22}}' },
      ],
      counterExamples: [
        { text: 'mapboxgl.accessToken = "pk.eyJ1Ijoi{{b64url:60}}.{{b64url:22}}"' },
        { text: 'MAPBOX_SECRET=sk.eyJ1Ijoi...' },
      ],
    },
  ],
  clues: { names: ['MAPBOX'], hosts: ['api.mapbox.com', 'mapbox.com'], packages: ['@mapbox/mapbox-sdk', 'mapbox-gl'] },
  dashboard: {
    url: 'https://console.mapbox.com/account/access-tokens/',
    steps: ['Open Tokens', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
