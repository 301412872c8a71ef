import { posix } from 'node:path';
import type { ProjectView } from '../project-view.ts';
import { asRecord, asStrings, parseJsonWithComments } from './json-with-comments.ts';

export interface PathMap {
  /** Folder that plain specifiers are tried in; null if none is configured. */
  readonly baseUrl: string | null;
  /** Pattern with at most one `*`, and the paths it stands for, relative to the root. */
  readonly patterns: readonly { readonly pattern: string; readonly targets: readonly string[] }[];
}

const NONE: PathMap = { baseUrl: null, patterns: [] };
/** Configurations read for one folder, `extends` and `references` included: what is beyond it is a loop or a joke. */
const MAX_CONFIGS = 40;

/** Joins and normalises; null if the result lies outside the root. */
export function joinInside(folder: string, path: string): string | null {
  const parts = folder === '' || folder === '.' ? [] : folder.split('/');
  if (path.startsWith('/')) return null;
  for (const part of (path.includes('\\') ? path.replaceAll('\\', '/') : path).split('/')) {
    if (part === '..') {
      if (parts.length === 0) return null;
      parts.pop();
    } else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/**
 * `paths` and `baseUrl` of a tsconfig or jsconfig, with what it extends and refers to. Loops in `extends` end where they close.
 * @param file path of the configuration
 */
export function readPathMap(view: ProjectView, file: string): PathMap {
  const seen = new Set<string>();
  const patterns: { pattern: string; targets: string[] }[] = [];
  let baseUrl: string | null = null;

  function visit(path: string): void {
    if (seen.has(path) || seen.size >= MAX_CONFIGS) return;
    seen.add(path);
    const bytes = view.read(path);
    if (!bytes) return;
    const config = asRecord(parseJsonWithComments(bytes.toString('utf8')));
    const folder = posix.dirname(path);
    const options = asRecord(config['compilerOptions']);
    const base = typeof options['baseUrl'] === 'string' ? joinInside(folder, options['baseUrl']) : null;
    baseUrl ??= base;
    for (const [pattern, targets] of Object.entries(asRecord(options['paths']))) {
      if (patterns.some((known) => known.pattern === pattern)) continue;
      const inside = asStrings(targets).map((target) => joinInside(base ?? folder, target));
      patterns.push({ pattern, targets: inside.filter((target) => target !== null) });
    }
    for (const parent of asStrings(config['extends'])) {
      // Configurations out of packages hold no paths of this project.
      if (!parent.startsWith('.')) continue;
      const target = joinInside(folder, parent);
      if (target === null) continue;
      visit(view.exists(target) ? target : `${target}.json`);
    }
    for (const reference of Array.isArray(config['references']) ? config['references'] : []) {
      const to = asRecord(reference)['path'];
      const target = typeof to === 'string' ? joinInside(folder, to) : null;
      // A reference to another folder is another project; one in this folder is a part of this one (Vite's tsconfig.app.json).
      if (target !== null && posix.dirname(target) === folder)
        visit(target.endsWith('.json') ? target : `${target}/tsconfig.json`);
    }
  }

  visit(file);
  return seen.size === 0 ? NONE : { baseUrl, patterns };
}

/** Paths that a specifier may stand for, best first; empty if no pattern fits. */
export function mapSpecifier(map: PathMap, specifier: string): string[] {
  const exact = map.patterns.find(({ pattern }) => pattern === specifier);
  if (exact) return [...exact.targets];
  const fitting = map.patterns
    .map(({ pattern, targets }) => ({ star: pattern.indexOf('*'), pattern, targets }))
    .filter(
      ({ star, pattern }) =>
        star >= 0 &&
        specifier.length >= pattern.length - 1 &&
        specifier.startsWith(pattern.slice(0, star)) &&
        specifier.endsWith(pattern.slice(star + 1)),
    )
    // The longest prefix before the star wins, as TypeScript has it.
    .sort((a, b) => b.star - a.star);
  const best = fitting[0];
  const mapped =
    best?.targets.map((target) =>
      target.replace('*', () => specifier.slice(best.star, specifier.length - (best.pattern.length - best.star - 1))),
    ) ?? [];
  const based = map.baseUrl === null ? [] : [posix.join(map.baseUrl, specifier)];
  return [...mapped, ...based].filter((path) => !path.startsWith('..') && !path.startsWith('/'));
}
