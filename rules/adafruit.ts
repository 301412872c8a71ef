import type { Provider } from '../src/model/provider.ts';

export const adafruit: Provider = {
  id: 'adafruit',
  name: 'Adafruit IO',
  source: 'https://io.adafruit.com/api/docs/',
  rules: [
    {
      id: 'adafruit-io-key',
      title: 'Adafruit IO key',
      provider: 'adafruit',
      trigger: { on: 'prefix', text: ['aio_'] },
      pattern: /aio_(?<body>[A-Za-z0-9]{28})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^aio_/,
      message: 'Reads and writes the feeds of its owner.',
      examples: [
        { text: 'AIO_KEY=aio_{{alnum:28}}' },
        { text: "const client = new Client({ token: 'aio_{{alnum:28}}' })" },
      ],
      counterExamples: [
        { text: 'AIO_KEY=aio_xxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'AIO_KEY=aio_your_key_here' },
        { text: 'const key = process.env.AIO_KEY' },
      ],
    },
  ],
  clues: { names: ['ADAFRUIT', 'AIO_KEY'], hosts: ['io.adafruit.com'], packages: ['adafruit-io'] },
  dashboard: { url: 'https://io.adafruit.com', steps: ['Open the key icon, Regenerate', 'Deploy the new key'] },
};
