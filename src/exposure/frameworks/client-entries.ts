import { posix } from 'node:path';
import { asRecord, asStrings, parseJsonWithComments } from '../graph/json-with-comments.ts';
import { headDirectives } from '../graph/scan-imports.ts';
import { attribute, isComponent, isScript, scriptParts } from '../graph/script-parts.ts';
import { joinInside } from '../graph/tsconfig-paths.ts';
import { isForeign, type Workspace, type WorkspacePackage } from '../graph/workspace.ts';
import { detectFrameworks, type Framework } from './detect-frameworks.ts';
import { extensionScripts } from './extension-scripts.ts';
import { isServerPath } from './server-only.ts';

/** Modules that a framework picks up by their place, relative to the package. */
const ENTRY_PLACES: Partial<Record<Framework, RegExp>> = {
  next: /^(?:src\/)?(?:pages\/(?!api\/)(?!_document\.).+\.(?:[jt]sx?|mdx)|instrumentation-client\.[jt]s)$/,
  nuxt: /^(?:app\/|src\/)?(?:app\.vue|error\.vue|app\.config\.[jt]s|(?:pages|components|layouts)\/.+\.(?:vue|[jt]sx)|(?:plugins|middleware)\/[^/]+(?:\/index)?\.[jt]s)$/,
  sveltekit:
    /^src\/(?:routes\/(?:.+\/)?\+(?:page|layout|error)(?:@[^/]*)?\.(?:svelte|[jt]s)|hooks(?:\.client)?\.[jt]s|service-worker(?:\/index)?\.[jt]s)$/,
  astro: /^src\/.+\.astro$/,
  remix: /^app\/(?:root\.[jt]sx?|entry\.client\.[jt]sx?|routes\/.+\.[jt]sx?|routes\.[jt]s)$/,
  gatsby: /^(?:gatsby-browser\.[jt]sx?|src\/(?:pages|templates)\/.+\.[jt]sx?)$/,
  angular: /^(?:src|projects\/[^/]+\/src|apps\/[^/]+\/src)\/(?:main|polyfills)\.ts$/,
  cra: /^src\/(?:index|serviceWorker|service-worker)\.[jt]sx?$/,
  'vue-cli': /^src\/main\.[jt]sx?$/,
  expo: /^(?:index|App)(?:\.(?:ios|android|native|web))?\.[jt]sx?$|^(?:src\/)?app\/.+\.[jt]sx?$/,
  electron: /(?:^|\/)preload(?:\/index)?\.[cm]?[jt]s$|^src\/renderer\/(?:src\/)?(?:main|index|renderer)\.[jt]sx?$/,
  wxt: /^(?:src\/)?entrypoints\/(?:[^/]+|[^/]+\/(?:index|main))\.(?:[jt]sx?|vue|svelte)$/,
  plasmo:
    /^(?:src\/)?(?:popup|options|newtab|devtools|sidepanel|background|content)(?:\/index)?\.(?:[jt]sx?|vue|svelte)$|^(?:src\/)?contents\/.+\.[jt]sx?$/,
  docusaurus: /^src\/(?:pages|theme)\/.+\.(?:[jt]sx?|mdx)$/,
  'solid-start': /^src\/(?:app|entry-client|routes\/.+)\.[jt]sx?$/,
};

/** Folders whose modules a framework offers everywhere without an import; they count once a client module mentions an export. */
const AUTO_IMPORTED: Partial<Record<Framework, RegExp>> = {
  nuxt: /^(?:(?:app\/|src\/)?(?:composables|utils|stores)\/|shared\/(?:utils|types)\/)[^/]+(?:\/index)?\.[jt]s$/,
};

export interface ClientEntries {
  readonly frameworks: ReadonlySet<Framework>;
  /** Modules that a browser starts from. */
  readonly entries: readonly string[];
  /** Modules that client code can use without importing them. */
  readonly autoImported: readonly string[];
}

/**
 * Finds where browsers start in one package. Reads HTML pages, manifests, and in repositories with a Next project every script's first lines.
 * @param hasServerComponents some package of the repository builds React server components, where `'use client'` marks an entry
 */
export function findClientEntries(
  workspace: Workspace,
  owner: WorkspacePackage,
  read: (path: string) => string | null,
  hasServerComponents: boolean,
): ClientEntries {
  const frameworks = detectFrameworks(workspace, owner);
  const cut = owner.folder === '' ? 0 : owner.folder.length + 1;
  const entries = new Set<string>();
  const autoImported: string[] = [];
  const add = (path: string | null): void => {
    if (path !== null && workspace.files.has(path)) entries.add(path);
  };

  for (const path of workspace.filesOf(owner)) {
    if (isForeign(path)) continue;
    const local = path.slice(cut);
    if (/\.html?$/.test(local)) {
      const html = read(path) ?? '';
      for (const script of pageScripts(html, path, owner)) add(script);
      if (/<script\b/i.test(html)) entries.add(path);
    }
    if (!isScript(path) && !isComponent(path) && !/\.mdx$/.test(path)) {
      if (posix.basename(path) === 'manifest.json')
        for (const script of extensionScripts(read(path) ?? '', posix.dirname(path))) add(script);
      continue;
    }
    if (
      /(?:\.|\/)(?:test|spec|stories|cy|e2e)\.[cm]?[jt]sx?$|(?:^|\/)__(?:tests|mocks)__\//.test(local) ||
      isServerPath(local, frameworks)
    )
      continue;
    for (const framework of frameworks) {
      if (ENTRY_PLACES[framework]?.test(local)) entries.add(path);
      if (AUTO_IMPORTED[framework]?.test(local)) autoImported.push(path);
    }
    // A package of components has no framework of its own.
    if (hasServerComponents && isScript(path) && headDirectives(read(path) ?? '').includes('use client'))
      entries.add(path);
  }

  if (frameworks.has('expo')) add(moduleFile(workspace, owner, asStrings(owner.manifest['main'])[0] ?? ''));
  if (frameworks.has('angular'))
    for (const path of angularMains(read(`${owner.folder}${owner.folder ? '/' : ''}angular.json`) ?? ''))
      add(joinInside(owner.folder, path));
  if (frameworks.has('bundler') || frameworks.has('vite')) {
    for (const path of bundlerEntries(workspace, owner, read)) add(path);
  }
  // Without a page or a configured input, the templates' usual names are what is left.
  if (entries.size === 0 && (frameworks.has('vite') || frameworks.has('bundler'))) {
    for (const path of workspace.filesOf(owner))
      if (/^src\/(?:main|index)\.(?:[jt]sx?)$/.test(path.slice(cut)) && rendersToPage(read(path) ?? '')) add(path);
  }
  return { frameworks, entries: [...entries], autoImported };
}

/** True for code that puts something on a page, which a library's or a server's entry does not. */
function rendersToPage(text: string): boolean {
  return /createRoot|hydrateRoot|ReactDOM|createApp\(|document\.(?:getElementById|querySelector|body|createElement|addEventListener)|window\.|\bmount\(|bootstrapApplication/.test(
    text,
  );
}

function moduleFile(workspace: Workspace, owner: WorkspacePackage, path: string): string | null {
  const base = joinInside(owner.folder, path);
  return base === null
    ? null
    : (['', '.js', '.ts', '.tsx', '.jsx']
        .map((ending) => base + ending)
        .find((candidate) => workspace.files.has(candidate)) ?? null);
}

/** Scripts that a page loads from this repository: relative to the page, or to the package's root, `public/`, `static/`, `src/`. */
function pageScripts(html: string, path: string, owner: WorkspacePackage): (string | null)[] {
  return scriptParts(path, html).flatMap(({ attributes }) => {
    const source = attribute(attributes, 'src')
      ?.replace(/[?#].*$/, '')
      .replace(/^%PUBLIC_URL%|^%BASE_URL%|^%sveltekit\.assets%/, '');
    if (!source || /^(?:[a-z]+:)?\/\//i.test(source)) return [];
    const folder = posix.dirname(path);
    if (!source.startsWith('/')) return [joinInside(folder, source)];
    return ['', 'public', 'static', 'src']
      .map((top) => joinInside(owner.folder, top + source))
      .concat(joinInside(folder, source.slice(1)));
  });
}

function angularMains(text: string): string[] {
  const projects = asRecord(asRecord(parseJsonWithComments(text))['projects']);
  return Object.values(projects).flatMap((project) => {
    const targets = asRecord(asRecord(project)['architect'] ?? asRecord(project)['targets']);
    const options = asRecord(asRecord(targets['build'])['options']);
    return [...asStrings(options['main']), ...asStrings(options['browser']), ...asStrings(options['scripts'])];
  });
}

/** Paths that a script of package.json gives to a bundler: `esbuild src/app.tsx --bundle --outfile=public/app.js`. */
function scriptedEntries(scripts: Record<string, unknown>): string[] {
  return Object.values(scripts).flatMap((script) =>
    (typeof script === 'string' ? script : '').split(/&&|\|\||;/).flatMap((command) => {
      const words = command.trim().split(/\s+/);
      const tool = words.findIndex((word) => /^(?:esbuild|browserify|parcel|bun)$/.test(word));
      if (tool < 0 || (words[tool] === 'bun' && words[tool + 1] !== 'build')) return [];
      if (/--(?:platform|target)[= ](?:node|bun)\b/.test(command)) return [];
      return words.slice(tool + 1).filter((word) => /^[\w.@/-]+\.[cm]?[jt]sx?$/.test(word) && !word.startsWith('-'));
    }),
  );
}

/** Paths written as `entry`, `input` or `source` in a bundler's configuration, and those in the scripts of package.json. */
function bundlerEntries(
  workspace: Workspace,
  owner: WorkspacePackage,
  read: (path: string) => string | null,
): (string | null)[] {
  const prefix = owner.folder === '' ? '' : `${owner.folder}/`;
  const found = scriptedEntries(asRecord(owner.manifest['scripts']));
  for (const path of workspace.filesOf(owner)) {
    if (
      !/^(?:vite|webpack|rollup|rsbuild|rspack)[\w.-]*\.config\.[cm]?[jt]s$|^webpack\.[\w.-]+\.[cm]?js$/.test(
        path.slice(prefix.length),
      )
    )
      continue;
    const text = read(path) ?? '';
    // A server build, a library or a tool is no browser's business.
    if (/target\s*:\s*["'](?:async-)?node|formats?\s*:\s*\[?\s*["'](?:cjs|umd|es)["']|\blib\s*:/.test(text)) continue;
    const block = /\b(?:entry|input|source)\s*:\s*([^;]{0,1500})/g;
    for (let hit = block.exec(text); hit; hit = block.exec(text)) {
      const paths = /["'`](\.{0,2}\/?[\w./@-]+\.(?:[cm]?[jt]sx?|vue))["'`]/g;
      for (let at = paths.exec(hit[1]!); at; at = paths.exec(hit[1]!)) found.push(at[1]!);
    }
  }
  return found.map((path) => joinInside(owner.folder, path.replace(/^\//, '')));
}
