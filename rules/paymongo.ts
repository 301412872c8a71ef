import type { Provider } from '../src/model/provider.ts';

export const paymongo: Provider = {
  id: 'paymongo',
  name: 'PayMongo',
  source: 'https://developers.paymongo.com/docs/api-keys',
  rules: [],
  families: [{ family: 'sk', value: /^[A-Za-z0-9]{24}$/ }],
  clues: {
    names: ['PAYMONGO'],
    hosts: ['api.paymongo.com', 'paymongo.com'],
    packages: ['paymongo', 'paymongo-node'],
    schemes: ['user'],
  },
  dashboard: {
    url: 'https://dashboard.paymongo.com/developers',
    steps: ['Open Developers, API keys', 'Regenerate the secret key and deploy it'],
  },
};
