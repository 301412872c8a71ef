import type { Provider } from '../src/model/provider.ts';
import { api } from './api/stripe.ts';

/** Secret and restricted keys (`sk_live_`, `rk_live_`) are in the shared family: other issuers use the same prefixes. */
export const stripe: Provider = {
  id: 'stripe',
  name: 'Stripe',
  source: 'https://docs.stripe.com/keys',
  rules: [
    // Stripe uses 32 letters and digits; services on Svix (Clerk, Resend and others) use the same prefix with base64.
    {
      id: 'stripe-webhook-secret',
      title: 'Stripe webhook signing secret',
      provider: null,
      trigger: { on: 'prefix', text: ['whsec_'] },
      pattern: /whsec_[A-Za-z0-9+/]{32,64}={0,2}(?![A-Za-z0-9_+/=-])/y,
      body: 'strong',
      severity: 'medium',
      maskPrefix: /^whsec_/,
      message: 'Forges webhook events that your server will believe.',
      examples: [
        { text: 'STRIPE_WEBHOOK_SECRET=whsec_{{alnum:32}}' },
        { text: "webhooks.constructEvent(body, sig, 'whsec_{{alnum:32}}')" },
      ],
      counterExamples: [
        { text: 'STRIPE_WEBHOOK_SECRET=whsec_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'STRIPE_WEBHOOK_SECRET=whsec_your_key_here' },
        { text: 'const key = process.env.STRIPE_WEBHOOK_SECRET' },
        { text: 'WEBHOOK=whsec_your_webhook_secret' },
        { text: 'whsec_1234567890abcdefghijklmnopqrstuv' },
      ],
    },
    {
      id: 'stripe-organization-key',
      title: 'Stripe organization API key',
      provider: 'stripe',
      trigger: { on: 'prefix', text: ['sk_org_live_', 'sk_org_test_'] },
      pattern: /sk_org_(?:live|test)_[A-Za-z0-9]{24,250}(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      testKey: /^sk_org_test_/,
      maskPrefix: /^(?:sk_org_live_|sk_org_test_)/,
      message: 'Reaches every account of a Stripe organization.',
      examples: [{ text: 'STRIPE_KEY=sk_org_live_{{alnum:99}}' }, { text: 'apiKey: "sk_org_live_{{alnum:60}}"' }],
      counterExamples: [
        { text: 'STRIPE_KEY=sk_org_live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'STRIPE_KEY=sk_org_live_your_key_here' },
        { text: 'const key = process.env.STRIPE_KEY' },
      ],
    },
  ],
  families: [
    { family: 'sk', value: /^5[1-9][A-Za-z0-9]{90,150}$/, unique: true },
    { family: 'sk', value: /^[A-Za-z0-9]{24,34}$/ },
  ],
  clues: {
    names: ['STRIPE'],
    hosts: ['api.stripe.com', 'stripe.com'],
    packages: ['stripe', '@stripe/stripe-js', 'stripe-go', 'stripe-php'],
    schemes: ['user'],
  },
  dashboard: {
    url: 'https://dashboard.stripe.com/apikeys',
    steps: [
      'Open Developers, API keys',
      'Roll the key: now if it leaked, or with an overlap of up to seven days',
      'For a webhook secret: Developers, Webhooks, the endpoint, Roll secret',
    ],
  },
  api,
};
