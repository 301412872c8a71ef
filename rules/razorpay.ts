import type { Provider } from '../src/model/provider.ts';

export const razorpay: Provider = {
  id: 'razorpay',
  name: 'Razorpay',
  source: 'https://razorpay.com/docs/api/authentication/',
  rules: [
    {
      id: 'razorpay-key-secret',
      title: 'Razorpay key secret',
      provider: 'razorpay',
      trigger: { on: 'token', keywords: ['razorpay', 'rzp_'] },
      pattern: /(?<![A-Za-z0-9_-])[A-Za-z0-9]{24}(?![A-Za-z0-9_-])/y,
      body: 'weak',
      before:
        /(?:razorpay[^\n;]{0,40}secret["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}|rzp_(?:live|test)_[A-Za-z0-9]{14}["']?\s{0,3}[:,]\s{0,3}(?:["']?key_secret["']?\s{0,3}[:=]\s{0,3})?)["'`]?$/i,
      severity: 'high',
      message: 'Takes and refunds payments of the merchant.',
      examples: [{ text: 'RAZORPAY_KEY_SECRET={{alnum:24}}' }, { text: 'RAZORPAY_KEY_SECRET: "{{alnum:24}}"' }],
      counterExamples: [
        { text: 'RAZORPAY_KEY_SECRET=your-key-goes-in-this-place' },
        { text: 'RAZORPAY_KEY_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'key_id: "rzp_live_{{alnum:14}}"' },
      ],
    },
  ],
  clues: { names: ['RAZORPAY'], hosts: ['api.razorpay.com', 'razorpay.com'], packages: ['razorpay'] },
  dashboard: {
    url: 'https://dashboard.razorpay.com/app/website-app-settings/api-keys',
    steps: ['Open Account & settings, API keys, Regenerate', 'Deploy the new key; the old one can be kept for a day'],
  },
};
