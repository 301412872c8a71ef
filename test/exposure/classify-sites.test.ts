import { describe, expect, test } from 'vitest';
import { classifySites } from '../../src/exposure/classify-sites.ts';
import type { FrontendExposure } from '../../src/model/exposure.ts';
import { freshKey, PROVIDERS, tempProject } from './temp-project.ts';

const VITE = JSON.stringify({ private: true, devDependencies: { vite: '*' } });
const NEXT = JSON.stringify({ private: true, dependencies: { next: '*', react: '*' } });
const KIT = JSON.stringify({ private: true, devDependencies: { '@sveltejs/kit': '*', svelte: '*', vite: '*' } });
const NUXT = JSON.stringify({ private: true, dependencies: { nuxt: '*' } });
const REMIX = JSON.stringify({ private: true, dependencies: { '@remix-run/react': '*', vite: '*' } });
const PAGE = '<!doctype html><div id="app"></div><script type="module" src="/src/main.ts"></script>';

type Files = Record<string, string>;
/** `%KEY%` in a file stands for the key. `null`: strangers can't read it. A string: how; with `→`: the chain. */
type Row = readonly [what: string, files: Files, expected: string | null];

const key = 'const key = "%KEY%"; export const pay = () => fetch("/x", { headers: { k: key } });';

const TABLE: readonly Row[] = [
  // Public environment names
  ['public name in .env', { '.env': 'NEXT_PUBLIC_MEMORY_API_KEY=%KEY%' }, 'public-env'],
  [
    'public name in .env.local, quoted and exported',
    { '.env.local': 'export VITE_MEMORY_API_KEY="%KEY%"' },
    'public-env',
  ],
  ['REACT_APP_', { '.env': 'REACT_APP_KEY=%KEY%' }, 'public-env'],
  ['PUBLIC_', { '.env': 'PUBLIC_PRODUCT_API_KEY=%KEY%' }, 'public-env'],
  ['NUXT_PUBLIC_', { '.env': 'NUXT_PUBLIC_KEY=%KEY%' }, 'public-env'],
  ['GATSBY_', { '.env.production': 'GATSBY_KEY=%KEY%' }, 'public-env'],
  [
    'EXPO_PUBLIC_ in eas.json',
    { 'eas.json': '{"build":{"production":{"env":{"EXPO_PUBLIC_KEY":"%KEY%"}}}}' },
    'public-env',
  ],
  ['VUE_APP_', { '.env': 'VUE_APP_KEY=%KEY%' }, 'public-env'],
  ['NG_APP_', { '.env': 'NG_APP_KEY=%KEY%' }, 'public-env'],
  ['STORYBOOK_', { '.env': 'STORYBOOK_KEY=%KEY%' }, 'public-env'],
  ['PLASMO_PUBLIC_', { '.env': 'PLASMO_PUBLIC_KEY=%KEY%' }, 'public-env'],
  [
    'CI workflow',
    { '.github/workflows/a.yml': 'jobs:\n  b:\n    env:\n      NEXT_PUBLIC_KEY: "%KEY%"\n' },
    'public-env',
  ],
  ['GitLab CI', { '.gitlab-ci.yml': 'variables:\n  VITE_KEY: %KEY%\n' }, 'public-env'],
  ['Dockerfile ARG', { Dockerfile: 'FROM a\nARG VITE_KEY=%KEY%\n' }, 'public-env'],
  ['Dockerfile ENV with a space', { Dockerfile: 'FROM a\nENV NEXT_PUBLIC_KEY %KEY%\n' }, 'public-env'],
  [
    'compose list',
    { 'docker-compose.yml': 'services:\n  a:\n    environment:\n      - REACT_APP_KEY=%KEY%\n' },
    'public-env',
  ],
  [
    'compose build args',
    { 'compose.yaml': 'services:\n  a:\n    build:\n      args:\n        VITE_KEY: %KEY%\n' },
    'public-env',
  ],
  ['vercel.json', { 'vercel.json': '{"build":{"env":{"NEXT_PUBLIC_KEY":"%KEY%"}}}' }, 'public-env'],
  ['netlify.toml', { 'netlify.toml': '[build.environment]\n  VITE_KEY = "%KEY%"\n' }, 'public-env'],
  ['wrangler.toml', { 'wrangler.toml': '[vars]\nPUBLIC_KEY_X = "x"\nPUBLIC_TWIG = "%KEY%"\n' }, 'public-env'],
  ['wrangler.jsonc', { 'wrangler.jsonc': '{"vars":{"VITE_KEY":"%KEY%"}}' }, 'public-env'],
  [
    'name and value in Kubernetes',
    { 'k8s/web.yaml': 'env:\n  - name: NEXT_PUBLIC_KEY\n    value: "%KEY%"\n' },
    'public-env',
  ],
  ['name and value on one line', { 'vercel.json': '{"env":[{"key":"VITE_KEY","value":"%KEY%"}]}' }, 'public-env'],
  [
    'name and value for the server',
    { 'k8s/web.yaml': 'env:\n  - name: NEXT_PUBLIC_URL\n    value: "x"\n  - name: PAY_KEY\n    value: "%KEY%"\n' },
    null,
  ],
  ['server name in .env', { '.env': 'MEMORY_API_KEY=%KEY%' }, null],
  ['server name beside a public one', { '.env': 'VITE_URL=x\nMEMORY_API_KEY=%KEY%' }, null],
  ['electron-vite main only', { '.env': 'MAIN_VITE_KEY=%KEY%' }, null],
  ['CI secret for the server', { '.github/workflows/a.yml': 'env:\n  MEMORY_API_KEY: %KEY%\n' }, null],
  [
    'own envPrefix',
    { 'package.json': VITE, 'vite.config.ts': 'export default { envPrefix: "WEB_" }', '.env': 'WEB_KEY=%KEY%' },
    'public-env',
  ],
  [
    'replaced default prefix',
    { 'package.json': VITE, 'vite.config.ts': 'export default { envPrefix: "WEB_" }', '.env': 'VITE_KEY=%KEY%' },
    null,
  ],
  // Configuration
  [
    'Vite define of one variable',
    {
      'package.json': VITE,
      'vite.config.ts':
        'export default defineConfig(({mode}) => { const env = loadEnv(mode, process.cwd(), ""); return { define: { __K__: JSON.stringify(env.PAY_KEY) } } })',
      '.env': 'PAY_KEY=%KEY%',
    },
    '.env → vite.config.ts',
  ],
  [
    'Vite define of a literal',
    { 'package.json': VITE, 'vite.config.ts': 'export default { define: { __K__: JSON.stringify("%KEY%") } }' },
    'public-env',
  ],
  [
    'literal elsewhere in the config',
    {
      'package.json': VITE,
      'vite.config.ts': 'export default { define: {}, server: { proxy: { headers: { a: "%KEY%" } } } }',
    },
    null,
  ],
  [
    'Vite define of everything',
    {
      'package.json': VITE,
      'vite.config.ts': 'export default { define: { "process.env": process.env } }',
      '.env': 'PAY_KEY=%KEY%',
    },
    '.env → vite.config.ts',
  ],
  [
    'Next env',
    {
      'package.json': NEXT,
      'next.config.js': 'module.exports = { env: { PAY_KEY: process.env.PAY_KEY } }',
      '.env': 'PAY_KEY=%KEY%',
    },
    '.env → next.config.js',
  ],
  [
    'Next env bound to a name',
    {
      'package.json': NEXT,
      'next.config.mjs': 'const nextConfig = { env: { PAY_KEY: process.env.PAY_KEY } }\nexport default nextConfig',
      '.env.local': 'PAY_KEY=%KEY%',
    },
    'public-env',
  ],
  [
    'Next serverRuntimeConfig',
    {
      'package.json': NEXT,
      'next.config.js': 'module.exports = { serverRuntimeConfig: { k: process.env.PAY_KEY }, env: {} }',
      '.env': 'PAY_KEY=%KEY%',
    },
    null,
  ],
  [
    'EnvironmentPlugin list',
    {
      'package.json': '{}',
      'webpack.config.js': 'module.exports = { plugins: [new webpack.EnvironmentPlugin(["PAY_KEY"])] }',
      '.env': 'PAY_KEY=%KEY%',
    },
    'public-env',
  ],
  [
    'DefinePlugin',
    {
      'package.json': '{}',
      'webpack.config.js':
        'module.exports = { plugins: [new DefinePlugin({ "process.env.PAY_KEY": JSON.stringify(process.env.PAY_KEY) })] }',
      '.env': 'PAY_KEY=%KEY%',
    },
    'public-env',
  ],
  [
    'Nuxt public runtime config',
    {
      'package.json': NUXT,
      'nuxt.config.ts':
        'export default defineNuxtConfig({ runtimeConfig: { secret: process.env.OTHER, public: { k: process.env.PAY_KEY } } })',
      '.env': 'PAY_KEY=%KEY%',
    },
    'public-env',
  ],
  [
    'Nuxt private runtime config',
    {
      'package.json': NUXT,
      'nuxt.config.ts':
        'export default defineNuxtConfig({ runtimeConfig: { secret: process.env.PAY_KEY, public: { k: 1 } } })',
      '.env': 'PAY_KEY=%KEY%',
    },
    null,
  ],
  ['Expo extra in app.json', { 'app.json': '{"expo":{"extra":{"k":"%KEY%"}}}' }, 'public-env'],
  // Places
  ['inline script', { 'index.html': '<script>\nconst apiKey = "%KEY%"\n</script>' }, 'inline-script'],
  [
    'inline script in a Markdown fence',
    { 'README.md': '```html\n<script>\n  const apiKey = "%KEY%";\n</script>\n```' },
    'inline-script',
  ],
  ['Markdown without a script', { 'README.md': '```js\nconst apiKey = "%KEY%";\n```' }, null],
  ['HTML attribute', { 'a.html': '<div data-key="%KEY%"></div>' }, 'public-file'],
  ['unclosed script', { 'a.html': '<script>let k = "%KEY%"' }, 'inline-script'],
  ['template: script', { 'views/a.ejs': '<script>const k = "%KEY%"</script>' }, 'inline-script'],
  ['template: server code', { 'a.php': '<?php $k = "%KEY%"; ?><script>1</script>' }, null],
  ['public folder', { 'package.json': VITE, 'public/config.json': '{"k":"%KEY%"}' }, 'public-file'],
  ['static folder of SvelteKit', { 'package.json': KIT, 'static/a.js': 'x="%KEY%"' }, 'public-file'],
  ['Flask static folder', { 'app/app.py': '', 'app/static/a.js': 'x="%KEY%"' }, 'public-file'],
  ['a route folder named public', { 'package.json': '{}', 'src/api/public/handler.js': 'x="%KEY%"' }, null],
  ['PHP in public/', { 'composer.json': '{}', 'public/index.php': '<?php $a = "%KEY%";' }, null],
  ['env-config.js', { 'deploy/env-config.js': 'window.__ENV__ = { k: "%KEY%" }' }, 'public-file'],
  ['bundle', { 'package.json': VITE, 'dist/assets/index-1.js': 'x="%KEY%"' }, 'bundle'],
  ['bundle without a package', { 'dist/app.js': 'x="%KEY%"' }, 'bundle'],
  ['source map', { 'package.json': VITE, 'dist/assets/index-1.js.map': '{"sourcesContent":["%KEY%"]}' }, 'source-map'],
  ['Next static', { 'package.json': NEXT, '.next/static/chunks/a.js': '"%KEY%"' }, 'bundle'],
  ['Next server build', { 'package.json': NEXT, '.next/server/chunks/a.js': '"%KEY%"' }, null],
  [
    'Next prerendered page',
    { 'package.json': NEXT, '.next/server/app/index.html': '<script>self.__next_f.push("%KEY%")</script>' },
    'inline-script',
  ],
  ['Nuxt server build', { 'package.json': NUXT, '.output/server/index.mjs': '"%KEY%"' }, null],
  ['SSR server bundle', { 'package.json': VITE, 'dist/server/entry.js': '"%KEY%"' }, null],
  [
    'server program in dist',
    {
      'package.json': '{"dependencies":{"express":"*"},"scripts":{"start":"node dist/main.js"}}',
      'dist/main.js': '"%KEY%"',
    },
    null,
  ],
  // Reachability
  ['Vite entry', { 'package.json': VITE, 'index.html': PAGE, 'src/main.ts': key }, 'src/main.ts'],
  [
    'three imports deep',
    {
      'package.json': VITE,
      'index.html': PAGE,
      'src/main.ts': 'import { a } from "./a"; a()',
      'src/a.ts': 'export * from "./b"',
      'src/b.ts': 'import { pay } from "./lib"; export const a = pay',
      'src/lib/index.ts': key,
    },
    'src/main.ts → src/a.ts → src/b.ts → src/lib/index.ts',
  ],
  [
    'dynamic import',
    {
      'package.json': VITE,
      'index.html': PAGE,
      'src/main.ts': 'setTimeout(() => import("./pay.js"))',
      'src/pay.ts': key,
    },
    'src/main.ts → src/pay.ts',
  ],
  ['not imported', { 'package.json': VITE, 'index.html': PAGE, 'src/main.ts': '1', 'src/pay.ts': key }, null],
  [
    'import in a comment',
    {
      'package.json': VITE,
      'index.html': PAGE,
      'src/main.ts': '// import "./pay"\n/* import "./pay" */',
      'src/pay.ts': key,
    },
    null,
  ],
  [
    'type-only import',
    {
      'package.json': VITE,
      'index.html': PAGE,
      'src/main.ts': 'import type { A } from "./pay"; export let a: A',
      'src/pay.ts': `export interface A {}\n${key}`,
    },
    null,
  ],
  [
    'import used as a type',
    {
      'package.json': VITE,
      'index.html': PAGE,
      'src/main.ts': 'import { A } from "./pay"; export let a: A',
      'src/pay.ts': `export interface A {}\n${key}`,
    },
    null,
  ],
  [
    'import with inline type',
    {
      'package.json': VITE,
      'index.html': PAGE,
      'src/main.ts': 'import { type A, pay } from "./pay"; pay()',
      'src/pay.ts': `export interface A {}\n${key}`,
    },
    'src/main.ts → src/pay.ts',
  ],
  [
    'barrel, other name',
    {
      'package.json': VITE,
      'index.html': PAGE,
      'src/main.ts': 'import { b } from "./lib"; b()',
      'src/lib/index.ts': 'export * from "./pay"; export { b } from "./b"',
      'src/lib/b.ts': 'export const b = () => 1',
      'src/lib/pay.ts': key,
    },
    null,
  ],
  [
    'barrel, this name',
    {
      'package.json': VITE,
      'index.html': PAGE,
      'src/main.ts': 'import { pay } from "./lib"; pay()',
      'src/lib/index.ts': 'export * from "./pay"; export { b } from "./b"',
      'src/lib/b.ts': 'export const b = () => 1',
      'src/lib/pay.ts': key,
    },
    'src/main.ts → src/lib/index.ts → src/lib/pay.ts',
  ],
  [
    'barrel, imported then exported',
    {
      'package.json': VITE,
      'index.html': PAGE,
      'src/main.ts': 'import { pay } from "./lib"; pay()',
      'src/lib/index.ts': 'import { pay } from "./pay"; export { pay }',
      'src/lib/pay.ts': key,
    },
    'src/main.ts → src/lib/index.ts → src/lib/pay.ts',
  ],
  [
    'tsconfig paths',
    {
      'package.json': VITE,
      'index.html': PAGE,
      'tsconfig.json': '{ "extends": "./base.json", // c\n }',
      'base.json': '{"compilerOptions":{"baseUrl":".","paths":{"~lib/*":["src/lib/*"]}}}',
      'src/main.ts': 'import "~lib/pay"',
      'src/lib/pay.ts': key,
    },
    'src/main.ts → src/lib/pay.ts',
  ],
  [
    'cyclic extends',
    {
      'package.json': VITE,
      'index.html': PAGE,
      'tsconfig.json': '{"extends":"./b.json"}',
      'b.json': '{"extends":"./tsconfig.json","compilerOptions":{"paths":{"#x/*":["./src/*"]}}}',
      'src/main.ts': 'import "#x/pay"',
      'src/pay.ts': key,
    },
    'src/main.ts → src/pay.ts',
  ],
  [
    'alias of the bundler',
    {
      'package.json': VITE,
      'index.html': PAGE,
      'vite.config.js': 'export default { resolve: { alias: { "@app": path.resolve(__dirname, "./src/app") } } }',
      'src/main.ts': 'import "@app/pay"',
      'src/app/pay.ts': key,
    },
    'src/main.ts → src/app/pay.ts',
  ],
  [
    'workspace package',
    {
      'package.json': '{"workspaces":["*"]}',
      'web/package.json': '{"devDependencies":{"vite":"*"}}',
      'web/index.html': PAGE,
      'web/src/main.ts': 'import { pay } from "@acme/api"; pay()',
      'api/package.json': '{"name":"@acme/api","exports":{".":{"import":"./dist/index.js"}}}',
      'api/src/index.ts': key,
    },
    'web/src/main.ts → api/src/index.ts',
  ],
  [
    'browser field',
    {
      'package.json': '{"devDependencies":{"vite":"*"},"browser":{"./src/db.ts":"./src/empty.ts"}}',
      'index.html': PAGE,
      'src/main.ts': 'import "./db"',
      'src/db.ts': key,
      'src/empty.ts': '',
    },
    null,
  ],
  [
    'JSON module',
    {
      'package.json': VITE,
      'index.html': PAGE,
      'src/main.ts': 'import c from "./c.json"; c.k',
      'src/c.json': '{"k":"%KEY%"}',
    },
    'src/main.ts → src/c.json',
  ],
  [
    'circular imports',
    {
      'package.json': VITE,
      'index.html': PAGE,
      'src/main.ts': 'export * from "./a"',
      'src/a.ts': 'export * from "./b"; export * from "./main"',
      'src/b.ts': `export * from "./a"; ${key}`,
    },
    'src/main.ts → src/a.ts → src/b.ts',
  ],
  [
    'star circle that gives nothing',
    {
      'package.json': VITE,
      'index.html': PAGE,
      'src/main.ts': 'import { nope } from "./a"; nope()',
      'src/a.ts': 'export * from "./b"',
      'src/b.ts': 'export * from "./a"; export * from "./pay"',
      'src/pay.ts': key,
    },
    null,
  ],
  [
    'Vue component',
    {
      'package.json': VITE,
      'index.html': PAGE,
      'src/main.ts': 'import App from "./App.vue"; App',
      'src/App.vue':
        '<template><p>Don\'t</p></template>\n<script setup lang="ts">\nimport { pay } from "@/pay"\nconst k = "%KEY%"\n</script>',
    },
    'src/main.ts → src/App.vue',
  ],
  [
    'imported by a Vue component',
    {
      'package.json': VITE,
      'index.html': PAGE,
      'src/main.ts': 'import App from "./App.vue"; App',
      'src/App.vue':
        '<template><p>Don\'t</p></template>\n<script setup lang="ts">\nimport { pay } from "@/pay"\n</script>',
      'src/pay.ts': key,
    },
    'src/main.ts → src/App.vue → src/pay.ts',
  ],
  [
    'comment in a client module',
    { 'package.json': VITE, 'index.html': PAGE, 'src/main.ts': '// old: "%KEY%"\nconsole.log(1)' },
    null,
  ],
  [
    'Web worker',
    {
      'package.json': VITE,
      'index.html': PAGE,
      'src/main.ts': 'new Worker(new URL("./w.ts", import.meta.url))',
      'src/w.ts': key,
    },
    'src/main.ts → src/w.ts',
  ],
  [
    'glob import',
    {
      'package.json': VITE,
      'index.html': PAGE,
      'src/main.ts': 'import.meta.glob("./pages/*.ts")',
      'src/pages/p.ts': key,
    },
    'src/main.ts → src/pages/p.ts',
  ],
  [
    'syntax error on the way',
    { 'package.json': VITE, 'index.html': PAGE, 'src/main.ts': 'import "./a"; const = = (', 'src/a.ts': key },
    'src/main.ts → src/a.ts',
  ],
  [
    'CRA',
    {
      'package.json': '{"dependencies":{"react-scripts":"*"}}',
      'public/index.html': '<div></div>',
      'src/index.js': 'import App from "./App"; App',
      'src/App.js': 'export default () => <p title="%KEY%">Don\'t</p>',
    },
    'src/index.js → src/App.js',
  ],
  [
    'Next client component',
    {
      'package.json': NEXT,
      'app/page.tsx': 'import { Buy } from "../c/Buy"; export default () => <Buy/>',
      'c/Buy.tsx': '"use client"\nimport { pay } from "@/lib/pay"; export const Buy = () => <b onClick={pay}/>',
      'lib/pay.ts': key,
    },
    'c/Buy.tsx → lib/pay.ts',
  ],
  [
    'Next server component',
    {
      'package.json': NEXT,
      'app/page.tsx': 'import { pay } from "../lib/pay"; export default () => <b>{pay()}</b>',
      'lib/pay.ts': key,
    },
    null,
  ],
  [
    'Next server action',
    {
      'package.json': NEXT,
      'c/Buy.tsx': '"use client"\nimport { act } from "../lib/act"; export const Buy = () => <b onClick={act}/>',
      'lib/act.ts': `"use server"\n${key}`,
    },
    null,
  ],
  [
    'Next server-only',
    {
      'package.json': NEXT,
      'c/Buy.tsx': '"use client"\nimport { pay } from "../lib/pay"; pay',
      'lib/pay.ts': `import "server-only"\n${key}`,
    },
    null,
  ],
  ['Next route handler', { 'package.json': NEXT, 'app/api/x/route.ts': key }, null],
  [
    'Next pages',
    {
      'package.json': NEXT,
      'pages/index.tsx': 'import { pay } from "../lib/pay"; export default () => <b onClick={pay}/>',
      'lib/pay.ts': key,
    },
    'pages/index.tsx → lib/pay.ts',
  ],
  [
    'Next pages, server props',
    {
      'package.json': NEXT,
      'pages/index.tsx':
        'import { pay } from "../lib/pay"; export async function getServerSideProps() { return { props: await pay() } } export default () => <b/>',
      'lib/pay.ts': key,
    },
    null,
  ],
  [
    'Next pages, literal in server props',
    {
      'package.json': NEXT,
      'pages/index.tsx':
        'export async function getServerSideProps() { const k = "%KEY%"; return {} } export default () => <b/>',
    },
    null,
  ],
  ['Next pages api', { 'package.json': NEXT, 'pages/api/x.ts': key }, null],
  ['Next middleware', { 'package.json': NEXT, 'middleware.ts': key }, null],
  [
    'SvelteKit page',
    {
      'package.json': KIT,
      'src/routes/+page.svelte': '<script>import { pay } from "$lib/pay"</script>',
      'src/lib/pay.ts': key,
    },
    'src/routes/+page.svelte → src/lib/pay.ts',
  ],
  [
    'SvelteKit universal load',
    {
      'package.json': KIT,
      'src/routes/+page.ts': 'import { pay } from "$lib/pay"; export const load = () => pay()',
      'src/lib/pay.ts': key,
    },
    'src/routes/+page.ts → src/lib/pay.ts',
  ],
  [
    'SvelteKit server load',
    {
      'package.json': KIT,
      'src/routes/+page.server.ts': 'import { pay } from "$lib/pay"; export const load = () => pay()',
      'src/lib/pay.ts': key,
    },
    null,
  ],
  [
    'SvelteKit $lib/server',
    {
      'package.json': KIT,
      'src/routes/+page.ts': 'import { pay } from "$lib/server/pay"',
      'src/lib/server/pay.ts': key,
    },
    null,
  ],
  [
    'SvelteKit private env',
    {
      'package.json': KIT,
      'src/routes/+page.ts': 'import { pay } from "$lib/pay"',
      'src/lib/pay.ts': `import { X } from "$env/static/private"\n${key}`,
    },
    null,
  ],
  ['SvelteKit endpoint', { 'package.json': KIT, 'src/routes/api/+server.ts': key }, null],
  [
    'Nuxt page',
    {
      'package.json': NUXT,
      'pages/index.vue': '<script setup>import { pay } from "~/lib/pay"</script>',
      'lib/pay.ts': key,
    },
    'pages/index.vue → lib/pay.ts',
  ],
  [
    'Nuxt composable in use',
    {
      'package.json': NUXT,
      'app/app.vue': '<script setup>const p = usePay()</script>',
      'app/composables/usePay.ts': 'export const usePay = () => "%KEY%"',
    },
    'app/composables/usePay.ts',
  ],
  [
    'Nuxt util that nobody uses',
    { 'package.json': NUXT, 'app/app.vue': '<template>a</template>', 'app/utils/pay.ts': key },
    null,
  ],
  ['Nuxt server route', { 'package.json': NUXT, 'server/api/pay.ts': key }, null],
  ['Nuxt server plugin', { 'package.json': NUXT, 'plugins/a.server.ts': key }, null],
  [
    'Astro frontmatter',
    {
      'package.json': '{"dependencies":{"astro":"*"}}',
      'src/pages/index.astro': '---\nimport { pay } from "../lib/pay";\nconst k = "%KEY%";\n---\n<p>a</p>',
    },
    null,
  ],
  [
    'imported by Astro frontmatter',
    {
      'package.json': '{"dependencies":{"astro":"*"}}',
      'src/pages/index.astro': '---\nimport { pay } from "../lib/pay";\n---\n<p>a</p>',
      'src/lib/pay.ts': key,
    },
    null,
  ],
  [
    'Astro script',
    {
      'package.json': '{"dependencies":{"astro":"*"}}',
      'src/pages/index.astro': '---\n---\n<script>const k = "%KEY%"</script>',
    },
    'inline-script',
  ],
  [
    'imported by an Astro script',
    {
      'package.json': '{"dependencies":{"astro":"*"}}',
      'src/pages/index.astro': '---\n---\n<script>import { pay } from "../lib/pay"; pay()</script>',
      'src/lib/pay.ts': key,
    },
    'src/pages/index.astro → src/lib/pay.ts',
  ],
  [
    'Astro island',
    {
      'package.json': '{"dependencies":{"astro":"*"}}',
      'src/pages/index.astro': '---\nimport Buy from "../c/Buy";\n---\n<Buy client:load />',
      'src/c/Buy.tsx': 'export default () => <b title="%KEY%"/>',
    },
    'src/pages/index.astro → src/c/Buy.tsx',
  ],
  [
    'Astro component without hydration',
    {
      'package.json': '{"dependencies":{"astro":"*"}}',
      'src/pages/index.astro': '---\nimport Buy from "../c/Buy";\n---\n<Buy />',
      'src/c/Buy.tsx': 'const k = "%KEY%"; export default () => <b/>',
    },
    null,
  ],
  [
    'Remix component',
    {
      'package.json': REMIX,
      'app/routes/a.tsx': 'import { pay } from "~/lib/pay"; export default () => <b onClick={pay}/>',
      'app/lib/pay.ts': key,
    },
    'app/routes/a.tsx → app/lib/pay.ts',
  ],
  [
    'Remix loader',
    {
      'package.json': REMIX,
      'app/routes/a.tsx':
        'import { pay } from "~/lib/pay"; const help = () => pay(); export const loader = async () => help(); export default () => <b/>',
      'app/lib/pay.ts': key,
    },
    null,
  ],
  [
    'Remix .server module',
    {
      'package.json': REMIX,
      'app/routes/a.tsx': 'import { pay } from "~/lib/pay.server"; export default () => <b onClick={pay}/>',
      'app/lib/pay.server.ts': key,
    },
    null,
  ],
  [
    'Angular environment',
    {
      'package.json': '{"dependencies":{"@angular/core":"*"}}',
      'src/main.ts': 'import { environment } from "./environments/environment"; environment',
      'src/environments/environment.ts': 'export const environment = {}',
      'src/environments/environment.prod.ts': 'export const environment = { k: "%KEY%" }',
    },
    'src/main.ts → src/environments/environment.prod.ts',
  ],
  [
    'Expo',
    {
      'package.json': '{"main":"expo-router/entry","dependencies":{"expo":"*"}}',
      'app/index.tsx': 'import { pay } from "../lib/pay"; export default () => pay()',
      'lib/pay.native.ts': key,
    },
    'app/index.tsx → lib/pay.native.ts',
  ],
  [
    'Expo API route',
    { 'package.json': '{"main":"expo-router/entry","dependencies":{"expo":"*"}}', 'app/hello+api.ts': key },
    null,
  ],
  [
    'extension background',
    {
      'manifest.json': '{"manifest_version":3,"background":{"service_worker":"bg.js"}}',
      'bg.js': 'importScripts("lib.js")',
      'lib.js': 'const k = "%KEY%"',
    },
    'bg.js → lib.js',
  ],
  [
    'extension content script',
    {
      'ext/manifest.json': '{"manifest_version":3,"content_scripts":[{"js":["content.js"]}]}',
      'ext/content.js': 'const k = "%KEY%"',
    },
    'ext/content.js',
  ],
  [
    'Electron renderer',
    {
      'package.json': '{"main":"main.js","devDependencies":{"electron":"*"}}',
      'index.html': '<script src="./renderer.js"></script>',
      'renderer.js': 'const { pay } = require("./pay")',
      'pay.js': 'exports.pay = "%KEY%"',
    },
    'renderer.js → pay.js',
  ],
  [
    'Electron main',
    {
      'package.json': '{"main":"main.js","devDependencies":{"electron":"*"}}',
      'index.html': '<script src="./renderer.js"></script>',
      'renderer.js': '1',
      'main.js': 'const k = "%KEY%"',
    },
    null,
  ],
  [
    'Gatsby page',
    {
      'package.json': '{"dependencies":{"gatsby":"*"}}',
      'src/pages/index.js': 'import { pay } from "../pay"; export default () => pay()',
      'src/pay.js': key,
    },
    'src/pages/index.js → src/pay.js',
  ],
  [
    'Gatsby server data',
    {
      'package.json': '{"dependencies":{"gatsby":"*"}}',
      'src/pages/index.js':
        'import { pay } from "../pay"; export async function getServerData() { return pay() } export default () => 1',
      'src/pay.js': key,
    },
    null,
  ],
  ['Gatsby node', { 'package.json': '{"dependencies":{"gatsby":"*"}}', 'gatsby-node.js': key }, null],
  [
    'WXT',
    {
      'package.json': '{"devDependencies":{"wxt":"*"}}',
      'entrypoints/background.ts': 'import { pay } from "../pay"; pay()',
      'pay.ts': key,
    },
    'entrypoints/background.ts → pay.ts',
  ],
  [
    'Vue CLI',
    {
      'package.json': '{"devDependencies":{"@vue/cli-service":"*"}}',
      'src/main.js': 'import "@/pay"',
      'src/pay.js': key,
    },
    'src/main.js → src/pay.js',
  ],
  [
    'service worker',
    {
      'package.json': VITE,
      'index.html': PAGE,
      'src/main.ts': 'navigator.serviceWorker.register(new URL("./sw.ts", import.meta.url))',
      'src/sw.ts': key,
    },
    'src/main.ts → src/sw.ts',
  ],
  [
    'registered service worker',
    {
      'index.html': '<script src="app.js"></script>',
      'app.js': 'navigator.serviceWorker.register("/sw.js")',
      'sw.js': key,
    },
    'app.js → sw.js',
  ],
  [
    'webpack entry',
    {
      'package.json': '{"devDependencies":{"webpack":"*"}}',
      'webpack.config.js': 'module.exports = { entry: { app: "./client/start.js" } }',
      'client/start.js': 'require("./pay")',
      'client/pay.js': key,
    },
    'client/start.js → client/pay.js',
  ],
  [
    'webpack entry for Node',
    {
      'package.json': '{"devDependencies":{"webpack":"*"}}',
      'webpack.config.js': 'module.exports = { target: "node", entry: "./src/start.js" }',
      'src/start.js': key,
    },
    null,
  ],
  [
    'publicPrefix of SvelteKit',
    {
      'package.json': KIT,
      'svelte.config.js': 'export default { kit: { env: { publicPrefix: "WEB_" } } }',
      '.env': 'WEB_KEY=%KEY%',
    },
    'public-env',
  ],
  [
    'inline module of a page',
    { 'index.html': '<script type="module">import { pay } from "./pay.js"; pay()</script>', 'pay.js': key },
    'index.html → pay.js',
  ],
  ['Django template', { 'app/templates/a.html': '<script>const k = "%KEY%"</script>{% comment %}' }, 'inline-script'],
  [
    'plain server',
    { 'package.json': '{"dependencies":{"express":"*"}}', 'src/index.js': 'const k = "%KEY%"; require("express")()' },
    null,
  ],
  ['Python', { 'app.py': 'KEY = "%KEY%"' }, null],
];

describe('how strangers can read a value', () => {
  test.for(TABLE)('%s', async ([, files, expected]) => {
    const value = freshKey();
    const project = tempProject(
      Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replaceAll('%KEY%', value)])),
    );
    try {
      const sites = project.sites(value);
      expect(sites.length).toBeGreaterThan(0);
      const { frontend } = await classifySites(project.view(), sites, PROVIDERS);
      expect(describeExposure(frontend[0], expected)).toBe(expected);
    } finally {
      project.remove();
    }
  });
});

/** The exposure in the table's words: the chain if the table names one, else how. */
function describeExposure(exposure: FrontendExposure | undefined, expected: string | null): string | null {
  if (!exposure) return null;
  if (expected !== null && /[→./]/.test(expected)) return exposure.chain.join(' → ');
  return exposure.how;
}
