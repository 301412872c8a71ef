import type { Provider } from '../src/model/provider.ts';

export const twitch: Provider = {
  id: 'twitch',
  name: 'Twitch',
  source: 'https://dev.twitch.tv/docs/authentication/',
  rules: [
    {
      id: 'twitch-token',
      title: 'Twitch token or client secret',
      provider: 'twitch',
      trigger: { on: 'token', keywords: ['twitch', 'oauth:'] },
      pattern: /(?<![A-Za-z0-9_-])[a-z0-9]{30}(?![A-Za-z0-9_-])/y,
      body: 'weak',
      before:
        /(?:twitch[^\n;]{0,40}(?:token|secret|oauth|password)["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`]?(?:oauth:)?)$/i,
      severity: 'high',
      message: 'Acts as its user or application.',
      examples: [{ text: 'TWITCH_CLIENT_SECRET={{base36:30}}' }, { text: 'TWITCH_CLIENT_SECRET: "{{base36:30}}"' }],
      counterExamples: [
        { text: 'TWITCH_CLIENT_SECRET=your-key-goes-in-this-place' },
        { text: 'TWITCH_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
      ],
    },
  ],
  clues: {
    names: ['TWITCH'],
    hosts: ['api.twitch.tv', 'id.twitch.tv', 'twitch.tv'],
    packages: ['tmi.js', 'twitchio', '@twurple/auth'],
  },
  dashboard: {
    url: 'https://dev.twitch.tv/console/apps',
    steps: [
      'Open the application, New secret, and deploy it',
      'For a token: Settings, Connections, disconnect the application',
    ],
  },
};
