import type { Provider } from '../src/model/provider.ts';

export const grafana: Provider = {
  id: 'grafana',
  name: 'Grafana',
  source: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
  rules: [
    // The last eight digits are a CRC-32 of what comes before.
    {
      id: 'grafana-service-account-token',
      title: 'Grafana service account token',
      provider: 'grafana',
      trigger: { on: 'prefix', text: ['glsa_'] },
      pattern: /glsa_(?<body>[A-Za-z0-9]{32})_[0-9A-Fa-f]{8}(?![A-Za-z0-9_-])/y,
      body: 'strong',
      checksum: 'grafana',
      severity: 'high',
      maskPrefix: /^glsa_/,
      message: 'Reads dashboards and data sources, and may change them.',
      examples: [
        { text: 'GRAFANA_TOKEN=glsa_{{alnum:32}}_{{hex:8}}' },
        { text: 'Authorization: Bearer glsa_{{alnum:32}}_{{hex:8}}' },
      ],
      counterExamples: [
        { text: 'GRAFANA_TOKEN=glsa_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'GRAFANA_TOKEN=glsa_your_key_here' },
        { text: 'const key = process.env.GRAFANA_TOKEN' },
      ],
    },
    {
      id: 'grafana-cloud-token',
      title: 'Grafana Cloud access policy token',
      provider: 'grafana',
      trigger: { on: 'prefix', text: ['glc_eyJ'] },
      pattern: /glc_(?<body>eyJ[A-Za-z0-9+/]{60,400})={0,2}(?![A-Za-z0-9+/=_-])/y,
      reach: 512,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^glc_/,
      message: 'Writes or reads metrics, logs and traces of the stack.',
      examples: [{ text: 'GRAFANA_CLOUD_TOKEN=glc_eyJ{{b64:120}}' }, { text: 'password: glc_eyJ{{b64:150}}==' }],
      counterExamples: [
        { text: 'GRAFANA_CLOUD_TOKEN=glc_eyJvIjoi...' },
        { text: 'GRAFANA_CLOUD_TOKEN=glc_your_token' },
      ],
    },
  ],
  clues: { names: ['GRAFANA'], hosts: ['grafana.com', 'grafana.net'] },
  dashboard: {
    url: 'https://grafana.com',
    steps: [
      'Open Administration, Service accounts (or the Cloud portal, Access policies)',
      'Add a new token and deploy it',
      'Delete the old token',
    ],
  },
};
