import type { Provider } from '../src/model/provider.ts';

export const shopify: Provider = {
  id: 'shopify',
  name: 'Shopify',
  source: 'https://shopify.dev/docs/apps/build/authentication-authorization',
  rules: [
    {
      id: 'shopify-token',
      title: 'Shopify access token or secret',
      provider: 'shopify',
      trigger: { on: 'prefix', text: ['shpat_', 'shpca_', 'shppa_', 'shpss_', 'shptka_'] },
      pattern: /shp(?:at|ca|pa|ss|tka)_(?<body>[0-9a-fA-F]{32,64})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^(?:shpat_|shpca_|shppa_|shpss_|shptka_)/,
      message: 'Reads and changes orders, customers and products of the shop, or signs as its app.',
      examples: [
        { text: 'SHOPIFY_ACCESS_TOKEN=shpat_{{hex:32}}' },
        { text: 'X-Shopify-Access-Token: shpca_{{hex:32}}' },
        { text: "apiSecret: 'shpss_{{hex:32}}'" },
      ],
      counterExamples: [
        { text: 'SHOPIFY_ACCESS_TOKEN=shpat_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'SHOPIFY_ACCESS_TOKEN=shpat_your_key_here' },
        { text: 'const key = process.env.SHOPIFY_ACCESS_TOKEN' },
      ],
    },
  ],
  clues: {
    names: ['SHOPIFY'],
    hosts: ['myshopify.com', 'shopify.com'],
    packages: ['@shopify/shopify-api', 'shopify_api', 'shopify-api-node'],
  },
  dashboard: {
    url: 'https://admin.shopify.com',
    steps: [
      'Open Settings, Apps and sales channels, Develop apps, the app',
      'Rotate the token or secret, or uninstall the app, and deploy the new one',
    ],
  },
};
