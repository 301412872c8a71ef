import type { Provider } from '../src/model/provider.ts';

export const algolia: Provider = {
  id: 'algolia',
  name: 'Algolia',
  source: 'https://www.algolia.com/doc/guides/security/api-keys/',
  rules: [
    // Search-only keys are public by design, so only names that say admin or write count.
    {
      id: 'algolia-admin-key',
      title: 'Algolia admin or write key',
      provider: 'algolia',
      trigger: { on: 'token', keywords: ['algolia'] },
      pattern: /(?<![A-Za-z0-9_-])[0-9a-f]{32}(?![A-Za-z0-9_-])/y,
      body: 'weak',
      before:
        /algolia[^\n;]{0,30}(?:admin|write|secret|private|usage|monitoring)[^\n;]{0,20}(?:key|token)["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`]?$/i,
      severity: 'high',
      message: 'Changes and deletes indices.',
      examples: [{ text: 'ALGOLIA_ADMIN_KEY={{hex:32}}' }, { text: 'ALGOLIA_ADMIN_KEY: "{{hex:32}}"' }],
      counterExamples: [
        { text: 'ALGOLIA_ADMIN_KEY=your-key-goes-in-this-place' },
        { text: 'ALGOLIA_ADMIN_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'ALGOLIA_SEARCH_ONLY_NOTE=your-search-key' },
        { text: 'searchParameters: {}' },
      ],
    },
  ],
  clues: { names: ['ALGOLIA'], hosts: ['algolia.net', 'algolia.com', 'algolianet.com'], packages: ['algoliasearch'] },
  dashboard: {
    url: 'https://dashboard.algolia.com/account/api-keys/all',
    steps: [
      'Open Settings, API keys',
      'Regenerate the admin key, or delete the restricted one, and deploy the new one',
    ],
  },
};
