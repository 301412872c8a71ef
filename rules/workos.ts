import type { Provider } from '../src/model/provider.ts';
import { api } from './api/workos.ts';

/** The body is base64 of `key_…`; Highnote’s looks the same. */
export const workos: Provider = {
  id: 'workos',
  name: 'WorkOS',
  source: 'https://workos.com/docs/reference/api-keys',
  rules: [],
  families: [{ family: 'sk', value: /^a2V5Xz[A-Za-z0-9+/]{40,120}={0,2}$/ }],
  clues: {
    names: ['WORKOS'],
    hosts: ['api.workos.com', 'workos.com'],
    packages: ['@workos-inc/node', '@workos-inc/authkit-nextjs', 'workos'],
  },
  dashboard: {
    url: 'https://dashboard.workos.com/api-keys',
    steps: ['Open API Keys', 'Create a new key and deploy it', 'Revoke the old key'],
  },
  api,
};
