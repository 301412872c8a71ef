import type { Provider } from '../src/model/provider.ts';

export const apideck: Provider = {
  id: 'apideck',
  name: 'Apideck',
  source: 'https://developers.apideck.com/reference/authentication',
  rules: [],
  families: [{ family: 'sk', value: /^[A-Za-z0-9-]{93}$/ }],
  clues: {
    names: ['APIDECK'],
    hosts: ['unify.apideck.com', 'apideck.com'],
    packages: ['@apideck/node', '@apideck/unify', 'apideck-unify', 'apideck'],
  },
  dashboard: {
    url: 'https://platform.apideck.com/configuration/api-keys',
    steps: ['Open Configuration, API keys', 'Create a new key and deploy it', 'Delete the old key'],
  },
};
