import type { Provider } from '../src/model/provider.ts';

export const highnote: Provider = {
  id: 'highnote',
  name: 'Highnote',
  source: 'https://highnote.com/docs/developers/api/using-the-api',
  rules: [],
  families: [{ family: 'sk', value: /^a2V5Xz[A-Za-z0-9+/]{40,120}={0,2}$/ }],
  clues: { names: ['HIGHNOTE'], hosts: ['highnote.com', 'us.highnote.com'] },
  dashboard: {
    url: 'https://dashboard.highnote.com/api-keys',
    steps: ['Open API keys', 'Create a new key and deploy it', 'Delete the old key'],
  },
};
