import type { Provider } from '../src/model/provider.ts';

export const cratesIo: Provider = {
  id: 'crates-io',
  name: 'crates.io',
  source: 'https://doc.rust-lang.org/cargo/reference/publishing.html',
  rules: [
    {
      id: 'crates-io-token',
      title: 'crates.io API token',
      provider: 'crates-io',
      trigger: { on: 'prefix', text: ['cio'] },
      pattern: /cio(?<body>[A-Za-z0-9]{32})(?![A-Za-z0-9_-])/y,
      body: 'weak',
      severity: 'high',
      maskPrefix: /^cio/,
      message: 'Publishes crates as its owner.',
      examples: [
        { text: 'CARGO_REGISTRY_TOKEN=cio{{alnum:32}}' },
        { text: "const client = new Client({ token: 'cio{{alnum:32}}' })" },
      ],
      counterExamples: [
        { text: 'CARGO_REGISTRY_TOKEN=cioxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'CARGO_REGISTRY_TOKEN=cio...' },
        { text: 'const key = process.env.CARGO_REGISTRY_TOKEN' },
        { text: 'ciociociociociociociociociociociocio' },
      ],
    },
  ],
  clues: { names: ['CARGO_REGISTRY_TOKEN', 'CRATES_IO'], hosts: ['crates.io'] },
  dashboard: {
    url: 'https://crates.io/settings/tokens',
    steps: ['Open Account settings, API tokens', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
