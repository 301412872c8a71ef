import { posix } from 'node:path';
import type { Workspace, WorkspacePackage } from '../graph/workspace.ts';

/** Output folders that a framework writes for browsers and for nothing else, relative to a package. */
const CLIENT_OUTPUT: readonly string[] = [
  '.next/static',
  '.output/public',
  '.svelte-kit/output/client',
  '.nuxt/dist/client',
  '.vercel/output/static',
  '.netlify/static',
  'build/client',
  'dist/client',
  'dist/browser',
  'out/renderer',
  'dist/renderer',
  'public/build',
  'public/assets',
  'public/packs',
  'storybook-static',
  '_site',
  '.docusaurus',
  '.vitepress/dist',
  'docs/.vitepress/dist',
  '.plasmo',
  'build/chrome-mv3-prod',
  '.wxt/output',
  'web-build',
  'platforms/browser/www',
  '.parcel-dist',
];
/** Output folders whose name says nothing about who gets them. */
const ANY_OUTPUT: readonly string[] = ['dist', 'build', 'out', 'www'];
/** Prerendered pages that Next serves from its server folder, next to server code. */
const NEXT_PAGES = /^\.next\/server\/(?:app|pages)\/.+\.(?:html|rsc|body|json)$/;
const SERVER_PART = /^(?:server|main|ssr|functions|api|node|prerender|entries)\//;

const FRONTEND =
  /^(?:vite|react-scripts|@vue\/cli-service|@angular\/core|next|nuxt|astro|gatsby|parcel|parcel-bundler|@sveltejs\/kit|html-webpack-plugin|@remix-run\/dev|@react-router\/dev|@rsbuild\/core|webpack-dev-server|react-dom|vue|svelte|preact|solid-js|electron|wxt|plasmo|@docusaurus\/core|vitepress|vuepress|@11ty\/eleventy|ionic|@ionic\/(?:react|angular|vue))$/;
const BACKEND =
  /^(?:express|fastify|koa|@nestjs\/core|@hapi\/hapi|hono|@apollo\/server|graphql-yoga|discord\.js|telegraf|commander|yargs|aws-lambda|aws-cdk-lib|serverless|bullmq|pino)$/;

export type BuildPlace = 'client' | 'server' | 'unclear';

/** Folders of a package that hold built output if they exist, outermost first. */
export const OUTPUT_FOLDERS: readonly string[] = [
  ...ANY_OUTPUT,
  ...CLIENT_OUTPUT.filter((folder) => !ANY_OUTPUT.includes(folder.split('/')[0]!)),
  '.next/server/app',
  '.next/server/pages',
];

/** Part of the path inside the output folder, if the path (relative to its package) lies in one; null if not. */
export function insideOutput(local: string): { folder: string; rest: string } | null {
  for (const folder of [...CLIENT_OUTPUT, ...ANY_OUTPUT, '.next/server/app', '.next/server/pages']) {
    if (local.startsWith(`${folder}/`)) return { folder, rest: local.slice(folder.length + 1) };
  }
  return null;
}

/**
 * Who gets a file of built output: browsers, or a server.
 * @param local path relative to the package
 * @param hasPage says whether the folder (relative to the package) holds an HTML page
 * @returns null if it is no built output
 */
export function placeOfBuild(
  local: string,
  owner: WorkspacePackage,
  hasPage: (folder: string) => boolean,
): BuildPlace | null {
  if (NEXT_PAGES.test(local)) return 'client';
  if (local.startsWith('.next/')) return local.startsWith('.next/static/') ? 'client' : 'server';
  const inside = insideOutput(local);
  if (!inside) return null;
  if (CLIENT_OUTPUT.includes(inside.folder)) return 'client';
  if (SERVER_PART.test(inside.rest) || /^[\w.-]+\/server\//.test(inside.rest)) return 'server';
  const top = inside.rest.split('/')[0]!;
  // SvelteKit's Node adapter: build/client beside build/handler.js.
  if (
    inside.folder !== 'www' &&
    (top === 'client' || top === 'browser' || top === 'renderer' || inside.rest.includes('/browser/'))
  )
    return 'client';
  if (hasPage(inside.folder)) return 'client';
  const dependencies = [...owner.dependencies];
  if (dependencies.some((name) => FRONTEND.test(name)) && !isServerOutput(owner, inside.folder)) return 'client';
  if (dependencies.some((name) => BACKEND.test(name)) || isServerOutput(owner, inside.folder)) return 'server';
  return 'unclear';
}

/** Code, styles, pages and maps, which only browsers and JavaScript runtimes have a use for. */
export function isWebFile(path: string): boolean {
  return /\.(?:[cm]?js|css|x?html?|map)$/i.test(path);
}

/** The package's own entry points lead into the folder: it is a program or a library. */
function isServerOutput({ manifest }: WorkspacePackage, folder: string): boolean {
  const scripts = JSON.stringify(manifest['scripts'] ?? {});
  const points = JSON.stringify([manifest['main'], manifest['bin'], manifest['exports'], manifest['module']]);
  return (
    new RegExp(`\\bnode\\b[^"&|]*\\s(?:\\./)?${folder}/`).test(scripts) ||
    new RegExp(`"(?:\\./)?${folder}/`).test(points)
  );
}

/** A lookup for `placeOfBuild`: an HTML page at the top of the folder, or one folder below (Angular's `dist/app/`). */
export function pageFinder(
  workspace: Workspace,
  owner: WorkspacePackage,
  exists: (path: string) => boolean,
): (folder: string) => boolean {
  const known = new Map<string, boolean>();
  return (folder) => {
    let answer = known.get(folder);
    if (answer === undefined) {
      const full = posix.join(owner.folder, folder);
      const depth = full.split('/').length;
      answer =
        exists(`${full}/index.html`) ||
        [...workspace.files].some(
          (path) => path.startsWith(`${full}/`) && path.endsWith('.html') && path.split('/').length <= depth + 2,
        );
      known.set(folder, answer);
    }
    return answer;
  };
}
