import type { Provider } from '../src/model/provider.ts';
import { api } from './api/digitalocean.ts';

export const digitalocean: Provider = {
  id: 'digitalocean',
  name: 'DigitalOcean',
  source: 'https://docs.digitalocean.com/reference/api/create-personal-access-token/',
  rules: [
    {
      id: 'digitalocean-token',
      title: 'DigitalOcean token',
      provider: 'digitalocean',
      trigger: { on: 'prefix', text: ['dop_v1_', 'doo_v1_', 'dor_v1_'] },
      pattern: /do[opr]_v1_(?<body>[0-9a-f]{64})(?![A-Za-z0-9_-])/y,
      body: 'exact',
      severity: 'high',
      maskPrefix: /^(?:dop_v1_|doo_v1_|dor_v1_)/,
      message: 'Creates, reads and destroys droplets and data of the account.',
      examples: [{ text: 'DIGITALOCEAN_TOKEN=dop_v1_{{hex:64}}' }, { text: 'token = "doo_v1_{{hex:64}}"' }],
      counterExamples: [
        { text: 'DIGITALOCEAN_TOKEN=dop_v1_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'DIGITALOCEAN_TOKEN=dop_v1_your_key_here' },
        { text: 'const key = process.env.DIGITALOCEAN_TOKEN' },
      ],
    },
  ],
  clues: {
    names: ['DIGITALOCEAN', 'DO_TOKEN', 'DO_PAT'],
    hosts: ['api.digitalocean.com', 'digitalocean.com'],
    packages: ['doctl', 'godo', 'pydo', 'dots-wrapper'],
  },
  dashboard: {
    url: 'https://cloud.digitalocean.com/account/api/tokens',
    steps: ['Open API, Tokens', 'Generate a new token and deploy it', 'Delete the old token'],
  },
  api,
};
