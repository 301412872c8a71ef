import type { Provider } from '../src/model/provider.ts';

export const tencent: Provider = {
  id: 'tencent',
  name: 'Tencent Cloud',
  source: 'https://www.tencentcloud.com/document/product/598/32675',
  rules: [
    {
      id: 'tencent-secret-id',
      title: 'Tencent Cloud SecretId',
      provider: 'tencent',
      trigger: { on: 'prefix', text: ['AKID'] },
      pattern: /AKID(?<body>[A-Za-z0-9]{32})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'medium',
      maskPrefix: /^AKID/,
      message: 'Names an API key; not secret alone, but its secret is usually nearby.',
      examples: [
        { text: 'TENCENTCLOUD_SECRET_ID=AKID{{alnum:32}}' },
        { text: "const client = new Client({ token: 'AKID{{alnum:32}}' })" },
      ],
      counterExamples: [
        { text: 'TENCENTCLOUD_SECRET_ID=AKIDxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'TENCENTCLOUD_SECRET_ID=AKID...' },
        { text: 'const key = process.env.TENCENTCLOUD_SECRET_ID' },
      ],
    },
    {
      id: 'tencent-secret-key',
      title: 'Tencent Cloud SecretKey',
      provider: 'tencent',
      trigger: { on: 'token', keywords: ['tencent', 'akid'] },
      pattern: /(?<![A-Za-z0-9_-])[A-Za-z0-9]{32}(?![A-Za-z0-9_-])/y,
      body: 'weak',
      before:
        /(?:tencent[^\n;]{0,40}secret_?key["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}|AKID[A-Za-z0-9]{32}["']\s{0,3},\s{0,3})["'`]?$/i,
      severity: 'high',
      message: 'Signs any request that its user may make.',
      examples: [{ text: 'TENCENTCLOUD_SECRET_KEY={{alnum:32}}' }, { text: 'TENCENTCLOUD_SECRET_KEY: "{{alnum:32}}"' }],
      counterExamples: [
        { text: 'TENCENTCLOUD_SECRET_KEY=your-key-goes-in-this-place' },
        { text: 'TENCENTCLOUD_SECRET_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
      ],
    },
  ],
  clues: { names: ['TENCENT'], hosts: ['tencentcloudapi.com', 'myqcloud.com'], packages: ['tencentcloud-sdk-nodejs'] },
  dashboard: {
    url: 'https://console.tencentcloud.com/cam/capi',
    steps: ['Open Access Management, API keys', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
