import type { Provider } from '../src/model/provider.ts';

export const frameIo: Provider = {
  id: 'frame-io',
  name: 'Frame.io',
  source: 'https://developer.frame.io/docs/getting-started/authentication',
  rules: [
    {
      id: 'frame-io-token',
      title: 'Frame.io developer token',
      provider: 'frame-io',
      trigger: { on: 'prefix', text: ['fio-u-'] },
      pattern: /fio-u-(?<body>[A-Za-z0-9_-]{64})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^fio-u-/,
      message: 'Reads and changes the videos of its owner.',
      examples: [
        { text: 'FRAMEIO_TOKEN=fio-u-{{b64url:64}}' },
        { text: "const client = new Client({ token: 'fio-u-{{b64url:64}}' })" },
      ],
      counterExamples: [
        { text: 'FRAMEIO_TOKEN=fio-u-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'FRAMEIO_TOKEN=fio-u-your-key-here' },
        { text: 'const key = process.env.FRAMEIO_TOKEN' },
      ],
    },
  ],
  clues: { names: ['FRAMEIO', 'FRAME_IO'], hosts: ['api.frame.io', 'frame.io'] },
  dashboard: {
    url: 'https://developer.frame.io/app/tokens',
    steps: ['Open Developer tokens', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
