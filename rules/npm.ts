import type { Provider } from '../src/model/provider.ts';

export const npm: Provider = {
  id: 'npm',
  name: 'npm',
  source: 'https://docs.npmjs.com/about-access-tokens',
  rules: [
    {
      id: 'npm-token',
      title: 'npm access token',
      provider: 'npm',
      trigger: { on: 'prefix', text: ['npm_'] },
      pattern: /npm_[A-Za-z0-9]{36}(?![A-Za-z0-9_-])/y,
      body: 'strong',
      checksum: 'npm',
      severity: 'high',
      maskPrefix: /^npm_/,
      message: 'Publishes packages as its owner, according to its scope.',
      examples: [{ text: '//registry.npmjs.org/:_authToken=npm_{{alnum:36}}' }, { text: 'NPM_TOKEN=npm_{{alnum:36}}' }],
      counterExamples: [
        { text: 'NPM_TOKEN=npm_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'NPM_TOKEN=npm_your_key_here' },
        { text: 'const key = process.env.NPM_TOKEN' },
        { text: '//registry.npmjs.org/:_authToken=$' + '{NPM_TOKEN}' },
        { text: 'npm_config_registry npm_package_version' },
      ],
    },
    // UUIDs are npm’s old form; other registries use their own: the issuer is the host on the same line.
    {
      id: 'npm-legacy-token',
      title: 'Package registry token',
      provider: null,
      trigger: { on: 'prefix', text: ['_authToken='] },
      pattern:
        /_authToken=["']?(?<secret>(?!npm_)(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[A-Za-z0-9_-]{32,200}={0,2}))(?![A-Za-z0-9_.-])/y,
      body: 'strong',
      severity: 'high',
      message: 'Reads or publishes packages in the registry on the same line.',
      examples: [
        { text: '//registry.npmjs.org/:_authToken={{uuid}}' },
        { text: '//npm.acme.dev/:_authToken={{b64url:43}}' },
      ],
      counterExamples: [
        { text: '//registry.npmjs.org/:_authToken=00000000-0000-0000-0000-000000000000' },
        { text: '//registry.npmjs.org/:_authToken=$' + '{NPM_TOKEN}' },
        { text: '//registry.npmjs.org/:_authToken=xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx' },
      ],
    },
    {
      id: 'npm-basic-auth',
      title: 'Package registry user and password',
      provider: null,
      trigger: { on: 'prefix', text: ['_auth='] },
      pattern:
        /(?<=(?:^|[\n:]))_auth=["']?(?<secret>(?!dXNlcm5hbWU6|dXNlcjp|QWxhZGRpbjp|YWRtaW46YWRtaW4|dGVzdDp0ZXN0|Zm9vOmJhc|eW91c|[A-Za-z0-9+/]{0,120}(?:OnBhc3|pwYXNz|6cGFzc))(?=(?:[A-Za-z0-9+/]{4}){0,60}(?:O[g-v]|[A-Za-z0-9+/][DTjz][o-r]|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]6))(?:[I-Za-f][A-HQ-Xg-nw-z0-3][ABEFIJMNQRUVYZcdghklopstwx014589][A-Za-z0-9+/]){3,100}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?(?![A-Za-z0-9+/=]))/y,
      body: 'exact',
      severity: 'high',
      lowEntropy: true,
      message: 'Holds a registry user and password in base64.',
      examples: [
        { text: '//npm.acme.dev/:_auth=amRvZTpLOXEydkx4NHRabjc3' },
        { text: '_auth=YnVpbGQ6aDdLcTJ2THg0dFpuOQ==' },
      ],
      counterExamples: [{ text: '_auth=dXNlcm5hbWU6cGFzc3dvcmQ=' }, { text: '//npm.acme.dev/:_auth=$' + '{NPM_AUTH}' }],
    },
  ],
  clues: { names: ['NPM_TOKEN', 'NODE_AUTH_TOKEN'], hosts: ['registry.npmjs.org', 'npmjs.com'] },
  dashboard: {
    url: 'https://www.npmjs.com/settings/~/tokens',
    steps: [
      'Open Access Tokens',
      'Delete the token and make a granular one with the fewest packages',
      'Look through the package’s versions for any that you did not publish',
    ],
  },
};
