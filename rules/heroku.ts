import type { Provider } from '../src/model/provider.ts';

export const heroku: Provider = {
  id: 'heroku',
  name: 'Heroku',
  source: 'https://devcenter.heroku.com/articles/oauth#token-format',
  rules: [
    {
      id: 'heroku-api-key',
      title: 'Heroku API key',
      provider: 'heroku',
      trigger: { on: 'prefix', text: ['HRKU-'] },
      pattern:
        /HRKU-(?:AA[A-Za-z0-9_-]{58}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![A-Za-z0-9_-])/y,
      body: 'exact',
      severity: 'high',
      maskPrefix: /^HRKU-/,
      message: 'Deploys to and reads the configuration of every app of its owner.',
      examples: [{ text: 'HEROKU_API_KEY=HRKU-AA{{b64url:58}}' }, { text: 'HEROKU_API_KEY=HRKU-{{uuid}}' }],
      counterExamples: [
        { text: 'HEROKU_API_KEY=HRKU-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'HEROKU_API_KEY=HRKU-your-key-here' },
        { text: 'const key = process.env.HEROKU_API_KEY' },
      ],
    },
    {
      id: 'heroku-legacy-key',
      title: 'Heroku API key',
      provider: 'heroku',
      trigger: { on: 'token', keywords: ['heroku'] },
      pattern: /(?<![A-Za-z0-9-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9-])/y,
      body: 'exact',
      before:
        /heroku[^\n;]{0,30}(?:api[_-]?key|token|secret|password)["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`]?$/i,
      severity: 'high',
      message: 'Deploys to and reads the configuration of every app of its owner.',
      examples: [{ text: 'HEROKU_API_KEY={{uuid}}' }, { text: 'heroku_api_key: "{{uuid}}"' }],
      counterExamples: [
        { text: 'HEROKU_API_KEY=00000000-0000-0000-0000-000000000000' },
        { text: 'heroku_pipeline_id: {{uuid}}' },
      ],
    },
  ],
  clues: { names: ['HEROKU'], hosts: ['api.heroku.com', 'heroku.com', 'git.heroku.com'], packages: ['heroku-client'] },
  dashboard: {
    url: 'https://dashboard.heroku.com/account',
    steps: ['Open Account settings, API Key, Regenerate', 'For an authorization: Applications, Revoke'],
  },
};
