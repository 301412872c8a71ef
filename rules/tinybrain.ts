import type { Provider } from '../src/model/provider.ts';
import { api } from './api/tinybrain.ts';

/** Keys are `tb_` and a body of undocumented length; the dashboard shows the last four characters only. */
export const tinybrain: Provider = {
  id: 'tinybrain',
  name: 'TinyBrain',
  source: 'docs: TinyBrain API, Authentication; API reference',
  rules: [],
  families: [{ family: 'tb', value: /^/ }],
  clues: {
    names: ['TINYBRAIN', 'tiny_brain'],
    hosts: ['api.tinybrain.dev', 'app.tinybrain.dev', 'tinybrain.dev', 'tinybrainlab.ai'],
    packages: ['@tinybrain/sdk', 'tinybrain-sdk', 'tinybrain_sdk', 'tinybrain'],
  },
  dashboard: {
    url: 'https://app.tinybrain.dev',
    steps: ['Open Settings, API Keys', 'Create a new key and deploy it', 'Revoke the leaked key'],
  },
  api,
};
