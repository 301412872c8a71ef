import type { Provider } from '../src/model/provider.ts';

export const facebook: Provider = {
  id: 'facebook',
  name: 'Meta',
  source: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens/',
  rules: [
    {
      id: 'facebook-access-token',
      title: 'Meta access token',
      provider: 'facebook',
      trigger: { on: 'prefix', text: ['EAA', 'IGQ', 'IGAA'] },
      pattern:
        /(?<![+/])(?:EAA[A-Z](?=[A-Za-z0-9]{90})|IGQ[A-Z](?=[A-Za-z0-9_-]{100})|IGAA(?=[A-Za-z0-9_-]{100}))(?<body>[A-Za-z0-9_-]{60})[A-Za-z0-9_-]{30,360}(?![A-Za-z0-9_+/=-])/y,
      reach: 512,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^(?:EAA|IGQ|IGAA)/,
      message: 'Acts as its user, page or system user in the Graph API.',
      examples: [{ text: 'FB_ACCESS_TOKEN=EAAG{{alnum:180}}ZD' }, { text: 'INSTAGRAM_TOKEN=IGQVJ{{b64url:140}}' }],
      counterExamples: [
        {
          text: 'FB_ACCESS_TOKEN=EAAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        },
        { text: 'FB_ACCESS_TOKEN=EAACEdEose0cBA...' },
      ],
    },
  ],
  clues: {
    names: ['FACEBOOK', 'META_ACCESS_TOKEN', 'FB_ACCESS_TOKEN', 'WHATSAPP', 'INSTAGRAM'],
    hosts: ['graph.facebook.com', 'graph.instagram.com', 'facebook.com'],
    packages: ['facebook-nodejs-business-sdk', 'facebook-business'],
  },
  dashboard: {
    url: 'https://developers.facebook.com/tools/debug/accesstoken/',
    steps: [
      'Look the token up in the debugger to see its app and user',
      'In Business settings, System users: revoke tokens; for the app: reset its secret',
      'Make a new token and deploy it',
    ],
  },
};
