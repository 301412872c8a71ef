import type { Provider } from '../src/model/provider.ts';
import { api } from './api/anthropic.ts';

export const anthropic: Provider = {
  id: 'anthropic',
  name: 'Anthropic',
  source: 'https://docs.claude.com/en/api/overview',
  rules: [
    {
      id: 'anthropic-api-key',
      title: 'Anthropic API key',
      provider: 'anthropic',
      trigger: { on: 'prefix', text: ['sk-ant-api'] },
      pattern: /sk-ant-api\d\d-(?<body>[A-Za-z0-9_-]{80,120})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^sk-ant-api\d\d-/,
      message: 'Calls Claude models at the owner’s expense.',
      examples: [
        { text: 'ANTHROPIC_API_KEY=sk-ant-api03-{{b64url:93}}AA' },
        { text: 'x-api-key: sk-ant-api03-{{b64url:93}}AA' },
      ],
      counterExamples: [
        { text: 'ANTHROPIC_API_KEY=sk-ant-api03-...' },
        { text: 'ANTHROPIC_API_KEY=sk-ant-api03-your-api-key-here' },
        { text: 'const key = process.env.ANTHROPIC_API_KEY' },
        {
          text: 'sk-ant-api03-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        },
      ],
    },
    {
      id: 'anthropic-admin-key',
      title: 'Anthropic admin key',
      provider: 'anthropic',
      trigger: { on: 'prefix', text: ['sk-ant-admin'] },
      pattern: /sk-ant-admin\d\d-(?<body>[A-Za-z0-9_-]{80,120})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^sk-ant-admin\d\d-/,
      message: 'Manages members, workspaces and keys of an Anthropic organization.',
      examples: [
        { text: 'ANTHROPIC_ADMIN_KEY=sk-ant-admin01-{{b64url:93}}AA' },
        { text: '"x-api-key": "sk-ant-admin01-{{b64url:93}}AA"' },
      ],
      counterExamples: [{ text: 'ANTHROPIC_ADMIN_KEY=sk-ant-admin01-...' }, { text: 'ANTHROPIC_ADMIN_KEY=$ADMIN_KEY' }],
    },
    {
      id: 'anthropic-oauth-token',
      title: 'Anthropic OAuth or session token',
      provider: 'anthropic',
      trigger: { on: 'prefix', text: ['sk-ant-oat', 'sk-ant-ort', 'sk-ant-sid'] },
      pattern: /sk-ant-(?:oat|ort|sid)\d\d-(?<body>[A-Za-z0-9_-]{80,130})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^sk-ant-[a-z]{3}\d\d-/,
      message: 'Uses the Claude subscription or session of a person.',
      examples: [
        { text: 'CLAUDE_CODE_OAUTH_TOKEN=sk-ant-oat01-{{b64url:93}}AA' },
        { text: '"refreshToken":"sk-ant-ort01-{{b64url:93}}AA"' },
      ],
      counterExamples: [
        { text: 'CLAUDE_CODE_OAUTH_TOKEN=sk-ant-oat01-...' },
        { text: 'CLAUDE_CODE_OAUTH_TOKEN=$' + '{{ secrets.CLAUDE_CODE_OAUTH_TOKEN }}' },
      ],
    },
  ],
  clues: {
    names: ['ANTHROPIC', 'CLAUDE_API_KEY', 'CLAUDE_CODE_OAUTH_TOKEN'],
    hosts: ['api.anthropic.com', 'anthropic.com'],
    packages: ['@anthropic-ai/sdk', 'anthropic', '@ai-sdk/anthropic', 'langchain_anthropic'],
  },
  dashboard: {
    url: 'https://console.anthropic.com/settings/keys',
    steps: ['Open Settings, API keys', 'Create a new key and deploy it', 'Delete or disable the old key'],
  },
  api,
};
