import { posix } from 'node:path';
import type { Framework } from '../frameworks/detect-frameworks.ts';
import { skipComments } from '../graph/skip-comments.ts';

/** Code that a server runs even where its folder is public; a request gets its output, not its text. */
const SERVER_CODE = /\.(?:php|phtml|py|rb|go|java|cs|pl|cgi|jsp|asp|aspx|ts|tsx|mts|cts|erb|ejs|hbs|njk|rs|sh|sql)$/i;
/** Files beside which `public/` and `static/` are what a web server hands out. */
export const PROJECT_MARKS: readonly string[] = [
  'package.json',
  'index.html',
  'manage.py',
  'app.py',
  'main.py',
  'wsgi.py',
  'composer.json',
  'artisan',
  'Gemfile',
  'config.ru',
  'Cargo.toml',
  'go.mod',
  'pom.xml',
  'mix.exs',
  'hugo.toml',
  'config.toml',
  'server.js',
  'app.js',
  'pyproject.toml',
  'requirements.txt',
  'deno.json',
];

/**
 * True if a web server hands the file out as it is.
 * @param path relative to the root
 * @param local relative to the file's package
 * @param exists looks for files relative to the root
 */
export function isPublicFile(
  path: string,
  local: string,
  frameworks: ReadonlySet<Framework>,
  exists: (path: string) => boolean,
): boolean {
  if (SERVER_CODE.test(path)) return false;
  if (/^(?:public|static)\//.test(local)) return true;
  if (/(?:^|\/)(?:wwwroot|webroot|htdocs|public_html)\//.test(path)) return true;
  if (/(?:^|\/)src\/main\/(?:resources\/(?:static|public)|webapp\/(?!WEB-INF))\//.test(path)) return true;
  if (frameworks.has('angular') && /^(?:projects\/[^/]+\/|apps\/[^/]+\/)?src\/assets\//.test(local)) return true;
  if (frameworks.has('astro') && /^src\/assets\//.test(local)) return false;
  const folder = /^(.*?)(?:^|\/)(?:public|static)\//.exec(path);
  if (!folder) return false;
  const above = folder[1]!;
  return (
    PROJECT_MARKS.some((mark) => exists(above === '' ? mark : posix.join(above, mark))) ||
    (/\.(?:js|css|html?|json|map)$/.test(path) &&
      ['apps.py', 'urls.py', 'views.py', '__init__.py'].some((mark) => exists(posix.join(above, mark))))
  );
}

/** True for scripts that fill a page's configuration at run time and are loaded before the app: `window.__ENV__ = {…}`. */
export function setsBrowserGlobal(path: string, read: () => string): boolean {
  if (!/(?:env|config|settings)[\w.-]*\.js$/i.test(posix.basename(path))) return false;
  const text = read();
  return /^(?:\(function\s*\([^)]*\)\s*\{\s*)?(?:window|self|globalThis|globals)\s*(?:\.|\[\s*["'])\w+/.test(
    text.slice(skipComments(text)),
  );
}
