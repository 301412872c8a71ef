import type { Provider } from '../src/model/provider.ts';

export const elevenlabs: Provider = {
  id: 'elevenlabs',
  name: 'ElevenLabs',
  source: 'https://elevenlabs.io/docs/api-reference/authentication',
  rules: [
    {
      id: 'elevenlabs-api-key',
      title: 'ElevenLabs API key',
      provider: 'elevenlabs',
      trigger: { on: 'token', keywords: ['eleven', 'xi-api-key', 'xi_api_key'] },
      pattern: /(?<![A-Za-z0-9_-])sk_(?<body>[0-9a-f]{48})(?![A-Za-z0-9_-])/y,
      body: 'weak',
      before: /(?:eleven|xi[-_]api)[^\n]{0,80}$/i,
      severity: 'high',
      maskPrefix: /^sk_/,
      message: 'Makes speech at the owner’s expense.',
      examples: [{ text: 'ELEVENLABS_API_KEY=sk_{{hex:48}}' }, { text: 'ELEVENLABS_API_KEY: "sk_{{hex:48}}"' }],
      counterExamples: [
        { text: 'ELEVENLABS_API_KEY=your-key-goes-in-this-place' },
        { text: 'ELEVENLABS_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
      ],
    },
  ],
  clues: {
    names: ['ELEVENLABS', 'ELEVEN_API', 'XI_API', 'xi-api-key'],
    hosts: ['api.elevenlabs.io', 'elevenlabs.io'],
    packages: ['elevenlabs', '@elevenlabs/elevenlabs-js'],
  },
  dashboard: {
    url: 'https://elevenlabs.io/app/developers/api-keys',
    steps: ['Open Developers, API keys', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
