import type { Provider } from '../src/model/provider.ts';
import { api } from './api/thingsboard.ts';

/** Keys are `tb_` and base64url of 64 random bytes by default; the length is configurable on the server. */
export const thingsboard: Provider = {
  id: 'thingsboard',
  name: 'ThingsBoard',
  source: 'https://thingsboard.io/docs/user-guide/security/api-keys/',
  rules: [],
  families: [
    { family: 'tb', value: /^[A-Za-z0-9_-]{86}$/, unique: true },
    // Hex bodies come from home-made services and from TinyBrain, never from its base64url encoder.
    { family: 'tb', value: /^(?![0-9a-f]+$)[A-Za-z0-9_-]{40,128}$/ },
  ],
  clues: {
    names: ['THINGSBOARD', 'TB_SERVER'],
    hosts: ['thingsboard.cloud', 'eu.thingsboard.cloud', 'demo.thingsboard.io', 'thingsboard.io'],
    packages: ['tb-rest-client', 'tb_rest_client', 'thingsboard', 'org.thingsboard'],
    schemes: ['ApiKey'],
  },
  dashboard: {
    url: 'https://thingsboard.cloud/account/apiKeys',
    steps: [
      'Open Account, API keys (on your own server: the same page there)',
      'Create a new key and deploy it',
      'Disable the old key, watch for failures, then delete it',
    ],
  },
  api,
};
