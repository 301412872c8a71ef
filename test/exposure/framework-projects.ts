/** A real project to be built for real: how it is made, what is planted where, and what is public in the end. */
export interface FrameworkProject {
  readonly name: string;
  /** Arguments of `npm exec` that create it in the folder `app`, or null if `files` is all there is. */
  readonly create: readonly string[] | null;
  /** Files written over it. `%NAME%` stands for the planted key of that name. */
  readonly files: Readonly<Record<string, string>>;
  readonly build: string;
  /** Folders of what browsers get. */
  readonly client: readonly string[];
}

/** Keys planted in each project, and how strangers can read them. `null`: not at all. */
export const PLANTS: Readonly<Record<string, string | null>> = {
  SERVER: null,
  SERVER_ENV: null,
  DEEP: 'reachable',
  PUBLIC_ENV: 'public-env',
  DEFINED: 'public-env',
  COMPUTED: 'bundle',
  PUBLIC_FILE: 'public-file',
};

/** A client module three imports deep, and one that reads what the build writes in. */
const deep = (folder: string, prefix = './'): Record<string, string> => ({
  [`${folder}/one.ts`]: `export { pay } from '${prefix}two';\n`,
  [`${folder}/two.ts`]: `import { send } from '${prefix}three';\nexport const pay = () => send('order');\n`,
  [`${folder}/three.ts`]:
    "const key = '%DEEP%';\nexport const send = (what: string) => fetch('/pay', { headers: { key, what } });\n",
});

const viteProject = (
  template: string,
  plugin: string,
  call: string,
  entry: string,
  extra: Record<string, string> = {},
): FrameworkProject => ({
  name: `create-vite ${template}`,
  create: ['create-vite@latest', 'app', '--template', template, '--no-interactive'],
  files: {
    ...deep('src/lib'),
    ...extra,
    '.env': 'VITE_PAY_KEY=%PUBLIC_ENV%\nDEFINED_KEY=%DEFINED%\nCOMPUTED_KEY=%COMPUTED%\nSERVER_KEY=%SERVER_ENV%\n',
    'public/config.json': '{ "key": "%PUBLIC_FILE%" }\n',
    'server/index.mjs':
      "import { createServer } from 'node:http';\nconst key = '%SERVER%';\ncreateServer((_, answer) => answer.end(String(key.length))).listen(0);\n",
    'vite.config.ts': `import { defineConfig, loadEnv } from 'vite';\nimport ${plugin} from '${call}';\n// @ts-nocheck\nconst pick = (env: Record<string, string>) => Object.fromEntries([['__COMPUTED__', JSON.stringify(env['COMPUTED_KEY'])]]);\nexport default defineConfig(({ mode }) => {\n  const env = loadEnv(mode, '.', '');\n  return { plugins: [${plugin.startsWith('{') ? plugin.replace(/[{} ]/g, '') : plugin}()], define: { __DEFINED__: JSON.stringify(env.DEFINED_KEY), ...pick(env) } };\n});\n`,
    [entry]:
      "import { pay } from './lib/one';\ndeclare const __DEFINED__: string;\ndeclare const __COMPUTED__: string;\nconsole.log(import.meta.env.VITE_PAY_KEY, __DEFINED__, __COMPUTED__);\npay();\n",
  },
  build: 'npx vite build',
  client: ['dist'],
});

export const PROJECTS: readonly FrameworkProject[] = [
  viteProject('react-ts', 'react', '@vitejs/plugin-react', 'src/main.tsx'),
  viteProject('vue-ts', 'vue', '@vitejs/plugin-vue', 'src/main.ts', {
    'src/main.ts': "import { createApp } from 'vue';\nimport App from './App.vue';\ncreateApp(App).mount('#app');\n",
    'src/App.vue':
      '<script setup lang="ts">\nimport { pay } from \'./lib/one\';\ndeclare const __DEFINED__: string;\ndeclare const __COMPUTED__: string;\nconst shown = [import.meta.env.VITE_PAY_KEY, __DEFINED__, __COMPUTED__];\n</script>\n<template><button @click="pay">Don\'t {{ shown }}</button></template>\n',
  }),
  viteProject('svelte-ts', '{ svelte }', '@sveltejs/vite-plugin-svelte', 'src/main.ts'),
  {
    name: 'Next, app router',
    create: [
      'create-next-app@latest',
      'app',
      '--ts',
      '--app',
      '--no-src-dir',
      '--no-eslint',
      '--no-tailwind',
      '--import-alias',
      '@/*',
      '--skip-install',
      '--disable-git',
      '--yes',
    ],
    files: {
      ...deep('lib', '@/lib/'),
      '.env':
        'NEXT_PUBLIC_PAY_KEY=%PUBLIC_ENV%\nDEFINED_KEY=%DEFINED%\nCOMPUTED_KEY=%COMPUTED%\nSERVER_KEY=%SERVER_ENV%\n',
      'next.config.ts':
        "import type { NextConfig } from 'next';\nconst pick = () => Object.fromEntries([['COMPUTED_KEY', process.env.COMPUTED_KEY]]);\nconst nextConfig: NextConfig = { env: { DEFINED_KEY: process.env.DEFINED_KEY, ...pick() } as Record<string, string> };\nexport default nextConfig;\n",
      'public/config.json': '{ "key": "%PUBLIC_FILE%" }\n',
      'lib/server.ts': "const key = '%SERVER%';\nexport const count = () => key.length;\n",
      'app/page.tsx':
        "import { count } from '@/lib/server';\nimport { Buy } from '@/components/Buy';\nexport default function Page() { return <main>{count()}<Buy /></main>; }\n",
      'app/api/pay/route.ts':
        "import { count } from '@/lib/server';\nexport const GET = () => Response.json({ count: count(), key: (process.env.SERVER_KEY ?? '').length });\n",
      'components/Buy.tsx':
        "'use client';\nimport { pay } from '@/lib/one';\nexport function Buy() { return <button onClick={() => pay()}>{process.env.NEXT_PUBLIC_PAY_KEY}{process.env.DEFINED_KEY}{process.env.COMPUTED_KEY}</button>; }\n",
      'app/layout.tsx':
        'export default function Layout({ children }: { children: React.ReactNode }) { return <html><body>{children}</body></html>; }\n',
    },
    build: 'npx next build',
    client: ['.next/static', 'public'],
  },
  {
    name: 'Next, pages router',
    create: null,
    files: {
      ...deep('lib'),
      'package.json':
        '{ "name": "app", "private": true, "dependencies": { "next": "16.4.3", "react": "19.3.0", "react-dom": "19.3.0" }, "devDependencies": { "typescript": "5.9.3", "@types/react": "19.2.2", "@types/node": "20.19.43" } }\n',
      '.env':
        'NEXT_PUBLIC_PAY_KEY=%PUBLIC_ENV%\nDEFINED_KEY=%DEFINED%\nCOMPUTED_KEY=%COMPUTED%\nSERVER_KEY=%SERVER_ENV%\n',
      'next.config.js':
        "const pick = () => Object.fromEntries([['COMPUTED_KEY', process.env.COMPUTED_KEY]]);\nmodule.exports = { env: { DEFINED_KEY: process.env.DEFINED_KEY, ...pick() } };\n",
      'public/config.json': '{ "key": "%PUBLIC_FILE%" }\n',
      'lib/server.ts': "const key = '%SERVER%';\nexport const count = () => key.length;\n",
      'pages/index.tsx':
        "import { pay } from '../lib/one';\nimport { count } from '../lib/server';\nexport async function getServerSideProps() { return { props: { n: count() + (process.env.SERVER_KEY ?? '').length } }; }\nexport default function Page({ n }: { n: number }) { return <button onClick={() => pay()}>{n}{process.env.NEXT_PUBLIC_PAY_KEY}{process.env.DEFINED_KEY}{process.env.COMPUTED_KEY}</button>; }\n",
      'pages/api/pay.ts':
        "import { count } from '../../lib/server';\nexport default (_: unknown, answer: { json: (value: unknown) => void }) => answer.json(count());\n",
    },
    build: 'npx next build',
    client: ['.next/static', 'public'],
  },
  {
    name: 'SvelteKit',
    create: ['sv@latest', 'create', 'app', '--template', 'minimal', '--types', 'ts', '--no-add-ons', '--no-install'],
    files: {
      ...deep('src/lib', '$lib/'),
      '.env': 'PUBLIC_PAY_KEY=%PUBLIC_ENV%\nDEFINED_KEY=%DEFINED%\nCOMPUTED_KEY=%COMPUTED%\nSERVER_KEY=%SERVER_ENV%\n',
      'static/config.json': '{ "key": "%PUBLIC_FILE%" }\n',
      'vite.config.ts':
        "import { sveltekit } from '@sveltejs/kit/vite';\nimport { defineConfig, loadEnv } from 'vite';\nconst pick = (env: Record<string, string>) => Object.fromEntries([['__COMPUTED__', JSON.stringify(env['COMPUTED_KEY'])]]);\nexport default defineConfig(({ mode }) => {\n  const env = loadEnv(mode, '.', '');\n  return { plugins: [sveltekit()], define: { __DEFINED__: JSON.stringify(env.DEFINED_KEY), ...pick(env) } };\n});\n",
      'src/lib/server/pay.ts': "const key = '%SERVER%';\nexport const count = () => key.length;\n",
      'src/routes/+page.server.ts':
        "import { SERVER_KEY } from '$env/static/private';\nimport { count } from '$lib/server/pay';\nexport const load = () => ({ n: count() + SERVER_KEY.length });\n",
      'src/routes/+page.svelte':
        "<script lang=\"ts\">\n  import { PUBLIC_PAY_KEY } from '$env/static/public';\n  import { pay } from '$lib/one';\n  let { data } = $props();\n</script>\n<button onclick={() => pay()}>{data.n}{PUBLIC_PAY_KEY}{__DEFINED__}{__COMPUTED__}</button>\n",
    },
    build: 'npx vite build',
    client: ['.svelte-kit/output/client'],
  },
  {
    name: 'Astro',
    create: null,
    files: {
      ...deep('src/lib'),
      'package.json': '{ "name": "app", "type": "module", "version": "0.0.1", "dependencies": { "astro": "5.9.4" } }\n',
      '.env': 'PUBLIC_PAY_KEY=%PUBLIC_ENV%\nDEFINED_KEY=%DEFINED%\nCOMPUTED_KEY=%COMPUTED%\nSERVER_KEY=%SERVER_ENV%\n',
      'astro.config.mjs':
        "import { defineConfig } from 'astro/config';\nimport { loadEnv } from 'vite';\nconst env = loadEnv('production', process.cwd(), '');\nconst pick = () => Object.fromEntries([['__COMPUTED__', JSON.stringify(env['COMPUTED_KEY'])]]);\nexport default defineConfig({ vite: { define: { __DEFINED__: JSON.stringify(env.DEFINED_KEY), ...pick() } } });\n",
      'public/config.json': '{ "key": "%PUBLIC_FILE%" }\n',
      'src/lib/server.ts':
        "const key = '%SERVER%';\nexport const count = () => key.length + (import.meta.env.SERVER_KEY ?? '').length;\n",
      'src/pages/index.astro':
        "---\nimport { count } from '../lib/server';\nconst n = count();\n---\n<html><body><p>{n}</p>\n<script>\n  import { pay } from '../lib/one';\n  console.log(import.meta.env.PUBLIC_PAY_KEY, __DEFINED__, __COMPUTED__);\n  pay();\n</script></body></html>\n",
    },
    build: 'npx astro build',
    client: ['dist'],
  },
  {
    name: 'Nuxt',
    create: null,
    files: {
      ...deep('app/lib', '~/lib/'),
      'package.json':
        '{ "name": "app", "private": true, "type": "module", "dependencies": { "nuxt": "4.0.3", "vue": "latest", "vue-router": "latest" } }\n',
      '.env':
        'NUXT_PUBLIC_PAY_KEY=%PUBLIC_ENV%\nDEFINED_KEY=%DEFINED%\nCOMPUTED_KEY=%COMPUTED%\nSERVER_KEY=%SERVER_ENV%\n',
      'nuxt.config.ts':
        "const pick = () => Object.fromEntries([['__COMPUTED__', JSON.stringify(process.env.COMPUTED_KEY)]]);\nexport default defineNuxtConfig({\n  ssr: false,\n  telemetry: false,\n  runtimeConfig: { serverKey: process.env.SERVER_KEY, public: { payKey: '', defined: process.env.DEFINED_KEY } },\n  vite: { define: { ...pick() } },\n});\n",
      'public/config.json': '{ "key": "%PUBLIC_FILE%" }\n',
      'server/utils/pay.ts': "const key = '%SERVER%';\nexport const count = () => key.length;\n",
      'server/api/pay.ts':
        'export default defineEventHandler((event) => count() + useRuntimeConfig(event).serverKey.length);\n',
      'app/app.vue':
        '<script setup lang="ts">\nimport { pay } from \'~/lib/one\';\nconst config = useRuntimeConfig();\ndeclare const __COMPUTED__: string;\nconst shown = [__COMPUTED__];\n</script>\n<template><button @click="() => pay()">{{ config.public.payKey }}{{ config.public.defined }}{{ shown }}</button></template>\n',
    },
    build: 'npx nuxt generate',
    client: ['.output/public'],
  },
];
