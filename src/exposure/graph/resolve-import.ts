import { posix } from 'node:path';
import type { ProjectView } from '../project-view.ts';
import { readAliases } from './aliases.ts';
import { packageTargets } from './package-targets.ts';
import { joinInside, mapSpecifier, type PathMap, readPathMap } from './tsconfig-paths.ts';
import type { Workspace, WorkspacePackage } from './workspace.ts';

/** Files of the repository that a specifier may stand for: several where a build picks by platform. Empty for packages outside it. */
export type ResolveImport = (from: string, specifier: string) => readonly string[];

const EXTENSIONS = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.vue', '.svelte', '.astro', '.json'];
const PLATFORMS = ['.ios', '.android', '.native', '.web'];

/** Builds a resolver over the listed files: no file system access but for configurations, so it can't be led outside. */
export function createResolver(view: ProjectView, workspace: Workspace): ResolveImport {
  const maps = new Map<string, PathMap>();
  const bare = new Map<PathMap, Map<string, readonly string[]>>();
  const aliases = new Map<string, readonly (readonly [string, string])[]>();
  const cache = new Map<string, readonly string[]>();
  const { files } = workspace;
  // Made when first asked for: where no import is followed, none of a large tree's paths is looked at.
  let stems: ReadonlyMap<string, string[]> | undefined;

  function pathMapOf(folder: string): PathMap {
    const known = maps.get(folder);
    if (known) return known;
    const prefix = folder === '' ? '' : `${folder}/`;
    const config = ['tsconfig.json', 'jsconfig.json'].map((name) => prefix + name).find((path) => files.has(path));
    const map: PathMap = config
      ? readPathMap(view, config)
      : folder === ''
        ? { baseUrl: null, patterns: [] }
        : pathMapOf(folder.includes('/') ? posix.dirname(folder) : '');
    maps.set(folder, map);
    return map;
  }

  /** The file itself, with an extension, or a folder's index. */
  function asFiles(path: string): readonly string[] {
    if (files.has(path)) return withReplacements([path]);
    // TypeScript writes the extension of the output: './a.js' is a.ts.
    const written = path.endsWith('s') || path.endsWith('x') ? /^(.*)\.([cm]?)jsx?$/.exec(path) : null;
    for (const extension of written ? [`.${written[2]}ts`, '.tsx'] : []) {
      if (files.has(written![1] + extension)) return [written![1] + extension];
    }
    stems ??= indexStems(files);
    const found = stems.get(path);
    if (found) return withReplacements(found);
    return stems.get(path === '' ? 'index' : `${path}/index`)?.slice(0, 1) ?? [];
  }

  /** Angular swaps environment.ts for a sibling at build time (`fileReplacements`), so all of them count. */
  function withReplacements(paths: readonly string[]): readonly string[] {
    const environment = paths.find((path) => path.endsWith('environment.ts') && /(?:^|\/)environment\.ts$/.test(path));
    if (environment === undefined) return paths;
    const start = environment.slice(0, -'ts'.length);
    return [
      ...paths,
      ...[...files].filter((other) => other.startsWith(start) && !paths.includes(other) && other.endsWith('.ts')),
    ];
  }

  function firstOf(candidates: readonly (string | null)[]): readonly string[] {
    for (const candidate of candidates) {
      const found = candidate === null ? [] : asFiles(candidate);
      if (found.length > 0) return found;
    }
    return [];
  }

  function resolve(from: string, specifier: string): readonly string[] {
    const folder = posix.dirname(from) === '.' ? '' : posix.dirname(from);
    const owner = workspace.packageOf(from);
    if (specifier.startsWith('.')) return firstOf([joinInside(folder, specifier)]);
    if (specifier.startsWith('/')) {
      const absolute = specifier.slice(1);
      return firstOf([
        joinInside(owner.folder, absolute),
        joinInside(owner.folder, `public/${absolute}`),
        joinInside(folder, absolute),
      ]);
    }
    const map = pathMapOf(folder);
    // Packages are asked for again and again, from every folder with the same answer.
    const key = `${owner.folder}\0${specifier}`;
    const known = bare.get(map) ?? new Map<string, readonly string[]>();
    bare.set(map, known);
    const found = known.get(key) ?? resolveBare(map, owner, specifier);
    known.set(key, found);
    // importScripts('a.js') and new Worker('a.js') mean a path even without a dot in front.
    return found.length > 0 || !/\.[cm]?[jt]s$/.test(specifier) ? found : firstOf([joinInside(folder, specifier)]);
  }

  function resolveBare(map: PathMap, owner: WorkspacePackage, specifier: string): readonly string[] {
    const mapped = firstOf(mapSpecifier(map, specifier));
    if (mapped.length > 0) return mapped;
    let known = aliases.get(owner.folder);
    if (!known) {
      known = readAliases(view, workspace, owner);
      aliases.set(owner.folder, known);
    }
    for (const [alias, target] of known) {
      if (specifier !== alias && !specifier.startsWith(alias.endsWith('/') ? alias : `${alias}/`)) continue;
      const found = firstOf([joinInside(target, specifier.slice(alias.length).replace(/^\//, ''))]);
      if (found.length > 0) return found;
    }
    return firstOf(packageTargets(workspace, owner, specifier));
  }

  return (from, specifier) => {
    // Queries (`?raw`, `?url`) and fragments choose a loader, not another file; `#internal` is a package's own import.
    const path = specifier.replace(/(?!^)[?#].*$/, '');
    const key = `${posix.dirname(from)}\0${path}`;
    let found = cache.get(key);
    if (!found) {
      found = path.includes('\0') || path.length > 400 ? [] : applyBrowserField(workspace, from, resolve(from, path));
      cache.set(key, found);
    }
    return found;
  };
}

/** `"browser": { "./server.js": "./browser.js", "./x.js": false }` of the package that the file belongs to. */
function applyBrowserField(workspace: Workspace, from: string, found: readonly string[]): readonly string[] {
  return found.flatMap((path) => {
    const { folder, manifest } = workspace.packageOf(path);
    const map = manifest['browser'];
    if (typeof map !== 'object' || map === null || workspace.packageOf(from).folder !== folder) return [path];
    const key = `./${folder === '' ? path : path.slice(folder.length + 1)}`;
    const other = (map as Record<string, unknown>)[key];
    if (other === false) return [];
    if (typeof other !== 'string') return [path];
    const swapped = joinInside(folder, other);
    return swapped !== null && workspace.files.has(swapped) ? [swapped] : [path];
  });
}

/** Files by their path without extension (and platform), in the order in which extensions are tried. */
function indexStems(files: ReadonlySet<string>): Map<string, string[]> {
  const stems = new Map<string, string[]>();
  for (const path of files) {
    const extension = path.slice(path.lastIndexOf('.'));
    if (!EXTENSIONS.includes(extension)) continue;
    let stem = path.slice(0, -extension.length);
    add(stem, path);
    const platform = PLATFORMS.find((ending) => stem.endsWith(ending));
    if (platform) {
      stem = stem.slice(0, -platform.length);
      add(stem, path);
    }
  }
  const rank = (path: string): number => EXTENSIONS.indexOf(path.slice(path.lastIndexOf('.')));
  for (const list of stems.values()) list.sort((a, b) => rank(a) - rank(b));
  return stems;

  function add(stem: string, path: string): void {
    const list = stems.get(stem);
    if (list) list.push(path);
    else stems.set(stem, [path]);
  }
}
