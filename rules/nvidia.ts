import type { Provider } from '../src/model/provider.ts';

export const nvidia: Provider = {
  id: 'nvidia',
  name: 'NVIDIA',
  source: 'https://docs.nvidia.com/nim/large-language-models/latest/getting-started.html',
  rules: [
    {
      id: 'nvidia-api-key',
      title: 'NVIDIA API key',
      provider: 'nvidia',
      trigger: { on: 'prefix', text: ['nvapi-'] },
      pattern: /nvapi-(?<body>[A-Za-z0-9_-]{60,70})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^nvapi-/,
      message: 'Runs models and pulls containers as its owner.',
      examples: [
        { text: 'NVIDIA_API_KEY=nvapi-{{b64url:64}}' },
        { text: "const client = new Client({ token: 'nvapi-{{b64url:64}}' })" },
      ],
      counterExamples: [
        { text: 'NVIDIA_API_KEY=nvapi-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'NVIDIA_API_KEY=nvapi-your-key-here' },
        { text: 'const key = process.env.NVIDIA_API_KEY' },
      ],
    },
  ],
  clues: { names: ['NVIDIA_API_KEY', 'NGC_API_KEY'], hosts: ['integrate.api.nvidia.com', 'build.nvidia.com'] },
  dashboard: {
    url: 'https://org.ngc.nvidia.com/setup/api-keys',
    steps: ['Open Setup, API keys', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
