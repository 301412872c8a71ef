import type { Advisory } from '../../model/advisory.ts';
import type { Provider } from '../../model/provider.ts';
import type { Frontends } from '../frontends.ts';
import { findReachable } from '../graph/find-reachable.ts';
import { loadParser } from '../graph/parse-script.ts';
import { isPage } from '../graph/script-parts.ts';
import type { ProjectView } from '../project-view.ts';
import { clientUseRules, findClientUse } from './find-client-use.ts';

/** Files read for this remark at most: enough for all but a handful of repositories, and a bound for those. */
const MAX_READ = 40_000;

/**
 * Advisories about client code that needs a provider's secret key at run time. Walks the import graph from the client entries; only
 * files with a telling word are parsed.
 */
export async function findUses(
  _view: ProjectView,
  frontends: Frontends,
  providers: readonly Provider[],
  nameOfProvider: (name: string) => string | null,
): Promise<Advisory[]> {
  const { graph, entries } = frontends;
  if (entries.length === 0) return [];
  const rules = clientUseRules(providers, nameOfProvider);
  const telling = new Set<string>();
  const seen = new Set(entries);
  for (const path of seen) {
    if (seen.size > MAX_READ) break;
    if (rules.worth.test(graph.clientText(path) ?? '')) telling.add(path);
    for (const target of graph.targets(path)) seen.add(target);
  }
  if (telling.size === 0) return [];
  await loadParser();
  const { reached } = await findReachable(frontends, telling);
  return [...telling].flatMap((path) => {
    const way = reached.get(path);
    return way
      ? findClientUse(
          isPage(path) ? `${path}.html` : path,
          graph.clientText(path) ?? '',
          rules,
          way.facts?.serverSpans ?? [],
        ).map((advisory) => ({ ...advisory, path }))
      : [];
  });
}
