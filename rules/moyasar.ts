import type { Provider } from '../src/model/provider.ts';

export const moyasar: Provider = {
  id: 'moyasar',
  name: 'Moyasar',
  source: 'https://docs.moyasar.com/api/authentication/',
  rules: [],
  families: [{ family: 'sk', value: /^[A-Za-z0-9]{20,64}$/ }],
  clues: {
    names: ['MOYASAR'],
    hosts: ['api.moyasar.com', 'moyasar.com'],
    packages: ['moyasar', 'moyasar-payment-form'],
    schemes: ['user'],
  },
  dashboard: {
    url: 'https://dashboard.moyasar.com',
    steps: ['Open Settings, API keys', 'Regenerate the secret key and deploy it'],
  },
};
