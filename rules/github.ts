import type { Provider } from '../src/model/provider.ts';
import { api } from './api/github.ts';

export const github: Provider = {
  id: 'github',
  name: 'GitHub',
  source:
    'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats',
  rules: [
    // The last six characters are a CRC-32 of the rest in base 62.
    {
      id: 'github-token',
      title: 'GitHub token',
      provider: 'github',
      trigger: { on: 'prefix', text: ['ghp_', 'gho_', 'ghu_', 'ghs_'] },
      pattern: /gh[opus]_(?!eyJ)(?<body>[A-Za-z0-9]{36})(?![A-Za-z0-9_-])/y,
      body: 'exact',
      checksum: 'github',
      severity: 'high',
      maskPrefix: /^(?:ghp_|gho_|ghu_|ghs_)/,
      message: 'Acts as its GitHub user or app in every repository that it may reach.',
      examples: [
        { text: 'GITHUB_TOKEN=ghp_{{alnum:36}}' },
        { text: "token: 'gho_{{alnum:36}}'" },
        { text: 'git clone https://x-access-token:ghs_{{alnum:36}}@github.com/acme/app.git' },
      ],
      counterExamples: [
        { text: 'GITHUB_TOKEN=ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'GITHUB_TOKEN=ghp_your_key_here' },
        { text: 'const key = process.env.GITHUB_TOKEN' },
        { text: 'ghp_abcdefghijklmnopqrstuvwxyz0123456789' },
        { text: 'function ghp_{{alnum:50}}() {}' },
      ],
    },
    {
      id: 'github-app-jwt-token',
      title: 'GitHub App installation token',
      provider: 'github',
      trigger: { on: 'prefix', text: ['ghs_'] },
      pattern:
        /ghs_(?:\d{1,12}_)?eyJ[A-Za-z0-9_-]{10,400}\.[A-Za-z0-9_-]{20,1200}\.(?<body>[A-Za-z0-9_-]{40})[A-Za-z0-9_-]{0,660}(?![A-Za-z0-9_-])/y,
      reach: 2048,
      body: 'strong',
      severity: 'medium',
      maskPrefix: /^ghs_/,
      message: 'Acts as a GitHub App installation for at most an hour.',
      examples: [
        { text: 'GH_TOKEN=ghs_eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.{{b64url:180}}.{{b64url:256}}' },
        { text: 'token: ghs_12345_eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.{{b64url:120}}.{{b64url:256}}' },
      ],
      counterExamples: [
        { text: 'ghs_eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9...' },
        { text: 'if (token.startsWith("ghs_")) return' },
      ],
    },
    {
      id: 'github-refresh-token',
      title: 'GitHub refresh token',
      provider: 'github',
      trigger: { on: 'prefix', text: ['ghr_'] },
      pattern: /ghr_(?<body>[A-Za-z0-9]{36,76})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^ghr_/,
      message: 'Mints new user tokens of a GitHub App for six months.',
      examples: [{ text: 'refresh_token=ghr_{{alnum:76}}' }, { text: '"refresh_token": "ghr_{{alnum:76}}"' }],
      counterExamples: [
        {
          text: 'GITHUB_REFRESH_TOKEN=ghr_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        },
        { text: 'GITHUB_REFRESH_TOKEN=ghr_your_key_here' },
        { text: 'const key = process.env.GITHUB_REFRESH_TOKEN' },
      ],
    },
    {
      id: 'github-fine-grained-token',
      title: 'GitHub fine-grained personal access token',
      provider: 'github',
      trigger: { on: 'prefix', text: ['github_pat_'] },
      pattern: /github_pat_[A-Za-z0-9]{22}_(?<body>[A-Za-z0-9]{59})(?![A-Za-z0-9_-])/y,
      body: 'exact',
      checksum: 'github-fine-grained',
      severity: 'high',
      maskPrefix: /^github_pat_/,
      message: 'Reaches the repositories and permissions that its owner picked.',
      examples: [
        { text: 'GITHUB_TOKEN=github_pat_{{alnum:22}}_{{alnum:59}}' },
        { text: 'Authorization: Bearer github_pat_{{alnum:22}}_{{alnum:59}}' },
      ],
      counterExamples: [
        {
          text: 'GITHUB_TOKEN=github_pat_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        },
        { text: 'GITHUB_TOKEN=github_pat_your_key_here' },
        { text: 'const key = process.env.GITHUB_TOKEN' },
      ],
    },
  ],
  clues: {
    names: ['GITHUB_TOKEN', 'GH_TOKEN', 'GITHUB_PAT', 'GH_PAT'],
    hosts: ['api.github.com', 'github.com', 'ghcr.io'],
    packages: ['@octokit/rest', '@octokit/core', 'octokit', 'pygithub'],
  },
  dashboard: {
    url: 'https://github.com/settings/tokens',
    steps: [
      'Open Settings, Developer settings, Personal access tokens',
      'Delete the token, or regenerate it and replace it where it is used',
      'Read the security log for what it was used for',
    ],
  },
  api,
};
