import type { Provider } from '../src/model/provider.ts';
import { api } from './api/ai-api.ts';

/** The AI-powered API: keys have no prefix and no format, so only the name, header or scheme in front of a value gives one away. */
export const aiApi: Provider = {
  id: 'ai-api',
  name: 'AI API',
  source: 'docs: Authentication (AI-powered API)',
  rules: [
    {
      id: 'generic-api-key',
      title: 'Secret under a telling name',
      provider: null,
      trigger: {
        on: 'token',
        keywords: [
          'key',
          'token',
          'secret',
          'passw',
          '_pass',
          'pwd',
          'passphrase',
          'auth',
          'bearer',
          'credential',
          'creds',
          'curl ',
          'identified by',
        ],
      },
      pattern:
        /(?:(?<=\$\{)[A-Z][A-Z0-9_]{2,60}-|(?<=[}A-Z0-9]:)-)?(?<secret>[A-Za-z0-9_+/=~-](?:(?!-->)[A-Za-z0-9_+/=~-]|\.(?=[A-Za-z0-9_+/=~-])){15,511})(?=-->|[^A-Za-z0-9_+/=~-]|$)/y,
      named: true,
      severity: 'medium',
      message: 'A random-looking value is assigned to a name that says API key, token or secret.',
      examples: [
        { text: 'export API_KEY="{{hex:32}}"' },
        { text: 'set API_KEY={{alnum:40}}' },
        { text: '$env:API_KEY="{{b64url:43}}"' },
        { text: 'Authorization: Bearer {{b64url:43}}' },
        { text: '{ "apiKey": "{{alnum:32}}" }', path: 'config.json' },
        { text: 'api_key: {{uuid}}', path: 'config.yaml' },
        { text: "curl -H 'X-API-Key: {{hex:64}}' https://api.example.com/v1/generate" },
        { text: '- name: API_KEY\n  value: {{hex:40}}', path: 'deploy.yaml' },
        { text: '<add key="ApiKey" value="{{alnum:32}}" />', path: 'Web.config' },
        { text: 'private static final String CLIENT_SECRET = "{{alnum:40}}";', path: 'A.java' },
        { text: 'const apiKey: string = process.env.API_KEY ?? "{{alnum:40}}";', path: 'a.ts' },
      ],
      counterExamples: [
        { text: 'export API_KEY="your-api-key-here"' },
        { text: 'const apiKey = process.env.API_KEY;' },
        { text: '"Authorization": "Bearer YOUR_API_KEY"' },
        { text: '"key_id": "key_1234567890"' },
        { text: 'publicKeyToken="b77a5c561934e089"' },
        { text: '"tokenUrl": "/oauth2/v1/token1234567890"' },
        { text: '"integrity": "sha512-{{b64:86}}=="' },
        { text: 'secretName: my-app-secret-2024-production' },
        { text: 'SECRET_KEY=CHANGE-ME-IN-PRODUCTION-use-openssl-rand-hex-32' },
        { text: 'Authorization: Bearer ${API_KEY}' },
        { text: 'partitionKey = "{{uuid}}"' },
      ],
    },
  ],
  clues: { names: [], hosts: ['api.example.com/v1/generate', 'dashboard.example.com'] },
  dashboard: {
    url: 'https://dashboard.example.com/api-keys',
    steps: ['Open the API Keys page of the service', 'Create a new key and deploy it', 'Delete the old key'],
  },
  api,
};
