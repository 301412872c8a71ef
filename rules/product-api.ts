import type { Provider } from '../src/model/provider.ts';
import { api } from './api/product-api.ts';

/** The Product/Tasks API: `sk_live_`/`sk_test_` with an undocumented body, told from its namesakes by names and SDK packages. */
export const productApi: Provider = {
  id: 'product-api',
  name: 'Product API',
  source: 'docs: API Key Authentication (tasks, projects, users)',
  rules: [],
  families: [{ family: 'sk', value: /^(?!a2V5Xz|5[1-9][A-Za-z0-9]{90,150}$)/ }],
  clues: {
    names: ['PRODUCT_API', 'PRODUCT_KEY', 'ProductClient'],
    hosts: [
      'api.example.com/v1/tasks',
      'api.example.com/v1/api-keys',
      'api.example.com/v1/rate-limit',
      'api.example.com/v1/projects',
    ],
    packages: ['@product/api-client', 'product-api', 'product_api', 'product/api-client', 'github.com/product/api-go'],
  },
  dashboard: {
    url: 'https://dashboard.example.com/settings/api',
    steps: [
      'Open Settings, API, in the dashboard of your installation',
      'Generate a new key and deploy it',
      'Revoke the leaked key',
    ],
  },
  api,
};
