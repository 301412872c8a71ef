import type { Provider } from '../src/model/provider.ts';

export const databricks: Provider = {
  id: 'databricks',
  name: 'Databricks',
  source: 'https://docs.databricks.com/aws/en/dev-tools/auth/pat',
  rules: [
    {
      id: 'databricks-token',
      title: 'Databricks personal access token',
      provider: 'databricks',
      trigger: { on: 'prefix', text: ['dapi'] },
      pattern: /dapi(?<body>[0-9a-f]{32})(?:-\d)?(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^dapi/,
      message: 'Runs code and reads data in the workspace as its owner.',
      examples: [{ text: 'DATABRICKS_TOKEN=dapi{{hex:32}}' }, { text: 'token = dapi{{hex:32}}-2' }],
      counterExamples: [
        { text: 'DATABRICKS_TOKEN=dapixxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'DATABRICKS_TOKEN=dapi...' },
        { text: 'const key = process.env.DATABRICKS_TOKEN' },
        { text: 'dapiXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX' },
      ],
    },
  ],
  clues: {
    names: ['DATABRICKS'],
    hosts: ['databricks.com', 'cloud.databricks.com', 'azuredatabricks.net'],
    packages: ['databricks-sdk', 'databricks-cli', '@databricks/sql', 'databricks'],
  },
  dashboard: {
    url: 'https://accounts.cloud.databricks.com',
    steps: [
      'Open the workspace, Settings, Developer, Access tokens',
      'Generate a new token and deploy it',
      'Revoke the old token',
    ],
  },
};
