import type { Framework } from './detect-frameworks.ts';

const NONE: ReadonlySet<string> = new Set();
const NEXT: ReadonlySet<string> = new Set([
  'getServerSideProps',
  'getStaticProps',
  'getStaticPaths',
  'generateMetadata',
  'generateStaticParams',
  'config',
]);
const REMIX: ReadonlySet<string> = new Set(['loader', 'action', 'headers', 'middleware', 'unstable_middleware']);
const GATSBY: ReadonlySet<string> = new Set(['getServerData', 'config']);

/** Exports of a module that the framework takes out of what the browser gets. */
export function serverExportsOf(local: string, frameworks: ReadonlySet<Framework>): ReadonlySet<string> {
  if (frameworks.has('next') && /^(?:src\/)?(?:pages|app)\//.test(local)) return NEXT;
  if (frameworks.has('remix') && /^app\/(?:.*\.[jt]sx?)$/.test(local)) return REMIX;
  if (frameworks.has('gatsby') && /^src\/(?:pages|templates)\//.test(local)) return GATSBY;
  return NONE;
}

/**
 * True for modules that no browser gets, by their place or name.
 * @param local path relative to the package
 */
export function isServerPath(local: string, frameworks: ReadonlySet<Framework>): boolean {
  // Convention of Remix, SvelteKit, React Router, Nuxt: the build refuses or drops them in client code.
  if (/\.server\.(?:[\w.]+)$|(?:^|\/)\.server\//.test(local)) return true;
  if (
    frameworks.has('sveltekit') &&
    /(?:^|\/)lib\/server\/|(?:^|\/)\+server\.[cm]?[jt]s$|(?:^|\/)hooks\.server\./.test(local)
  )
    return true;
  if (
    frameworks.has('next') &&
    /^(?:src\/)?(?:pages\/api\/|app\/(?:.*\/)?route\.[jt]sx?$|(?:middleware|proxy|instrumentation)\.[jt]s$)|^next\.config\./.test(
      local,
    )
  )
    return true;
  if (frameworks.has('nuxt') && /^(?:app\/)?server\/|^(?:nuxt\.config|modules\/)/.test(local)) return true;
  if (frameworks.has('astro') && /^src\/(?:middleware|actions)(?:\/|\.)|^src\/pages\/.*\.[jt]s$/.test(local))
    return true;
  if (frameworks.has('remix') && /^app\/entry\.server\./.test(local)) return true;
  if (frameworks.has('gatsby') && /^(?:gatsby-(?:node|config|ssr)\.|src\/api\/)/.test(local)) return true;
  if (frameworks.has('expo') && /\+api\.[jt]sx?$/.test(local)) return true;
  if (
    frameworks.has('angular') &&
    /(?:^|\/)(?:main|app\.config|app\.routes)\.server\.ts$|^(?:src\/)?server\.ts$/.test(local)
  )
    return true;
  return /(?:^|\/)(?:vite|next|nuxt|astro|svelte|webpack|rollup|vitest|jest|playwright|cypress|tailwind|postcss)\.config\.[cm]?[jt]s$/.test(
    local,
  );
}

const SERVER_MODULES: ReadonlySet<string> = new Set([
  'server-only',
  '$env/static/private',
  '$env/dynamic/private',
  '@tanstack/react-start/server-only',
  'next/headers',
]);

/**
 * True if the module says of itself that it stays on the server: a directive, or an import that breaks any client build.
 * @param specifiers what the text may import, commented-out imports among it
 */
export function isServerText(text: string, specifiers: readonly string[], directives: readonly string[]): boolean {
  if (directives.includes('use server')) return true;
  const telling = specifiers.filter((specifier) => SERVER_MODULES.has(specifier));
  if (telling.length === 0) return false;
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return telling.some((specifier) =>
    new RegExp(`\\bimport\\b(?!\\s+type\\b)[^;"']{0,300}["']${specifier.replaceAll('$', '\\$')}["']`).test(code),
  );
}
