import { describe, expect, test } from 'vitest';
import { classifySites } from '../../src/exposure/classify-sites.ts';
import { freshKey, PROVIDERS, tempProject } from './temp-project.ts';

const VITE = JSON.stringify({ private: true, devDependencies: { vite: '*' } });
const PAGE = '<script type="module" src="/src/main.ts"></script>';

async function remarks(files: Record<string, string>): Promise<{ advisories: string[]; notes: readonly string[] }> {
  const project = tempProject(files);
  try {
    const { advisories, notes } = await classifySites(project.view(), [], PROVIDERS);
    return { advisories: advisories.map(({ rule, severity, path }) => `${rule} ${severity} ${path}`), notes };
  } finally {
    project.remove();
  }
}

describe('public names without a value', () => {
  test.each([
    ['.env.example', 'NEXT_PUBLIC_TWIG_API_KEY=', ['public-env-name medium .env.example']],
    ['.env', 'VITE_MEMORY_API_KEY=mem_live_your_key_here', ['public-env-name medium .env']],
    [
      '.github/workflows/a.yml',
      'env:\n  REACT_APP_TINYBRAIN_API_KEY: ${{ secrets.X }}',
      ['public-env-name medium .github/workflows/a.yml'],
    ],
    ['.env', 'NEXT_PUBLIC_JWT_SECRET=', ['public-env-name low .env']],
    [
      '.env',
      'NEXT_PUBLIC_FIREBASE_API_KEY=x\nVITE_ALGOLIA_SEARCH_KEY=\nNEXT_PUBLIC_SUPABASE_ANON_KEY=\nNEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY=\nVITE_API_URL=',
      [],
    ],
    ['.env', 'TWIG_API_KEY=', []],
    // Each of the issuers that all keys of are secret, by the clues of the real rules.
    ...[
      'TWIG_API_KEY',
      'MEMORY_API_KEY',
      'TINYBRAIN_API_KEY',
      'PRODUCT_API_KEY',
      'TINYBRAIN_TOKEN',
      'OPENAI_API_KEY',
    ].map((name): [string, string, string[]] => ['.env', `VITE_${name}=`, ['public-env-name medium .env']]),
    ['.env', 'VITE_UNKNOWN_API_KEY=', ['public-env-name low .env']],
    ['.env', 'VITE_TWIG_API_URL=\nVITE_PRODUCT_NAME=\nVITE_MAPBOX_TOKEN=', []],
    ['README.md', 'NEXT_PUBLIC_TWIG_API_KEY=', []],
  ])('%s: %s', async (path, text, expected) => expect((await remarks({ [path]: text })).advisories).toEqual(expected));

  test('a line with a finding gets no second remark', async () => {
    const value = freshKey();
    const project = tempProject({ '.env': `VITE_MEMORY_API_KEY=${value}` });
    expect((await classifySites(project.view(), project.sites(value), PROVIDERS)).advisories).toEqual([]);
    project.remove();
  });
});

describe('configuration that gives the environment away', () => {
  test.each([
    ['vite.config.ts', 'export default { define: { "process.env": process.env } }'],
    ['vite.config.ts', 'export default { define: { "process.env": JSON.stringify(process.env) } }'],
    [
      'vite.config.ts',
      'export default defineConfig(({ mode }) => { const env = loadEnv(mode, process.cwd(), ""); return { define: { "process.env": env } } })',
    ],
    ['vite.config.ts', 'export default { define: { "process.env": { ...process.env, A: 1 } } }'],
    ['vite.config.ts', 'export default { envPrefix: "" }'],
    ['vite.config.ts', 'export default { envPrefix: ["VITE_", ""] }'],
    ['next.config.js', 'module.exports = { env: { ...process.env } }'],
    ['next.config.js', 'module.exports = { publicRuntimeConfig: process.env }'],
    [
      'webpack.config.js',
      'module.exports = { plugins: [new webpack.DefinePlugin({ "process.env": JSON.stringify(process.env) })] }',
    ],
    ['app.config.ts', 'export default () => ({ expo: { extra: { ...process.env } } })'],
  ])('%s: %s', async (path, text) => {
    expect((await remarks({ 'package.json': VITE, [path]: text })).advisories).toEqual([
      `config-exposes-environment high ${path}`,
    ]);
  });

  test.each([
    ['vite.config.ts', 'export default { define: { "process.env": {}, __V__: JSON.stringify("1") } }'],
    [
      'vite.config.ts',
      'export default defineConfig(({ mode }) => { const env = loadEnv(mode, process.cwd()); return { define: { "process.env": env } } })',
    ],
    ['vite.config.ts', 'export default { define: { "process.env.NODE_ENV": JSON.stringify(process.env.NODE_ENV) } }'],
    ['vite.config.ts', 'export default { server: { proxy: { "/a": process.env.TARGET } } }'],
    ['next.config.js', 'module.exports = { env: { API_URL: process.env.API_URL } }'],
  ])('harmless: %s: %s', async (path, text) => {
    expect((await remarks({ 'package.json': VITE, [path]: text })).advisories).toEqual([]);
  });

  test('a named secret is a smaller remark', async () => {
    expect(
      (
        await remarks({
          'package.json': VITE,
          'vite.config.ts': 'export default { define: { K: JSON.stringify(process.env.TWIG_API_KEY) } }',
        })
      ).advisories,
    ).toEqual(['config-inlines-secret medium vite.config.ts']);
  });

  test('computed and broken configurations are said to be not evaluated', async () => {
    expect(
      (await remarks({ 'package.json': VITE, 'next.config.js': 'module.exports = { env: collect(process.env) }' }))
        .notes,
    ).toEqual(["next.config.js: 'env' is computed, not evaluated"]);
    expect(
      (await remarks({ 'package.json': VITE, 'vite.config.js': 'export default { envPrefix: prefixes() }' })).notes,
    ).toEqual(["vite.config.js: 'envPrefix' is computed, not evaluated"]);
    expect((await remarks({ 'package.json': VITE, 'vite.config.js': 'define: {{{' })).notes.length).toBeLessThanOrEqual(
      1,
    );
  });
});

describe('client code that needs a secret key', () => {
  const main = (code: string): Record<string, string> => ({
    'package.json': VITE,
    'index.html': PAGE,
    'src/main.ts': code,
  });
  test.each([
    [
      'SDK',
      'import { MemoryClient } from "@memory-api/sdk"; const c = new MemoryClient({ apiKey: getKey() });',
      'client-sdk-with-key',
    ],
    [
      'fetch',
      'fetch("https://api.twig.so/api/agents", { headers: { Authorization: `Bearer ${key}` } })',
      'client-authorizes-provider',
    ],
    [
      'headers by call',
      'const h = new Headers(); h.set("X-API-Key", k); fetch(`https://api.memory-api.com/v1/x`, { headers: h })',
      'client-authorizes-provider',
    ],
    ['storage', 'window.localStorage.setItem("TWIG_API_KEY", value)', 'client-key-in-storage'],
    [
      'dangerouslyAllowBrowser',
      'new OpenAI({ apiKey, dangerouslyAllowBrowser: true })',
      'client-dangerously-allows-browser',
    ],
    [
      'SDK from the CDN',
      'import { MemoryClient } from "https://cdn.memory-api.com/sdk.js"; MemoryClient',
      'client-sdk-from-cdn',
    ],
  ])('%s', async (_what, code, rule) =>
    expect((await remarks(main(code))).advisories).toEqual([`${rule} medium src/main.ts`]),
  );

  test('an inline module of a page', async () => {
    const html =
      '<script type="module">\nimport { MemoryClient } from "https://cdn.memory-api.com/sdk.js";\nnew MemoryClient({ apiKey: prompt() });\n</script>';
    expect((await remarks({ 'index.html': html })).advisories).toEqual([
      'client-sdk-from-cdn medium index.html',
      'client-sdk-with-key medium index.html',
    ]);
  });

  test.each([
    ['own server', 'fetch("/api/agents", { headers: { Authorization: `Bearer ${session}` } })'],
    ['host without a key', 'open("https://app.twig.so/login")'],
    ['other storage', 'localStorage.setItem("theme", "dark"); localStorage.setItem("token", t)'],
    ['in a comment', '// new OpenAI({ dangerouslyAllowBrowser: true })'],
  ])('not: %s', async (_what, code) => expect((await remarks(main(code))).advisories).toEqual([]));

  test('not on the server', async () => {
    expect(
      (
        await remarks({
          'package.json': '{"dependencies":{"express":"*"}}',
          'src/main.ts': 'fetch("https://api.twig.so/api", { headers: { Authorization: k } })',
        })
      ).advisories,
    ).toEqual([]);
  });
});

test('a source map beside a bundle with a secret is an advisory', async () => {
  const value = freshKey();
  const project = tempProject({ 'package.json': VITE, 'dist/a.js': `x="${value}"`, 'dist/a.js.map': '{}' });
  const { advisories } = await classifySites(project.view(), project.sites(value), PROVIDERS);
  expect(advisories.map(({ rule, path }) => [rule, path])).toEqual([['public-source-map', 'dist/a.js.map']]);
  project.remove();
});

describe('signs of a secret key in the browser, by the names that the five issuers document', () => {
  const page = (body: string): Record<string, string> => ({ 'index.html': `<html><body>${body}</body></html>` });
  test.each<[string, Record<string, string>, string[]]>([
    [
      'a page that loads the SDK with a plain script element',
      page('<script src="https://cdn.memory-api.com/sdk.js"></script>'),
      ['client-sdk-from-cdn medium index.html'],
    ],
    [
      'a plain script in a page',
      page('<script>fetch("https://api.twig.so/x", { headers: { Authorization: key } })</script>'),
      ['client-authorizes-provider medium index.html'],
    ],
    ['another CDN', page('<script src="https://cdn.example.net/sdk.js"></script>'), []],
    [
      'code that reads a public variable of an issuer',
      { 'package.json': VITE, 'index.html': PAGE, 'src/main.ts': 'fetch(import.meta.env.VITE_TWIG_API_KEY)' },
      ['public-env-name medium src/main.ts'],
    ],
    [
      'code that reads other public variables',
      {
        'package.json': VITE,
        'index.html': PAGE,
        'src/main.ts': 'fetch(import.meta.env.VITE_API_KEY, import.meta.env.VITE_TWIG_API_URL)',
      },
      [],
    ],
  ])('%s', async (_, files, expected) => expect((await remarks(files)).advisories).toEqual(expected));
});
