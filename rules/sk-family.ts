import type { Rule } from '../src/model/rule.ts';

/**
 * `sk_live_` and `sk_test_` keys: minted by more than a dozen issuers and by many home-made APIs, so one rule finds them and attribution
 * says whose they are. Bodies seen: 24, 32, 42, 48, 64, 99 characters of hex, alphanumerics or base64url, UUIDs, `a2V5Xz…` in base64.
 */
export const skFamily: readonly Rule[] = [
  {
    id: 'sk-api-key',
    title: 'Secret API key (sk_live_/sk_test_)',
    provider: null,
    family: 'sk',
    trigger: { on: 'prefix', text: ['sk_live_', 'sk_test_'] },
    pattern:
      /sk_(?:live|test)_(?<body>a2V5Xz[A-Za-z0-9+/]{40,160}={0,2}(?![A-Za-z0-9+/=])|(?<!\/[a-z_]{3,12})(?=[A-Za-z0-9]{0,120}[+/=])(?![A-Za-z0-9+/]{0,160}\/[a-z]{4,20}(?![A-Za-z0-9+=]))(?:[A-Za-z0-9+/]{4}){4,40}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?(?![A-Za-z0-9+/=_-])|(?:(?!-->)[A-Za-z0-9_-]|\.(?=(?:[A-Za-z0-9_-]{1,15}\.)?[A-Za-z0-9_-]{16})(?=[A-Za-z0-9_.-]{0,30}\d)){10,250}(?=-->|[^A-Za-z0-9_-]|$))/y,
    body: 'strong',
    shortBody: 14,
    severity: 'high',
    testKey: /^sk_test_/,
    maskPrefix: /^sk_(?:live|test)_/,
    published: ['sk_test_' + '4eC39HqLyjWDarjtT1zdp7dc', 'sk_test_' + 'BQokikJOvBiI2HlWgH4olfQ2'],
    publisher: 'stripe',
    message: 'Whoever holds it can act as the account that it belongs to.',
    examples: [
      { text: "const stripe = require('stripe')('sk_live_{{alnum:24}}')", provider: 'stripe' },
      { text: 'CLERK_SECRET_KEY=sk_live_{{alnum:42}}', provider: 'clerk' },
      { text: 'TWIG_API_KEY=sk_live_{{b64url:43}}', provider: 'twig' },
      { text: 'PRODUCT_API_KEY="sk_live_{{hex:48}}"', provider: 'product-api' },
      { text: "'Authorization': 'Bearer sk_live_{{hex:64}}'", provider: null },
      { text: 'Authorization: sk_test_{{uuid}}' },
      { text: '<!--sk_live_{{b64url:86}}-->' },
    ],
    counterExamples: [
      { text: "const apiKey = 'sk_live_abc123...';" },
      { text: '"prefix": "sk_live_abc..."' },
      { text: '"key": "sk_live_xyz789..."' },
      { text: 'STRIPE_SECRET_KEY=sk_test_your_key_here' },
      { text: 'sk_test_example00000000000000000000' },
      { text: 'sk_live_${process.env.KEY}' },
      { text: 'task_sk_live_counter_value_total' },
      { text: 'sk_live_xxxxxxxxxxxxxxxxxxxxxxxx' },
    ],
  },
  {
    id: 'stripe-restricted-key',
    title: 'Stripe restricted key',
    provider: 'stripe',
    trigger: { on: 'prefix', text: ['rk_live_', 'rk_test_'] },
    pattern: /rk_(?:live|test)_(?<body>[A-Za-z0-9]{20,250})(?![A-Za-z0-9_-])/y,
    body: 'strong',
    severity: 'high',
    testKey: /^rk_test_/,
    maskPrefix: /^rk_(?:live|test)_/,
    message: 'It can do whatever its permissions in the Stripe account allow.',
    examples: [{ text: 'STRIPE_KEY=rk_live_{{alnum:99}}' }, { text: 'key: "rk_test_{{alnum:24}}"' }],
    counterExamples: [{ text: 'rk_live_your_restricted_key_goes_here' }, { text: 'rk_test_...' }],
  },
];
