import { posix } from 'node:path';
import type { Framework } from '../frameworks/detect-frameworks.ts';
import { isServerPath, isServerText } from '../frameworks/server-only.ts';
import { asGlob } from '../places/glob.ts';
import type { ProjectView } from '../project-view.ts';
import type { ResolveImport } from './resolve-import.ts';
import { headDirectives, scanImports } from './scan-imports.ts';
import { attribute, isComponent, isPage, isScript, keepOnly, scriptParts } from './script-parts.ts';
import { joinInside } from './tsconfig-paths.ts';
import type { Workspace } from './workspace.ts';

/** A script larger than this is a bundle: nobody's module, so its imports aren't followed. In bytes. */
export const MAX_MODULE = 2 * 1024 * 1024;

/** The import graph of the repository, seen coarsely: an edge too many is possible, an edge too few is not meant to be. */
export interface ImportGraph {
  /** Files that this one may import, in order of appearance. Empty for files that stay on the server. */
  targets(path: string): readonly string[];
  resolve: (from: string, specifier: string) => readonly string[];
  /** Text of a module with all but its client code blanked, offsets unchanged; null if unreadable or too large. */
  clientText(path: string): string | null;
  read(path: string): string | null;
  isServerModule(path: string): boolean;
  frameworksOf(path: string): ReadonlySet<Framework>;
}

export function createImportGraph(
  view: ProjectView,
  workspace: Workspace,
  resolveImport: ResolveImport,
  frameworks: (folder: string) => ReadonlySet<Framework>,
): ImportGraph {
  const texts = new Map<string, string | null>();
  const specifiers = new Map<string, readonly string[]>();
  const edges = new Map<string, readonly string[]>();
  const server = new Map<string, boolean>();

  function read(path: string): string | null {
    const known = texts.get(path);
    if (known !== undefined) return known;
    const bytes = view.read(path);
    const text = bytes === null || bytes.length > MAX_MODULE ? null : bytes.toString('utf8');
    texts.set(path, text);
    return text;
  }

  function specifiersOf(path: string): readonly string[] {
    let found = specifiers.get(path);
    if (!found) {
      found = scanImports(clientText(path) ?? '');
      specifiers.set(path, found);
    }
    return found;
  }

  function clientText(path: string): string | null {
    const text = read(path);
    if (text === null || isScript(path)) return text;
    if (!isComponent(path) && !isPage(path)) return '';
    return keepOnly(
      text,
      scriptParts(path, text).filter(({ kind }) => kind === 'script'),
    );
  }

  /** Components with a `client:*` directive in an Astro file's markup, and scripts that its `<script src>` name. */
  function astroSpecifiers(path: string, text: string): string[] {
    const front = scriptParts(path, text).find(({ kind }) => kind === 'frontmatter');
    const markup = text.slice(front?.end ?? 0);
    const found = scriptParts(path, text).flatMap(({ attributes }) => attribute(attributes, 'src') ?? []);
    const island = /<([A-Z][\w.]*)\b[^<]{0,2000}?\sclient:(?:load|idle|visible|media|only)\b/g;
    for (let hit = island.exec(markup); hit; hit = island.exec(markup)) {
      const local = hit[1]!.split('.')[0]!;
      const imported = new RegExp(
        `import\\b[^;'"]{0,2000}\\b${local}\\b[^;'"]{0,2000}from\\s*["']([^"']{1,400})["']`,
      ).exec(text.slice(front?.start ?? 0, front?.end ?? 0));
      if (imported) found.push(imported[1]!);
    }
    return found;
  }

  function resolve(from: string, specifier: string): readonly string[] {
    if (!specifier.includes('*')) return resolveImport(from, specifier);
    // import.meta.glob: a pattern relative to the file or, with a leading slash, to the package.
    const folder = specifier.startsWith('/') ? workspace.packageOf(from).folder : posix.dirname(from);
    const pattern = joinInside(folder === '.' ? '' : folder, specifier.replace(/^\//, ''));
    if (pattern === null) return [];
    const glob = asGlob(pattern);
    return [...workspace.files].filter((path) => glob.test(path));
  }

  function isServerModule(path: string): boolean {
    const known = server.get(path);
    if (known !== undefined) return known;
    const owner = workspace.packageOf(path);
    const local = owner.folder === '' ? path : path.slice(owner.folder.length + 1);
    let answer = isServerPath(local, frameworks(owner.folder));
    if (!answer && (isScript(path) || isComponent(path))) {
      const text = clientText(path) ?? '';
      answer = isServerText(text, specifiersOf(path), isScript(path) ? headDirectives(text) : []);
    }
    server.set(path, answer);
    return answer;
  }

  return {
    resolve,
    clientText,
    read,
    isServerModule,
    frameworksOf: (path) => frameworks(workspace.packageOf(path).folder),
    targets(path) {
      const known = edges.get(path);
      if (known) return known;
      let found: string[] = [];
      if ((isScript(path) || isComponent(path) || isPage(path)) && !isServerModule(path)) {
        const named = [...specifiersOf(path)];
        if (path.endsWith('.astro')) named.push(...astroSpecifiers(path, read(path) ?? ''));
        found = [...new Set(named.flatMap((specifier) => resolve(path, specifier)))].filter(
          (target) => target !== path,
        );
      }
      edges.set(path, found);
      return found;
    },
  };
}
