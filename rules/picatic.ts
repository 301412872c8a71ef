import type { Provider } from '../src/model/provider.ts';

export const picatic: Provider = {
  id: 'picatic',
  name: 'Picatic',
  source: 'https://developer.picatic.com/',
  rules: [],
  families: [{ family: 'sk', value: /^[0-9a-z]{32}$/ }],
  clues: {
    names: ['PICATIC'],
    hosts: ['api.picatic.com', 'picatic.com'],
    packages: ['@picatic/picatic-api', 'picatic'],
  },
};
