import type { Provider } from '../src/model/provider.ts';

/** Not an issuer: holds the rule for tokens that any service may sign. */
export const jwt: Provider = {
  id: 'jwt',
  name: 'JSON Web Token',
  source: 'https://www.rfc-editor.org/rfc/rfc7519',
  rules: [
    // Not reported: the samples of jwt.io (subject 1234567890) and PyJWT, Supabase’s public anon keys and its published demo keys;
    // service_role keys have their own rule. Three parts with a signature, so `alg: none` never matches.
    {
      id: 'jwt-token',
      title: 'Signed JSON Web Token',
      provider: null,
      trigger: { on: 'prefix', text: ['eyJ'] },
      pattern:
        /eyJ[A-Za-z0-9_-]{14,600}\.(?!eyJzdWIiOiIxMjM0NTY3ODkw|eyJzb21lIjoicGF5bG9hZCJ|eyJpc3MiOiJzdXBhYmFzZSIs|[A-Za-z0-9_-]{0,120}(?:c3VwYWJhc2UtZGVtb|N1cGFiYXNlLWRlbW|zdXBhYmFzZS1kZW1v))eyJ[A-Za-z0-9_-]{10,3000}\.(?<body>[A-Za-z0-9_-]{42})[A-Za-z0-9_-]{0,658}(?![A-Za-z0-9_-])/y,
      reach: 4096,
      body: 'exact',
      checksum: 'jwt',
      severity: 'medium',
      maskPrefix: /^eyJ/,
      message: 'Signs in as its subject until it expires.',
      examples: [
        {
          text: 'Authorization: Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJ1c2VyXzI5YzciLCJpYXQiOjE3NjAwMDAwMDB9.{{b64url:43}}',
        },
        {
          text: 'token=eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJ1c2VyXzI5YzciLCJpYXQiOjE3NjAwMDAwMDB9.{{b64url:86}}',
        },
      ],
      counterExamples: [
        {
          text: 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.{{b64url:43}}',
        },
        { text: 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ1c2VyXzI5YzciLCJpYXQiOjE3NjAwMDAwMDB9.' },
        { text: 'Authorization: Bearer eyJhbGciOiJIUzI1NiIs...' },
      ],
    },
  ],
  clues: {},
};
