import type { Provider } from '../src/model/provider.ts';

export const alibaba: Provider = {
  id: 'alibaba',
  name: 'Alibaba Cloud',
  source: 'https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair',
  rules: [
    // As with AWS: the id opens nothing alone, but it names a long-lived key.
    {
      id: 'alibaba-access-key-id',
      title: 'Alibaba Cloud AccessKey id',
      provider: 'alibaba',
      trigger: { on: 'prefix', text: ['LTAI'] },
      pattern: /LTAI(?<body>[A-Za-z0-9]{20})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'medium',
      maskPrefix: /^LTAI/,
      message: 'Names an AccessKey; not secret alone, but its secret is usually nearby.',
      examples: [
        { text: 'ALIBABA_CLOUD_ACCESS_KEY_ID=LTAI{{alnum:20}}' },
        { text: "const client = new Client({ token: 'LTAI{{alnum:20}}' })" },
      ],
      counterExamples: [
        { text: 'ALIBABA_CLOUD_ACCESS_KEY_ID=LTAIxxxxxxxxxxxxxxxxxxxx' },
        { text: 'ALIBABA_CLOUD_ACCESS_KEY_ID=LTAI...' },
        { text: 'const key = process.env.ALIBABA_CLOUD_ACCESS_KEY_ID' },
      ],
    },
    {
      id: 'alibaba-access-key-secret',
      title: 'Alibaba Cloud AccessKey secret',
      provider: 'alibaba',
      trigger: { on: 'token', keywords: ['alibaba', 'aliyun', 'alicloud', 'ltai'] },
      pattern: /(?<![A-Za-z0-9_-])[A-Za-z0-9]{30}(?![A-Za-z0-9_-])/y,
      body: 'weak',
      before:
        /(?:ali(?:baba|yun|cloud)[^\n;]{0,50}secret["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}|LTAI[A-Za-z0-9]{20}["']?\s{0,3}[,:]\s{0,3}(?:["'][a-z_]{0,30}secret["']\s{0,3}:\s{0,3})?)["'`]?$/i,
      severity: 'high',
      message: 'Signs any request that its user may make.',
      examples: [
        { text: 'ALIBABA_CLOUD_ACCESS_KEY_SECRET={{alnum:30}}' },
        { text: 'ALIBABA_CLOUD_ACCESS_KEY_SECRET: "{{alnum:30}}"' },
      ],
      counterExamples: [
        { text: 'ALIBABA_CLOUD_ACCESS_KEY_SECRET=your-key-goes-in-this-place' },
        { text: 'ALIBABA_CLOUD_ACCESS_KEY_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
      ],
    },
  ],
  clues: {
    names: ['ALIBABA', 'ALIYUN', 'ALICLOUD'],
    hosts: ['aliyuncs.com', 'aliyun.com', 'alibabacloud.com'],
    packages: ['@alicloud', 'aliyun-python-sdk-core'],
  },
  dashboard: {
    url: 'https://ram.console.aliyun.com/manage/ak',
    steps: [
      'Open RAM, the user, AccessKey',
      'Create a second pair and deploy it',
      'Disable the old pair, then delete it',
    ],
  },
};
