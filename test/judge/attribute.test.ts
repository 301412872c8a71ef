import { describe, expect, it } from 'vitest';
import { expandExample } from '../../src/audit/expand-example.ts';
import { judgeText } from './judge-text.ts';

interface Case {
  readonly text: string;
  readonly provider: string | null;
  /** Where it must stay open: some of those who are left. */
  readonly among?: readonly string[];
  readonly confidence?: 'high' | 'medium' | 'low';
  readonly severity?: 'high' | 'medium' | 'low';
  readonly dependencies?: readonly string[];
}

const FAR = '\n'.repeat(12);
const STRIPE = '51{{alnum:97}}';

const CASES: Record<string, readonly Case[]> = {
  'name of the value': [
    { text: 'TWIG_API_KEY=sk_live_{{alnum:32}}', provider: 'twig', confidence: 'high', severity: 'high' },
    { text: "const twigApiKey = 'sk_live_{{hex:48}}';", provider: 'twig' },
    { text: '"twig-api-key": "sk_test_{{b64url:43}}"', provider: 'twig', severity: 'medium' },
    { text: 'PRODUCT_API_KEY=sk_live_{{b64url:43}}', provider: 'product-api' },
    { text: 'STRIPE_SECRET_KEY=sk_live_{{alnum:24}}', provider: 'stripe' },
    { text: 'stripe_key: sk_test_{{alnum:24}}', provider: 'stripe', severity: 'medium' },
    { text: 'CLERK_SECRET_KEY=sk_live_{{alnum:42}}', provider: 'clerk' },
    { text: 'PAYSTACK_SECRET_KEY=sk_live_{{hex:40}}', provider: 'paystack' },
    { text: 'TINYBRAIN_API_KEY=tb_{{hex:64}}', provider: 'tinybrain', confidence: 'high', severity: 'high' },
    { text: 'tinyBrainKey = "tb_{{b64url:43}}"', provider: 'tinybrain' },
    { text: 'TINYBRAIN_API_KEY=tb_{{b64url:86}}', provider: 'tinybrain' },
    { text: 'MEMORY_API_KEY=mem_live_{{hex:64}}', provider: 'memory-api', confidence: 'high', severity: 'high' },
  ],
  'host in the statement': [
    { text: 'curl https://api.twig.so/v1/agents -H "Authorization: Bearer sk_live_{{hex:48}}"', provider: 'twig' },
    { text: 'curl -H "Authorization: Bearer sk_live_{{hex:48}}" \\\n  https://api.twig.so/v1/chat', provider: 'twig' },
    {
      text: "fetch('https://api.stripe.com/v1/charges', { headers: { Authorization: 'Bearer sk_live_{{alnum:24}}' } })",
      provider: 'stripe',
    },
    {
      text: 'curl https://api.tinybrain.dev/v1/memories -H "Authorization: Bearer tb_{{hex:64}}"',
      provider: 'tinybrain',
    },
    {
      text: 'curl https://api.example.com/v1/tasks -H "Authorization: Bearer sk_live_{{hex:48}}"',
      provider: 'product-api',
    },
  ],
  'host nearby': [
    { text: `const base = 'https://api.twig.so';${FAR}const key = 'sk_live_{{hex:48}}';`, provider: 'twig' },
    { text: `url: https://api.tinybrain.dev${FAR}value: tb_{{b64url:43}}`, provider: 'tinybrain' },
  ],
  scheme: [
    { text: 'X-Authorization: ApiKey tb_{{b64url:50}}', provider: 'thingsboard' },
    { text: 'curl -u sk_live_{{alnum:24}}:', provider: null, among: ['moyasar', 'paymongo', 'stripe'] },
    { text: 'curl https://api.stripe.com/v1/x -u sk_live_{{alnum:24}}:', provider: 'stripe' },
  ],
  'SDK import': [
    {
      text: `import { Client } from '@product/api-client';${FAR}const client = new Client('sk_live_{{hex:48}}');`,
      provider: 'product-api',
    },
    { text: `import stripe${FAR}key = "sk_live_{{alnum:24}}"`, provider: 'stripe' },
    { text: `const Stripe = require('stripe');${FAR}const k = 'sk_test_{{alnum:24}}';`, provider: 'stripe' },
    { text: `from tinybrain_sdk import Client${FAR}k = "tb_{{hex:64}}"`, provider: 'tinybrain' },
  ],
  'dependency of the nearest manifest': [
    { text: 'const k = "sk_live_{{hex:48}}";', provider: 'product-api', dependencies: ['@product/api-client'] },
    { text: 'const k = "sk_live_{{alnum:24}}";', provider: 'stripe', dependencies: ['stripe'] },
    { text: 'const k = "tb_{{b64url:43}}";', provider: 'tinybrain', dependencies: ['@tinybrain/sdk'] },
    {
      text: 'const k = "sk_live_{{alnum:32}}";',
      provider: null,
      dependencies: ['stripe', '@clerk/nextjs'],
      among: ['clerk', 'stripe'],
    },
  ],
  shape: [
    { text: `k = "sk_live_${STRIPE}"`, provider: 'stripe', confidence: 'high' },
    { text: 'k = "mem_live_{{hex:64}}"', provider: 'memory-api', confidence: 'high' },
    { text: 'k = "mem_test_{{hex:64}}"', provider: 'memory-api', confidence: 'high', severity: 'medium' },
    { text: 'k = "twigsk_live_{{alnum:32}}"', provider: 'twig', confidence: 'high', severity: 'high' },
    { text: 'k = "twigsk_test_{{alnum:32}}"', provider: 'twig', severity: 'medium' },
    { text: 'k = "tb_{{b64url:86}}"', provider: 'thingsboard' },
    { text: 'k = "tb_{{hex:64}}"', provider: 'tinybrain', confidence: 'medium', severity: 'high' },
    { text: 'k = "sk_live_a2V5Xz{{b64:70}}"', provider: null, among: ['highnote', 'workos'] },
    { text: 'WORKOS_API_KEY=sk_live_a2V5Xz{{b64:70}}', provider: 'workos' },
    { text: 'highnoteKey: sk_test_a2V5Xz{{b64:70}}', provider: 'highnote', severity: 'medium' },
  ],
  'memories of two issuers': [
    { text: 'k = "mem_live_{{b64url:43}}"', provider: 'memory-api' },
    { text: 'k = "mem_prod_{{alnum:32}}"', provider: null, among: ['memory-api', 'memoryrelay'] },
    { text: 'k = "mem_test_{{alnum:32}}"', provider: null, severity: 'medium', among: ['memory-api', 'memoryrelay'] },
    { text: 'MEMORYRELAY_API_KEY=mem_prod_{{alnum:32}}', provider: 'memoryrelay' },
    { text: 'MEMORY_API_KEY=mem_prod_{{alnum:32}}', provider: 'memory-api' },
    { text: 'MEMORYRELAY_API_KEY=mem_test_{{hex:64}}', provider: 'memoryrelay' },
  ],
  'no or contradictory evidence': [
    { text: 'k = "sk_live_{{hex:48}}"', provider: null, among: ['product-api', 'twig'] },
    { text: 'k = "sk_live_{{alnum:24}}"', provider: null, among: ['stripe', 'twig'] },
    { text: 'k = "tb_{{b64url:43}}"', provider: null, among: ['thingsboard', 'tinybrain'] },
    { text: `TWIG_API_KEY=sk_live_${STRIPE}`, provider: null, among: ['stripe', 'twig'] },
    { text: 'const keys = ["sk_live_{{hex:48}}"]; // https://mytwig.software', provider: null },
    { text: 'MEMORY_API_KEY=sk_live_{{alnum:24}}', provider: null, dependencies: ['stripe'] },
    {
      text: 'const stripeUrl = "https://api.stripe.com", clerkUrl = "https://api.clerk.com", k = "sk_live_{{alnum:32}}"',
      provider: null,
      among: ['clerk', 'stripe'],
    },
  ],
  'prefixless values': [
    { text: 'export API_KEY={{hex:32}}', provider: 'ai-api', severity: 'medium' },
    { text: 'curl https://api.example.com/v1/generate -H "Authorization: Bearer {{b64url:43}}"', provider: 'ai-api' },
    { text: 'curl http://127.0.0.1:8080/v1 -H "Authorization: Bearer {{b64url:43}}"', provider: 'ai-api' },
    { text: 'curl https://api.acme.dev/v1 -H "Authorization: Bearer {{b64url:43}}"', provider: null },
    { text: 'ACME_SECRET={{b64url:43}}', provider: null },
    { text: 'TWIG_API_KEY={{b64url:43}}', provider: 'twig' },
    // A link to a site of code is no evidence, and a short name is one only as a word.
    { text: '// see https://github.com/acme/app\nACME_SECRET={{b64url:43}}', provider: null },
    { text: 'oldSecret = "{{b64url:43}}"', provider: null },
    // What everybody calls a token names nobody.
    { text: 'auth_token: {{hex:64}}', provider: null },
    { text: 'BOT_TOKEN={{b64url:43}}', provider: null },
    { text: '"oauth_token_secret": "{{b64url:43}}"', provider: null },
  ],
  'weak evidence': [
    { text: 'k = "tb_{{alnum:24}}"', provider: 'tinybrain', severity: 'low', confidence: 'low' },
    { text: 'TINYBRAIN_API_KEY=tb_{{alnum:24}}', provider: 'tinybrain', severity: 'high', confidence: 'high' },
    { text: `sk_test_${'4eC39HqLyjWD'}${'arjtT1zdp7dc'}`, provider: 'stripe', severity: 'low', confidence: 'low' },
  ],
};

for (const [evidence, cases] of Object.entries(CASES)) {
  describe(`whose key: ${evidence}`, () => {
    it.each(cases)('$text', ({ text, provider, among, confidence, severity, dependencies }) => {
      // One random value in some thousand looks like a word: another one is drawn.
      const found = [1, 2, 3]
        .map(() => judgeText(expandExample(text), 'a.txt', dependencies))
        .find((all) => all.length === 1);
      expect(found).toBeDefined();
      const [verdict] = found!;
      expect(verdict).toMatchObject({
        provider,
        ...(confidence ? { confidence } : {}),
        ...(severity ? { severity } : {}),
      });
      if (among) expect(verdict!.candidates).toEqual(expect.arrayContaining([...among]));
      if (provider === null) expect(verdict!.candidates).not.toHaveLength(1);
      else expect(verdict!.candidates).toEqual([provider]);
    });
  });
}
