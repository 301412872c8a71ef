import type { Provider } from '../src/model/provider.ts';

export const supabase: Provider = {
  id: 'supabase',
  name: 'Supabase',
  source: 'https://supabase.com/docs/guides/api/api-keys',
  rules: [
    {
      id: 'supabase-secret-key',
      title: 'Supabase secret key',
      provider: 'supabase',
      trigger: { on: 'prefix', text: ['sb_secret_'] },
      pattern: /sb_secret_(?<body>[A-Za-z0-9_-]{20,60})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^sb_secret_/,
      message: 'Reads and writes the whole database, past row level security.',
      examples: [
        { text: 'SUPABASE_SECRET_KEY=sb_secret_{{alnum:22}}_{{alnum:8}}' },
        { text: "createClient(url, 'sb_secret_{{b64url:31}}')" },
      ],
      counterExamples: [
        { text: 'SUPABASE_SECRET_KEY=sb_secret_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'SUPABASE_SECRET_KEY=sb_secret_your_key_here' },
        { text: 'const key = process.env.SUPABASE_SECRET_KEY' },
        { text: 'SUPABASE_KEY=sb_publishable_{{alnum:22}}_{{alnum:8}}' },
      ],
    },
    {
      id: 'supabase-access-token',
      title: 'Supabase access token',
      provider: 'supabase',
      trigger: { on: 'prefix', text: ['sbp_'] },
      pattern: /sbp_(?:v0_|oauth_)?(?<body>[0-9a-f]{40})(?![A-Za-z0-9_-])/y,
      body: 'exact',
      severity: 'high',
      maskPrefix: /^sbp_/,
      message: 'Manages the projects of its owner.',
      examples: [{ text: 'SUPABASE_ACCESS_TOKEN=sbp_{{hex:40}}' }, { text: 'token: sbp_{{hex:40}}' }],
      counterExamples: [
        { text: 'SUPABASE_ACCESS_TOKEN=sbp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'SUPABASE_ACCESS_TOKEN=sbp_your_key_here' },
        { text: 'const key = process.env.SUPABASE_ACCESS_TOKEN' },
      ],
    },
    // The claims `iss`, `ref` (20 characters) and `role` stand at fixed places, so their base64 does too. The anon key is public by design.
    {
      id: 'supabase-service-role-key',
      title: 'Supabase service_role key',
      provider: 'supabase',
      trigger: { on: 'prefix', text: ['eyJ'] },
      pattern:
        /eyJ[A-Za-z0-9_-]{20,60}\.eyJpc3MiOiJzdXBhYmFzZSIsInJlZiI6I[A-Za-z0-9_-]{27}Iiwicm9sZSI6InNlcnZpY2Vfcm9sZS[A-Za-z0-9_-]{10,120}\.(?<body>[A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])/y,
      reach: 512,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^eyJ/,
      message: 'Reads and writes the whole database, past row level security.',
      examples: [
        {
          text: 'SUPABASE_SERVICE_ROLE_KEY=eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJzdXBhYmFzZSIsInJlZiI6I{{alnum:27}}Iiwicm9sZSI6InNlcnZpY2Vfcm9sZSIsImlhdCI6MTc2MDAwMDAwMH0.{{b64url:43}}',
        },
        {
          text: 'key: eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJzdXBhYmFzZSIsInJlZiI6I{{alnum:27}}Iiwicm9sZSI6InNlcnZpY2Vfcm9sZSIsImlhdCI6MTc2MDAwMDAwMCwiZXhwIjoyMDc1NTc2MDAwfQ.{{b64url:43}}',
        },
      ],
      counterExamples: [
        {
          text: 'SUPABASE_ANON_KEY=eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJzdXBhYmFzZSIsInJlZiI6I{{alnum:27}}Iiwicm9sZSI6ImFub24iLCJpYXQiOjE3NjAwMDAwMDB9.{{b64url:43}}',
        },
        { text: 'SUPABASE_SERVICE_ROLE_KEY=eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9...' },
      ],
    },
  ],
  clues: {
    names: ['SUPABASE'],
    hosts: ['supabase.co', 'supabase.com', 'api.supabase.com'],
    packages: ['@supabase/supabase-js', '@supabase/ssr', 'supabase'],
  },
  dashboard: {
    url: 'https://supabase.com/dashboard/project/_/settings/api-keys',
    steps: [
      'Open Project settings, API keys',
      'For a secret key: add a new one, deploy it, delete the old one',
      'For service_role: move to secret keys, then disable legacy keys (or rotate the JWT secret)',
    ],
  },
};
