import type { Provider } from '../src/model/provider.ts';

export const datadog: Provider = {
  id: 'datadog',
  name: 'Datadog',
  source: 'https://docs.datadoghq.com/account_management/api-app-keys/',
  rules: [
    {
      id: 'datadog-key',
      title: 'Datadog API or application key',
      provider: 'datadog',
      trigger: { on: 'token', keywords: ['datadog', 'dd_api', 'dd_app', 'dd-api', 'dd-app', 'ddapi'] },
      pattern: /(?<![A-Za-z0-9_-])(?:[0-9a-f]{40}|[0-9a-f]{32})(?![A-Za-z0-9_-])/y,
      body: 'weak',
      before:
        /(?:datadog[^\n;]{0,30}(?:api|app(?:lication)?)?[_-]?key|\bdd[_-]?(?:api|app(?:lication)?)[_-]?key)["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`]?$/i,
      severity: 'high',
      message: 'Writes telemetry; with an application key, reads and configures the account.',
      examples: [{ text: 'DD_API_KEY={{hex:32}}' }, { text: 'DD_API_KEY: "{{hex:32}}"' }],
      counterExamples: [
        { text: 'DD_API_KEY=your-key-goes-in-this-place' },
        { text: 'DD_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
      ],
    },
  ],
  clues: {
    names: ['DATADOG', 'DD_API_KEY', 'DD_APP_KEY'],
    hosts: ['datadoghq.com', 'datadoghq.eu'],
    packages: ['@datadog/datadog-api-client', 'datadog', 'dd-trace'],
  },
  dashboard: {
    url: 'https://app.datadoghq.com/organization-settings/api-keys',
    steps: [
      'Open Organization settings, API keys or Application keys',
      'Create a new one and deploy it',
      'Delete the old one',
    ],
  },
};
