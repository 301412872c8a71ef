import type { ImportGraph } from './import-graph.ts';

/**
 * Modules that client code uses without importing them (Nuxt's composables and utils): those of which some client module mentions an
 * exported name.
 * @param entries client entries; what they lead to is searched
 */
export function usedAutoImports(
  graph: ImportGraph,
  entries: readonly string[],
  candidates: readonly string[],
): string[] {
  const used: string[] = [];
  let open = candidates
    .filter((path) => !graph.isServerModule(path))
    .map((path) => ({ path, names: exportedNames(graph.clientText(path) ?? '', path) }));
  const seen = new Set<string>();
  let frontier: readonly string[] = entries;
  while (open.length > 0 && frontier.length > 0) {
    const texts: string[] = [];
    const reached = new Set(frontier.filter((path) => !seen.has(path)));
    for (const path of reached) {
      seen.add(path);
      texts.push(graph.read(path) ?? '');
      for (const target of graph.targets(path)) if (!seen.has(target)) reached.add(target);
    }
    const mentioned = open.filter(
      ({ path, names }) =>
        !seen.has(path) &&
        texts.some((text) =>
          names.some((name) => new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`).test(text)),
        ),
    );
    open = open.filter((entry) => !mentioned.includes(entry));
    used.push(...mentioned.map(({ path }) => path));
    frontier = mentioned.map(({ path }) => path);
  }
  return used;
}

function exportedNames(text: string, path: string): string[] {
  const names = [
    ...text.matchAll(/\bexport\s+(?:async\s+)?(?:function\*?|const|let|var|class)\s+([A-Za-z_$][\w$]*)/g),
  ].map((hit) => hit[1]!);
  // A default export takes the file's name.
  if (/\bexport\s+default\b/.test(text)) names.push(/([\w$]+)(?:\/index)?\.[jt]s$/.exec(path)?.[1] ?? '');
  return names.filter((name) => name !== '');
}
