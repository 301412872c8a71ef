import type { Provider } from '../src/model/provider.ts';

export const fly: Provider = {
  id: 'fly',
  name: 'Fly.io',
  source: 'https://fly.io/docs/security/tokens/',
  rules: [
    {
      id: 'fly-token',
      title: 'Fly.io access token',
      provider: 'fly',
      trigger: { on: 'prefix', text: ['fm2_', 'fm1r_', 'fm1a_', 'fo1_'] },
      pattern:
        /(?:fo1_(?=[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-]))|fm(?:2|1[ar])_)(?<body>[A-Za-z0-9+/_-]{43})[A-Za-z0-9+/_-]{0,1157}={0,3}(?![A-Za-z0-9+/=_-])/y,
      reach: 1300,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^f[mo]\d[ar]?_/,
      message: 'Deploys and reads the secrets of apps in its scope.',
      examples: [{ text: 'FLY_API_TOKEN="FlyV1 fm2_{{b64:400}}=="' }, { text: 'FLY_API_TOKEN=fo1_{{b64url:43}}' }],
      counterExamples: [
        { text: 'FLY_API_TOKEN=fm2_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'FLY_API_TOKEN=fm2_your_key_here' },
        { text: 'const key = process.env.FLY_API_TOKEN' },
      ],
    },
  ],
  clues: { names: ['FLY_API_TOKEN', 'FLY_ACCESS_TOKEN'], hosts: ['api.fly.io', 'fly.io', 'api.machines.dev'] },
  dashboard: {
    url: 'https://fly.io/user/personal_access_tokens',
    steps: ['Open Account, Access tokens', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
