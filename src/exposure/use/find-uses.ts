import type { Advisory } from '../../model/advisory.ts';
import type { Provider } from '../../model/provider.ts';
import type { Frontends } from '../frontends.ts';
import { findReachable } from '../graph/find-reachable.ts';
import { loadParser } from '../graph/parse-script.ts';
import { isPage } from '../graph/script-parts.ts';
import { clientUseRules, findClientUse } from './find-client-use.ts';

/** Files read for this remark at most: enough for all but a handful of repositories, and a bound for those. */
const MAX_READ = 40_000;

/**
 * Advisories about client code that needs a provider's secret key at run time. Walks the import graph from the client entries; only
 * files with a telling word are parsed.
 */
export async function findUses(
  frontends: Frontends,
  providers: readonly Provider[],
  nameOfProvider: (name: string) => string | null,
): Promise<Advisory[]> {
  const { graph, entries } = frontends;
  const rules = clientUseRules(providers, nameOfProvider);
  // Telling words first: they are rare, and without one the graph need not be walked.
  const telling = frontends
    .clientFiles()
    .slice(0, MAX_READ)
    .filter((path) => rules.worth.test(graph.read(path) ?? ''));
  if (telling.length === 0 || entries.length === 0) return [];
  await loadParser();
  const { reached } = await findReachable(frontends, new Set(telling));
  return telling.flatMap((path) => {
    const way = reached.get(path);
    if (!way) return [];
    const named = isPage(path) ? `${path}.html` : path;
    const found = findClientUse(named, graph.clientText(path) ?? '', rules, way.facts?.serverSpans ?? []);
    return found.map((advisory) => ({ ...advisory, path }));
  });
}
