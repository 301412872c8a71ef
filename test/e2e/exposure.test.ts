import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { type FixtureRepo, withRepo } from '../support/git-fixture.ts';
import { reportOf } from './report.ts';
import { freshKey, runUnleak } from './run-unleak.ts';

async function findingIn(repo: FixtureRepo) {
  const { findings } = reportOf(await runUnleak(['--format', 'json'], { cwd: repo.root }));
  expect(findings.length).toBe(1);
  return findings[0]!;
}

const app = (dependencies: Record<string, string>): string => JSON.stringify({ private: true, dependencies });
const PAGE = '<script type="module" src="/src/main.js"></script>';

describe('a key in what a build made', () => {
  it.each([
    ['ignored', 'dist\n', false],
    ['committed', '', false],
    ['with its map inside', 'dist\n', true],
  ])('%s: shown first where it has to be taken out', async (_, ignore, inline) => {
    await withRepo({}, async (repo) => {
      const key = freshKey();
      repo.commit('app', { 'package.json': app({ vite: '8' }), '.gitignore': ignore, 'index.html': '<p>' });
      repo.write('src/main.js', 'import { key } from "./key.js";\nfetch(key);\n');
      repo.write('src/key.js', `// of the API\n\nexport const key = "${key}";\n`);
      await build({
        entryPoints: [`${repo.root}/src/main.js`],
        bundle: true,
        minify: true,
        sourcemap: inline ? 'inline' : true,
        outfile: `${repo.root}/dist/main.js`,
      });
      repo.git('add', '-A');
      repo.git('commit', '-q', '-m', 'built');
      const { severity, exposure, locations } = await findingIn(repo);
      expect([severity, exposure.frontend?.how]).toEqual(['critical', 'bundle']);
      expect(locations[0]).toMatchObject({ source: 'worktree', path: 'src/key.js', line: 3, column: 21 });
      expect(locations[0]).not.toHaveProperty('built');
      expect(locations[1]).toMatchObject({ path: 'dist/main.js', line: 1, built: true });
    });
  });

  it('settings in a folder that some other compiler filled are no browser’s', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('go', { 'go.mod': 'module x\n', 'build/settings.yaml': `memory_api_key: ${freshKey()}\n` });
      const { severity, exposure } = await findingIn(repo);
      expect([severity, exposure.frontend]).toEqual(['high', undefined]);
    });
  });
});

describe('a value in .env that the build tool writes in because browser code mentions it', () => {
  it.each([
    ['parcel', {}],
    ['dotenv-webpack', { 'webpack.config.js': "module.exports = { entry: './src/main.js' };\n" }],
  ])('%s', async (tool, more) => {
    await withRepo({}, async (repo) => {
      repo.commit('app', {
        'package.json': app({ [tool]: '*', webpack: '*' }),
        '.gitignore': '.env*\n',
        'index.html': PAGE,
        'src/main.js': "import './pay.js';\n",
        'src/pay.js': 'fetch(process.env.MEMORY_API_KEY);\n',
        ...more,
      });
      repo.write('.env', `MEMORY_API_KEY=${freshKey()}\n`);
      const { severity, exposure } = await findingIn(repo);
      expect([severity, exposure.frontend]).toEqual(['critical', { how: 'public-env', chain: ['.env', 'src/pay.js'] }]);
      // Code that no browser gets may mention it.
      repo.write('src/pay.js', 'fetch("/pay");\n');
      repo.write('server/index.js', 'fetch(process.env.MEMORY_API_KEY);\n');
      expect((await findingIn(repo)).severity).toBe('high');
    });
  });
});

describe('reachability', () => {
  const key = freshKey();
  it.each<[string, Record<string, string>, readonly string[]]>([
    [
      'a client component of a shared package',
      {
        'package.json': '{"private":true,"workspaces":["web","ui"]}',
        'web/package.json': '{"name":"web","dependencies":{"next":"*","ui":"*"}}',
        'web/app/page.js': "import { Buy } from 'ui';\n",
        'ui/package.json': '{"name":"ui","main":"index.js"}',
        'ui/index.js': "export { Buy } from './buy.js';\n",
        'ui/buy.js': `'use client';\nexport const Buy = () => fetch("${key}");\n`,
      },
      ['ui/buy.js'],
    ],
    [
      'imports by a computed path',
      {
        'package.json': app({ vite: '8' }),
        'index.html': PAGE,
        'src/main.js': 'export const load = (name) => import(`./pages/${name}.js`);\n',
        'src/pages/pay.js': `export const key = "${key}";\n`,
      },
      ['src/main.js', 'src/pages/pay.js'],
    ],
    [
      'a glob of the whole package, written as a template',
      {
        'package.json': app({ vite: '8' }),
        'index.html': PAGE,
        'src/main.js': 'export const pages = import.meta.glob(`/src/pages/*.js`);\n',
        'src/pages/pay.js': `export const key = "${key}";\n`,
      },
      ['src/main.js', 'src/pages/pay.js'],
    ],
    [
      'what a script of package.json bundles',
      {
        'package.json': JSON.stringify({
          private: true,
          scripts: {
            build: 'rm -rf out && esbuild app/start.js --bundle --outfile=out/app.js',
            server: 'esbuild app/server.js --bundle --platform=node --outfile=server.js',
          },
          devDependencies: { esbuild: '*' },
        }),
        'app/start.js': "import './pay.js';\n",
        'app/server.js': "import './pay.js';\n",
        'app/pay.js': `export const key = "${key}";\n`,
      },
      ['app/start.js', 'app/pay.js'],
    ],
    [
      'a page of Docusaurus',
      {
        'package.json': app({ '@docusaurus/core': '3' }),
        'src/pages/index.js': "import '../pay.js';\n",
        'src/pay.js': `export const key = "${key}";\n`,
      },
      ['src/pages/index.js', 'src/pay.js'],
    ],
    [
      'imports by a path put together',
      {
        'package.json': app({ vite: '8' }),
        'index.html': PAGE,
        'src/main.js': "export const load = (name) => import('./pages/' + name + '.js');\n",
        'src/pages/pay.js': `export const key = "${key}";\n`,
      },
      ['src/main.js', 'src/pages/pay.js'],
    ],
  ])('%s', async (_, files, chain) => {
    await withRepo({}, async (repo) => {
      repo.commit('app', files);
      const { severity, exposure } = await findingIn(repo);
      expect([severity, exposure.frontend]).toEqual(['critical', { how: 'reachable', chain }]);
    });
  });
});

describe('variables that a configuration gives to browsers', () => {
  const key = freshKey();
  it.each<[string, Record<string, string>, string]>([
    [
      "Astro's schema",
      {
        'package.json': app({ astro: '5' }),
        'astro.config.mjs':
          "export default { env: { schema: { SHOWN_KEY: envField.string({ context: 'client', access: 'public' }), KEPT_KEY: envField.string({ context: 'server', access: 'secret' }) } } };\n",
      },
      'astro.config.mjs',
    ],
    [
      "Bun's bundler, by a prefix",
      { 'package.json': app({}), 'build.ts': "await Bun.build({ entrypoints: ['./a.ts'], env: 'SHOWN_*' });\n" },
      '',
    ],
    [
      'a plugin of Vite',
      {
        'package.json': app({ vite: '8' }),
        'vite.config.js':
          "import EnvironmentPlugin from 'vite-plugin-environment';\nexport default { plugins: [EnvironmentPlugin(['SHOWN_KEY'])] };\n",
      },
      'vite.config.js',
    ],
  ])('%s', async (_, files, config) => {
    await withRepo({}, async (repo) => {
      repo.commit('app', { ...files, '.gitignore': '.env*\n' });
      repo.write('.env', `SHOWN_KEY=${key}\n`);
      const { severity, exposure } = await findingIn(repo);
      const chain = config === '' ? ['.env'] : ['.env', config];
      expect([severity, exposure.frontend]).toEqual(['critical', { how: 'public-env', chain }]);
      repo.write('.env', `KEPT_KEY=${key}\n`);
      expect((await findingIn(repo)).severity).toBe('high');
    });
  });
});
