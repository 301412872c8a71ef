import type { Provider } from '../src/model/provider.ts';

export const docker: Provider = {
  id: 'docker',
  name: 'Docker Hub',
  source: 'https://docs.docker.com/security/access-tokens/',
  rules: [
    {
      id: 'docker-hub-token',
      title: 'Docker Hub access token',
      provider: 'docker',
      trigger: { on: 'prefix', text: ['dckr_pat_', 'dckr_oat_'] },
      pattern: /(?:dckr_pat_|dckr_oat_)(?<body>[A-Za-z0-9_-]{27,32})(?![A-Za-z0-9_-])/y,
      body: 'exact',
      severity: 'high',
      maskPrefix: /^(?:dckr_pat_|dckr_oat_)/,
      message: 'Pushes and pulls images as its owner.',
      examples: [
        { text: 'DOCKERHUB_TOKEN=dckr_pat_{{b64url:27}}' },
        { text: "const client = new Client({ token: 'dckr_oat_{{b64url:27}}' })" },
      ],
      counterExamples: [
        { text: 'DOCKERHUB_TOKEN=dckr_pat_xxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'DOCKERHUB_TOKEN=dckr_pat_your_key_here' },
        { text: 'const key = process.env.DOCKERHUB_TOKEN' },
      ],
    },
    // The classes allow only base64 of printable ASCII; the lookahead wants the colon between user and password in it.
    {
      id: 'docker-config-auth',
      title: 'Registry credentials in a Docker configuration',
      provider: null,
      trigger: { on: 'token', keywords: ['auth'] },
      pattern:
        /(?!dXNlcm5hbWU6|dXNlcjp|[A-Za-z0-9+/]{0,120}(?:OnBhc3|pwYXNz|6cGFzc))(?=(?:[A-Za-z0-9+/]{4}){0,60}(?:O[g-v]|[A-Za-z0-9+/][DTjz][o-r]|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]6))(?:[I-Za-f][A-HQ-Xg-nw-z0-3][ABEFIJMNQRUVYZcdghklopstwx014589][A-Za-z0-9+/]){4,100}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?(?![A-Za-z0-9+/=])/y,
      body: 'exact',
      before: /["']auth["']\s{0,4}:\s{0,4}["']$/,
      severity: 'high',
      lowEntropy: true,
      message: 'Holds a registry user and password in base64.',
      examples: [
        { text: '{"auths":{"https://index.docker.io/v1/":{"auth":"YnVpbGQ6aDdLcTJ2THg0dFpuOQ=="}}}' },
        { text: '"registry.acme.dev": { "auth": "c3ZjLWFjbWU6UTlrMnhMdjdUelcz" }' },
      ],
      counterExamples: [
        { text: '"auth": "dXNlcm5hbWU6cGFzc3dvcmQ="' },
        { text: '"auth": "<base64 of user:password>"' },
      ],
    },
  ],
  clues: { names: ['DOCKER', 'DOCKERHUB'], hosts: ['hub.docker.com', 'docker.io'] },
  dashboard: {
    url: 'https://app.docker.com/settings/personal-access-tokens',
    steps: ['Open Account settings, Personal access tokens', 'Create a new one and deploy it', 'Delete the old one'],
  },
};
