import type { Provider } from '../src/model/provider.ts';

export const paystack: Provider = {
  id: 'paystack',
  name: 'Paystack',
  source: 'https://paystack.com/docs/api/authentication/',
  rules: [],
  families: [{ family: 'sk', value: /^[A-Za-z0-9]{40}$/ }],
  clues: {
    names: ['PAYSTACK'],
    hosts: ['api.paystack.co', 'paystack.co', 'paystack.com'],
    packages: ['paystack', 'paystack-api', 'paystackapi', 'paystack-node'],
  },
  dashboard: {
    url: 'https://dashboard.paystack.com/#/settings/developers',
    steps: ['Open Settings, API Keys & Webhooks', 'Generate a new secret key; the old one stops working'],
  },
};
