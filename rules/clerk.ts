import type { Provider } from '../src/model/provider.ts';
import { api } from './api/clerk.ts';

export const clerk: Provider = {
  id: 'clerk',
  name: 'Clerk',
  source: 'https://clerk.com/docs/deployments/clerk-environment-variables',
  rules: [],
  families: [{ family: 'sk', value: /^[A-Za-z0-9]{32,70}$/ }],
  clues: {
    names: ['CLERK'],
    hosts: ['api.clerk.com', 'api.clerk.dev', 'clerk.com'],
    packages: [
      '@clerk/nextjs',
      '@clerk/backend',
      '@clerk/clerk-sdk-node',
      '@clerk/express',
      'clerk-sdk-go',
      'clerk_backend_api',
    ],
  },
  dashboard: {
    url: 'https://dashboard.clerk.com/last-active?path=api-keys',
    steps: ['Open API keys', 'Add a new secret key and deploy it', 'Delete the old secret key'],
  },
  api,
};
