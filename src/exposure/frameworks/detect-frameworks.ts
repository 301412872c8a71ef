import type { Workspace, WorkspacePackage } from '../graph/workspace.ts';

export type Framework =
  | 'next'
  | 'nuxt'
  | 'sveltekit'
  | 'astro'
  | 'remix'
  | 'gatsby'
  | 'angular'
  | 'cra'
  | 'vue-cli'
  | 'expo'
  | 'electron'
  | 'extension'
  | 'wxt'
  | 'plasmo'
  | 'solid-start'
  | 'docusaurus'
  | 'vite'
  | 'bundler';

const BY_DEPENDENCY: readonly (readonly [Framework, RegExp])[] = [
  ['next', /^next$/],
  ['nuxt', /^nuxt(?:3|-nightly)?$/],
  ['sveltekit', /^@sveltejs\/kit$/],
  ['astro', /^astro$/],
  ['remix', /^@remix-run\/(?:react|dev)$|^@react-router\/dev$/],
  ['gatsby', /^gatsby$/],
  ['angular', /^@angular\/core$/],
  ['cra', /^react-scripts$|^@craco\/craco$|^react-app-rewired$/],
  ['vue-cli', /^@vue\/cli-service$/],
  ['expo', /^expo$|^react-native$/],
  ['electron', /^electron$|^electron-vite$/],
  ['wxt', /^wxt$/],
  ['plasmo', /^plasmo$/],
  ['solid-start', /^@solidjs\/start$/],
  ['docusaurus', /^@docusaurus\/core$/],
  ['vite', /^vite$/],
  [
    'bundler',
    /^(?:parcel|parcel-bundler|webpack|rollup|@rsbuild\/core|@rspack\/core|esbuild|snowpack|@farmfe\/core|rolldown)$/,
  ],
];

const BY_FILE: readonly (readonly [Framework, RegExp])[] = [
  ['next', /^next\.config\.[cm]?[jt]s$/],
  ['nuxt', /^nuxt\.config\.[cm]?[jt]s$/],
  ['sveltekit', /^svelte\.config\.[cm]?[jt]s$/],
  ['astro', /^astro\.config\.[cm]?[jt]s$/],
  ['remix', /^(?:remix|react-router)\.config\.[cm]?[jt]s$/],
  ['gatsby', /^gatsby-(?:config|browser)\.[cm]?[jt]sx?$/],
  ['angular', /^angular\.json$/],
  ['vite', /^vite\.config\.[cm]?[jt]s$/],
  ['bundler', /^(?:webpack|rollup|rsbuild|rspack)\.config\.[cm]?[jt]s$/],
  ['extension', /^(?:src\/|public\/|extension\/|app\/)?manifest\.json$/],
];

/** Frameworks that a package uses, by its dependencies and configuration files. A package without any reaches browsers only by its HTML. */
export function detectFrameworks(workspace: Workspace, owner: WorkspacePackage): ReadonlySet<Framework> {
  const found = new Set<Framework>();
  for (const dependency of owner.dependencies)
    for (const [framework, name] of BY_DEPENDENCY) if (name.test(dependency)) found.add(framework);
  const prefix = owner.folder === '' ? 0 : owner.folder.length + 1;
  for (const path of workspace.filesOf(owner)) {
    const local = path.slice(prefix);
    // Configurations lie at the top of a package; a manifest at most one folder below.
    if (local.split('/').length > 2) continue;
    for (const [framework, file] of BY_FILE) if (file.test(local)) found.add(framework);
  }
  // A svelte.config without the kit is a plain Vite project.
  if (
    found.has('sveltekit') &&
    owner.dependencies.size > 0 &&
    !owner.dependencies.has('@sveltejs/kit') &&
    owner.dependencies.has('svelte')
  )
    found.delete('sveltekit');
  return found;
}
