import type { Provider } from '../src/model/provider.ts';

export const spotify: Provider = {
  id: 'spotify',
  name: 'Spotify',
  source: 'https://developer.spotify.com/documentation/web-api/concepts/apps',
  rules: [
    {
      id: 'spotify-client-secret',
      title: 'Spotify client secret',
      provider: 'spotify',
      trigger: { on: 'token', keywords: ['spotify', 'spotipy'] },
      pattern: /(?<![A-Za-z0-9_-])[0-9a-f]{32}(?![A-Za-z0-9_-])/y,
      body: 'weak',
      before:
        /(?:spotif?y|spotipy)[^\n;]{0,60}(?:secret)_?\d?["'\\]{0,2}\]?\s{0,4}(?::=|=>|[:=,(])\s{0,4}(?:Bearer\s)?["'`\\]{0,2}$/i,
      severity: 'medium',
      message: 'Acts as the application.',
      examples: [{ text: 'SPOTIFY_CLIENT_SECRET={{hex:32}}' }, { text: 'SPOTIFY_CLIENT_SECRET: "{{hex:32}}"' }],
      counterExamples: [
        { text: 'SPOTIFY_CLIENT_SECRET=your-key-goes-in-this-place' },
        { text: 'SPOTIFY_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
      ],
    },
  ],
  clues: {
    names: ['SPOTIFY', 'SPOTIPY'],
    hosts: ['api.spotify.com', 'accounts.spotify.com'],
    packages: ['spotipy', 'spotify-web-api-node'],
  },
  dashboard: {
    url: 'https://developer.spotify.com/dashboard',
    steps: ['Open the app, Settings, Rotate client secret', 'Deploy the new secret'],
  },
};
