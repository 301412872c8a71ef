import type { Advisory } from '../../model/advisory.ts';
import type { Workspace, WorkspacePackage } from '../graph/workspace.ts';
import type { ProjectView } from '../project-view.ts';
import { type ConfigLeaks, PUBLIC_NAME, SECRET_NAME } from './config-leaks.ts';
import { type ConfigShape, readConfig } from './read-config.ts';

interface Reader extends ConfigShape {
  readonly file: RegExp;
  readonly framework: string;
  /** Only files that hold this are worth parsing. */
  readonly worth: RegExp;
  readonly defaultPrefix?: string;
}

const BUNDLER_CALLS = ['DefinePlugin', 'EnvironmentPlugin', 'replace'];

const READERS: readonly Reader[] = [
  {
    file: /^(?:electron\.)?vite(?:st)?[\w.-]*\.config\.[cm]?[jt]s$/,
    framework: 'Vite',
    options: [{ key: 'define' }],
    prefixOptions: ['envPrefix', 'publicPrefix'],
    calls: BUNDLER_CALLS,
    worth: /\bdefine\s*:|\bdefine\s*,|envPrefix|publicPrefix|\breplace\s*\(|EnvironmentPlugin/,
    defaultPrefix: 'VITE_',
  },
  {
    file: /^next\.config\.[cm]?[jt]s$/,
    framework: 'Next.js',
    options: [{ key: 'env' }, { key: 'publicRuntimeConfig' }],
    prefixOptions: [],
    calls: BUNDLER_CALLS,
    worth: /\benv\s*:|publicRuntimeConfig|DefinePlugin|EnvironmentPlugin/,
  },
  {
    file: /^(?:webpack|rspack|rsbuild|rollup|vue|craco|snowpack|modern)[\w.-]*\.config[\w.-]*\.[cm]?[jt]s$|^webpack\.[\w.-]+\.[cm]?[jt]s$|^config-overrides\.js$|^config\/webpack\.[\w.-]*js$|^(?:esbuild|build)[\w.-]*\.[cm]?[jt]s$/,
    framework: 'bundler',
    options: [{ key: 'define' }],
    prefixOptions: [],
    calls: BUNDLER_CALLS,
    worth: /DefinePlugin|EnvironmentPlugin|\bdefine\s*:|\breplace\s*\(\s*\{|\bBun\.build\b/,
  },
  {
    file: /^nuxt\.config\.[cm]?[jt]s$/,
    framework: 'Nuxt',
    options: [
      { key: 'public', under: 'runtimeConfig' },
      { key: 'publicRuntimeConfig' },
      { key: 'define', under: 'vite' },
      { key: 'env' },
    ],
    prefixOptions: [],
    calls: [],
    worth: /runtimeConfig|publicRuntimeConfig|\bdefine\s*:|\benv\s*:/i,
  },
  {
    file: /^svelte\.config\.[cm]?[jt]s$/,
    framework: 'SvelteKit',
    options: [],
    prefixOptions: ['publicPrefix'],
    calls: [],
    worth: /publicPrefix/,
    defaultPrefix: 'PUBLIC_',
  },
  {
    file: /^astro\.config\.[cm]?[jt]s$/,
    framework: 'Astro',
    options: [
      { key: 'define', under: 'vite' },
      { key: 'schema', under: 'env' },
    ],
    prefixOptions: ['envPrefix'],
    calls: [],
    worth: /\bdefine\s*:|envPrefix|envField/,
    defaultPrefix: 'PUBLIC_',
  },
  {
    file: /^docusaurus\.config\.[cm]?[jt]s$/,
    framework: 'Docusaurus',
    options: [{ key: 'customFields' }],
    prefixOptions: [],
    calls: [],
    worth: /customFields/,
  },
  {
    file: /^app\.config\.[cm]?[jt]s$/,
    framework: 'Expo',
    options: [{ key: 'extra' }],
    prefixOptions: [],
    calls: [],
    worth: /\bextra\s*:/,
  },
  {
    file: /^app\.json$/,
    framework: 'Expo',
    options: [{ key: 'extra' }],
    prefixOptions: [],
    calls: [],
    worth: /"extra"\s*:/,
  },
];

/** Packages that write every variable of `.env` into the app. */
const INLINE_ALL: readonly string[] = ['react-native-config', 'react-native-dotenv'];

/**
 * Reads a package's build configurations for what they give to browsers. Computed values are not run but noted as not evaluated.
 * @param isKnownName says whether a variable's name is one of a known provider's secrets
 */
export async function findConfigLeaks(
  view: ProjectView,
  workspace: Workspace,
  owner: WorkspacePackage,
  isKnownName: (name: string) => boolean,
): Promise<ConfigLeaks> {
  const cut = owner.folder === '' ? 0 : owner.folder.length + 1;
  const inlined = new Map<string, { path: string; framework: string }>();
  const spans: { path: string; framework: string; start: number; end: number }[] = [];
  const prefixes: { prefix: string; framework: string }[] = [];
  const replaced = new Set<string>();
  const advisories: Advisory[] = [];
  const notes: string[] = [];
  let whole: { path: string; framework: string } | null = null;

  for (const path of workspace.filesOf(owner)) {
    const local = path.slice(cut);
    if (local.split('/').length > 2) continue;
    const reader = READERS.find(({ file }) => file.test(local));
    if (!reader) continue;
    const text = view.read(path)?.toString('utf8') ?? '';
    if (text.length > 500_000 || !reader.worth.test(text)) continue;
    // JSON is an expression; the bracket makes it a statement, and offsets shift by one.
    const json = path.endsWith('.json');
    const facts = await readConfig(json ? `${path}.js` : path, json ? `(${text})` : text, reader);
    if (!facts) {
      notes.push(`${path}: could not be parsed, its build settings were not evaluated`);
      continue;
    }
    const { framework } = reader;
    for (const config of facts.configs) {
      const shift = json ? 1 : 0;
      spans.push({ path, framework, start: config.span.start - shift, end: config.span.end - shift });
      for (const name of config.names) if (!inlined.has(name)) inlined.set(name, { path, framework });
      const secret = config.names.filter(
        (name) => (isKnownName(name) || SECRET_NAME.test(name)) && !PUBLIC_NAME.test(name),
      );
      if (config.whole) {
        whole ??= { path, framework };
        advisories.push({
          rule: 'config-exposes-environment',
          severity: 'high',
          path,
          message: `${framework} '${config.option}' writes the whole environment of the build into what the browser gets`,
          fix: `name the few variables that the browser needs in '${config.option}' instead of passing the environment`,
        });
      } else if (secret.length > 0) {
        advisories.push({
          rule: 'config-inlines-secret',
          severity: 'medium',
          path,
          message: `${framework} '${config.option}' writes ${secret.join(', ')} into what the browser gets`,
          fix: 'keep the variable on the server and let the browser call an endpoint of yours',
        });
      }
      if (config.dynamic) notes.push(`${path}: '${config.option}' is computed, not evaluated`);
    }
    for (const option of facts.dynamicPrefixes) notes.push(`${path}: '${option}' is computed, not evaluated`);
    for (const { option, values } of facts.prefixes) {
      // SvelteKit's own option replaces its own default, wherever it is written.
      const usual = option === 'publicPrefix' ? 'PUBLIC_' : reader.defaultPrefix;
      for (const prefix of values) prefixes.push({ prefix, framework });
      if (usual && !values.includes(usual)) replaced.add(usual);
      if (!values.includes('')) continue;
      whole ??= { path, framework };
      advisories.push({
        rule: 'config-exposes-environment',
        severity: 'high',
        path,
        message: `${framework} '${option}' is empty: every variable of the env files can reach the browser`,
        fix: `set '${option}' to a prefix of your own, such as '${usual}'`,
      });
    }
  }
  const inlining = INLINE_ALL.find((name) => owner.dependencies.has(name));
  if (inlining && !whole)
    whole = { path: owner.folder === '' ? 'package.json' : `${owner.folder}/package.json`, framework: inlining };
  return { inlined, whole, prefixes, replaced, spans, advisories, notes };
}
