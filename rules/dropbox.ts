import type { Provider } from '../src/model/provider.ts';

export const dropbox: Provider = {
  id: 'dropbox',
  name: 'Dropbox',
  source: 'https://developers.dropbox.com/oauth-guide',
  rules: [
    // The engine looks behind the last dot, so the form `sl.u.` needs its own prefix.
    {
      id: 'dropbox-token',
      title: 'Dropbox access token',
      provider: 'dropbox',
      trigger: { on: 'prefix', text: ['sl.', 'sl.u.'] },
      pattern: /sl\.(?<body>(?:u\.)?[A-Za-z0-9_-]{100,1600})(?![A-Za-z0-9_-])/y,
      reach: 1664,
      body: 'strong',
      severity: 'medium',
      maskPrefix: /^sl\./,
      message: 'Reads and writes the files of its owner for about four hours.',
      examples: [
        { text: 'DROPBOX_TOKEN=sl.{{b64url:138}}' },
        { text: "const client = new Client({ token: 'sl.{{b64url:138}}' })" },
      ],
      counterExamples: [
        {
          text: 'DROPBOX_TOKEN=sl.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        },
        { text: 'DROPBOX_TOKEN=sl....' },
        { text: 'const key = process.env.DROPBOX_TOKEN' },
      ],
    },
  ],
  clues: { names: ['DROPBOX'], hosts: ['api.dropboxapi.com', 'dropboxapi.com', 'dropbox.com'], packages: ['dropbox'] },
  dashboard: {
    url: 'https://www.dropbox.com/developers/apps',
    steps: [
      'Open the app, or account Settings, Connected apps',
      'Disconnect the app or call token/revoke, then authorize again',
    ],
  },
};
