import type { Provider } from '../src/model/provider.ts';
import { api } from './api/cloudflare.ts';

export const cloudflare: Provider = {
  id: 'cloudflare',
  name: 'Cloudflare',
  source: 'https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/',
  rules: [
    // Prefix, forty characters, checksum; since 2026.
    {
      id: 'cloudflare-token',
      title: 'Cloudflare API token',
      provider: 'cloudflare',
      trigger: { on: 'prefix', text: ['cfut_', 'cfat_', 'cfk_'] },
      pattern: /cf(?:ut|at|k)_[A-Za-z0-9_-]{40,56}(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^(?:cfut_|cfat_|cfk_)/,
      message: 'Changes DNS, Workers and firewall of the zones in its scope; the global key everything.',
      examples: [
        { text: 'CLOUDFLARE_API_TOKEN=cfut_{{alnum:48}}' },
        { text: 'CF_API_KEY=cfk_{{alnum:48}}' },
        { text: 'Authorization: Bearer cfat_{{alnum:48}}' },
      ],
      counterExamples: [
        { text: 'CLOUDFLARE_API_TOKEN=cfut_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'CLOUDFLARE_API_TOKEN=cfut_your_key_here' },
        { text: 'const key = process.env.CLOUDFLARE_API_TOKEN' },
      ],
    },
    {
      id: 'cloudflare-legacy-token',
      title: 'Cloudflare API token',
      provider: 'cloudflare',
      trigger: { on: 'token', keywords: ['cloudflare', 'cf_api', 'cf_token', 'cf-api'] },
      pattern: /(?<![A-Za-z0-9_-])(?![0-9a-f]{40}(?![A-Za-z0-9_-]))[A-Za-z0-9_-]{40}(?![A-Za-z0-9_=+/-])/y,
      body: 'weak',
      before: /(?:cloudflare|\bcf)[^\n;]{0,40}token["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`]?$/i,
      severity: 'high',
      message: 'Changes what its scope covers: DNS, Workers, firewall.',
      examples: [
        { text: 'CLOUDFLARE_API_TOKEN={{alnum:40}}' },
        { text: "apiToken: process.env.X || cloudflareToken('{{b64url:40}}')" },
      ],
      counterExamples: [
        { text: 'CLOUDFLARE_API_TOKEN=your-cloudflare-api-token' },
        { text: 'CLOUDFLARE_API_TOKEN=$' + '{{ secrets.CLOUDFLARE_API_TOKEN }}' },
      ],
    },
    {
      id: 'cloudflare-global-key',
      title: 'Cloudflare global API key',
      provider: 'cloudflare',
      trigger: { on: 'token', keywords: ['cloudflare', 'x-auth-key', 'cf_api', 'cf_global', 'cf-global'] },
      pattern: /(?<![A-Za-z0-9])[0-9a-f]{37}(?![A-Za-z0-9-])/y,
      body: 'weak',
      before: /(?:(?:cloudflare|\bcf)[^\n;]{0,40}key|x-auth-key)["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`]?$/i,
      severity: 'high',
      message: 'Full control of the Cloudflare account.',
      examples: [{ text: 'X-Auth-Key: {{hex:37}}' }, { text: 'CLOUDFLARE_API_KEY={{hex:37}}' }],
      counterExamples: [{ text: 'X-Auth-Key: your_global_api_key' }, { text: 'cloudflare_build: {{hex:40}}' }],
    },
    {
      id: 'cloudflare-origin-ca-key',
      title: 'Cloudflare origin CA key',
      provider: 'cloudflare',
      trigger: { on: 'prefix', text: ['v1.0-'] },
      pattern: /v1\.0-[0-9a-f]{24}-[0-9a-f]{146}(?![A-Za-z0-9_-])/y,
      body: 'exact',
      severity: 'high',
      maskPrefix: /^v1\.0-/,
      message: 'Issues and revokes origin certificates.',
      examples: [
        { text: 'X-Auth-User-Service-Key: v1.0-{{hex:24}}-{{hex:146}}' },
        { text: 'CF_ORIGIN_CA_KEY=v1.0-{{hex:24}}-{{hex:146}}' },
      ],
      counterExamples: [
        { text: 'tag: v1.0-rc1-build-20240115' },
        { text: 'CF_ORIGIN_CA_KEY=v1.0-xxxxxxxxxxxxxxxxxxxxxxxx' },
      ],
    },
  ],
  clues: {
    names: ['CLOUDFLARE', 'CF_API', 'X-Auth-Key'],
    hosts: ['api.cloudflare.com', 'cloudflare.com'],
    packages: ['cloudflare', 'wrangler'],
  },
  dashboard: {
    url: 'https://dash.cloudflare.com/profile/api-tokens',
    steps: [
      'Open My Profile, API Tokens (or Manage Account, API Tokens)',
      'Roll the token: its value changes and the old one dies; deploy the new value',
      'For the global key: Change, and prefer tokens from now on',
    ],
  },
  api,
};
