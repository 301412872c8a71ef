/** A prefix whose variables a framework writes into what the browser gets. */
export interface PublicPrefix {
  readonly prefix: string;
  readonly framework: string;
  /** Page where the framework documents it. */
  readonly source: string;
}

/** Longest first, so that `NUXT_PUBLIC_` is not read as `PUBLIC_`. */
export const PUBLIC_PREFIXES: readonly PublicPrefix[] = [
  { prefix: 'NEXT_PUBLIC_', framework: 'Next.js', source: 'nextjs.org/docs/app/guides/environment-variables' },
  { prefix: 'NUXT_PUBLIC_', framework: 'Nuxt', source: 'nuxt.com/docs/guide/going-further/runtime-config' },
  { prefix: 'EXPO_PUBLIC_', framework: 'Expo', source: 'docs.expo.dev/guides/environment-variables' },
  { prefix: 'PLASMO_PUBLIC_', framework: 'Plasmo', source: 'docs.plasmo.com/framework/env' },
  { prefix: 'SNOWPACK_PUBLIC_', framework: 'Snowpack', source: 'www.snowpack.dev/reference/environment-variables' },
  { prefix: 'FRESH_PUBLIC_', framework: 'Fresh', source: 'fresh.deno.dev/docs/concepts/environment-variables' },
  { prefix: 'RENDERER_VITE_', framework: 'electron-vite', source: 'electron-vite.org/guide/env-and-mode' },
  { prefix: 'PRELOAD_VITE_', framework: 'electron-vite', source: 'electron-vite.org/guide/env-and-mode' },
  { prefix: 'NX_PUBLIC_', framework: 'Nx', source: 'nx.dev/recipes/react/use-environment-variables-in-react' },
  { prefix: 'REDWOOD_ENV_', framework: 'RedwoodJS', source: 'docs.redwoodjs.com/docs/environment-variables' },
  {
    prefix: 'REACT_APP_',
    framework: 'Create React App',
    source: 'create-react-app.dev/docs/adding-custom-environment-variables',
  },
  { prefix: 'VUE_APP_', framework: 'Vue CLI', source: 'cli.vuejs.org/guide/mode-and-env.html' },
  { prefix: 'UMI_APP_', framework: 'Umi', source: 'umijs.org/docs/guides/env-variables' },
  { prefix: 'NG_APP_', framework: 'ngx-env', source: 'www.npmjs.com/package/@ngx-env/builder' },
  { prefix: 'STORYBOOK_', framework: 'Storybook', source: 'storybook.js.org/docs/configure/environment-variables' },
  {
    prefix: 'GATSBY_',
    framework: 'Gatsby',
    source: 'www.gatsbyjs.com/docs/how-to/local-development/environment-variables',
  },
  { prefix: 'RAZZLE_', framework: 'Razzle', source: 'razzlejs.org/docs/environment-variables' },
  { prefix: 'MODERN_', framework: 'Modern.js', source: 'modernjs.dev/guides/basic-features/env-vars' },
  { prefix: 'PUBLIC_', framework: 'SvelteKit or Astro', source: 'svelte.dev/docs/kit/$env-static-public' },
  { prefix: 'VITE_', framework: 'Vite', source: 'vite.dev/guide/env-and-mode' },
  { prefix: 'WXT_', framework: 'WXT', source: 'wxt.dev/guide/essentials/config/environment-variables' },
];

/** Prefixes that other programs use too: public only where the framework is a dependency. */
export const NEEDS_FRAMEWORK: ReadonlySet<string> = new Set(['MODERN_', 'RAZZLE_', 'WXT_']);

/** Variables with a public-looking prefix that no browser gets. */
export const NEVER_PUBLIC: readonly RegExp[] = [
  /^MAIN_VITE_/, // electron-vite: main process only
  /^GATSBY_(CLOUD|CI|TELEMETRY|EXPERIMENTAL|LOGGER|CPU_COUNT|CONCURRENT|OPEN_SEARCH|ACTIVE_ENV|HASH_SALT|RECIPES)/,
  /^STORYBOOK_(CI|DISABLE_TELEMETRY|ENABLE_CRASH_REPORTS)$/,
  /^PUBLIC_KEY(_|$)/, // a public key is what it says
];
