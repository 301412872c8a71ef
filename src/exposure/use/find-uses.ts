import type { Advisory } from '../../model/advisory.ts';
import type { Provider } from '../../model/provider.ts';
import type { Frontends } from '../frontends.ts';
import { findReachable } from '../graph/find-reachable.ts';
import { loadParser } from '../graph/parse-script.ts';
import { isComponent, isPage, isScript } from '../graph/script-parts.ts';
import { clientUseRules, findClientUse, findSdkTags } from './find-client-use.ts';

/** Files read for this remark at most: enough for all but a handful of repositories, and a bound for those. */
const MAX_READ = 40_000;

/**
 * Advisories about client code that needs a provider's secret key at run time. Walks the import graph from the client entries; only
 * files with a telling word are parsed.
 * @param seen files in which `createTellingTest` found something while their bytes were scanned; without it all client files are read
 */
export async function findUses(
  frontends: Frontends,
  providers: readonly Provider[],
  nameOfProvider: (name: string) => string | null,
  seen?: readonly string[],
): Promise<Advisory[]> {
  const { graph, entries } = frontends;
  const rules = clientUseRules(providers, nameOfProvider);
  // Telling words first: they are rare, and without one the graph need not be walked.
  const clientFiles = frontends.clientFiles();
  const known = seen && new Set(seen);
  const telling = known
    ? clientFiles.filter((path) => known.has(path))
    : clientFiles.slice(0, MAX_READ).filter((path) => rules.worth.test(graph.read(path) ?? ''));
  if (telling.length === 0 || entries.length === 0) return [];
  await loadParser();
  const { reached } = await findReachable(frontends, new Set(telling));
  return telling.flatMap((path) => {
    const way = reached.get(path);
    if (!way) return [];
    const named = isPage(path) ? `${path}.html` : path;
    const found = [
      ...(isPage(path) ? findSdkTags(path, graph.read(path) ?? '', rules) : []),
      ...findClientUse(named, graph.clientText(path) ?? '', rules, way.facts?.serverSpans ?? []),
    ];
    return found.map((advisory) => ({ ...advisory, path }));
  });
}

/**
 * A cheap test for whoever has a file's bytes in hand anyway: could this file be client code that needs a provider's secret key?
 * Its paths, given to `classifySites`, spare it from reading every file again.
 */
export function createTellingTest(providers: readonly Provider[]): (path: string, bytes: Buffer) => boolean {
  const { worth } = clientUseRules(providers, () => null);
  return (path, bytes) =>
    (isScript(path) || isComponent(path) || /\.html?$/.test(path)) && worth.test(bytes.toString('latin1'));
}
