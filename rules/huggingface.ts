import type { Provider } from '../src/model/provider.ts';
import { api } from './api/huggingface.ts';

export const huggingface: Provider = {
  id: 'huggingface',
  name: 'Hugging Face',
  source: 'https://huggingface.co/docs/hub/security-tokens',
  rules: [
    {
      id: 'huggingface-token',
      title: 'Hugging Face token',
      provider: 'huggingface',
      trigger: { on: 'prefix', text: ['hf_', 'api_org_'] },
      pattern: /(?:hf|api_org)_(?<body>[A-Za-z0-9]{34})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^(?:hf_|api_org_)/,
      message: 'Reads private models and data, and may change them.',
      examples: [
        { text: 'HF_TOKEN=hf_{{alnum:34}}' },
        { text: 'login(token="hf_{{alnum:34}}")' },
        { text: 'api_org_{{alnum:34}}' },
      ],
      counterExamples: [
        { text: 'HF_TOKEN=hf_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'HF_TOKEN=hf_your_key_here' },
        { text: 'const key = process.env.HF_TOKEN' },
        { text: 'hf_hub_download_with_progress_bar_callback' },
      ],
    },
  ],
  clues: {
    names: ['HF_TOKEN', 'HUGGINGFACE', 'HUGGING_FACE'],
    hosts: ['huggingface.co', 'hf.co'],
    packages: ['huggingface_hub', '@huggingface/inference', 'transformers'],
  },
  dashboard: {
    url: 'https://huggingface.co/settings/tokens',
    steps: ['Open Settings, Access Tokens', 'Invalidate and refresh the token, and deploy the new one'],
  },
  api,
};
