import { serverExportsOf } from '../frameworks/server-only.ts';
import type { ImportGraph } from './import-graph.ts';
import { type ModuleFacts, readFacts } from './module-facts.ts';
import { loadParser, parseScript } from './parse-script.ts';
import { isComponent, isScript } from './script-parts.ts';

/** Files parsed precisely for one audit. Beyond it the coarse graph decides, which a note says. */
const MAX_PARSED = 800;

export interface Reached {
  /** Files from the client entry to this one, both included. */
  readonly chain: readonly string[];
  /** Facts of the reached file, if it was parsed. */
  readonly facts: ModuleFacts | null;
}

export interface ReachResult {
  readonly reached: ReadonlyMap<string, Reached>;
  readonly unparsed: number;
  /** True if the precise pass hit its limit. */
  readonly coarse: boolean;
}

/** A client entry, and the package-relative names that frameworks judge by. */
export interface ReachInput {
  readonly graph: ImportGraph;
  readonly entries: readonly string[];
  readonly localPath: (path: string) => string;
}

/**
 * Files that lie on a way from an entry to one of the wanted files, by the coarse graph. In two sweeps: what entries lead to, nearest
 * first, then back from what is wanted.
 * @param isFull false: the first sweep ends once all wanted files are met, which finds their shortest ways and few others
 */
export function findCandidates(
  { graph, entries }: ReachInput,
  wanted: ReadonlySet<string>,
  isFull: boolean,
): ReadonlySet<string> {
  const importers = new Map<string, string[]>();
  const forward = new Set(entries);
  let missing = [...wanted].filter((path) => !forward.has(path)).length;
  for (const path of forward) {
    if (missing === 0 && !isFull) break;
    for (const target of graph.targets(path)) {
      const list = importers.get(target);
      if (list) list.push(path);
      else importers.set(target, [path]);
      if (!forward.has(target) && wanted.has(target)) missing--;
      forward.add(target);
    }
  }
  const back = new Set([...wanted].filter((path) => forward.has(path)));
  for (const path of back) for (const importer of importers.get(path) ?? []) back.add(importer);
  return back;
}

/**
 * Which of the wanted files client code really includes, with the way to each. Follows imports as a bundler does: types vanish, server
 * modules end the way, a barrel leads only to the names that are asked for.
 */
export async function findReachable(input: ReachInput, asked: ReadonlySet<string>): Promise<ReachResult> {
  const wanted = new Set([...asked].filter((path) => MODULE.test(path) && !input.graph.isServerModule(path)));
  const near = wanted.size === 0 ? wanted : findCandidates(input, wanted, false);
  if (near.size === 0) return NOTHING;
  const first = await followPrecisely(input, wanted, near);
  if (first.reached.size === wanted.size) return first;
  // The shortest way may be one that a build takes out: then all ways count.
  const all = findCandidates(input, wanted, true);
  return all.size === near.size ? first : followPrecisely(input, wanted, all);
}

const NOTHING: ReachResult = { reached: new Map(), unparsed: 0, coarse: false };
/** Files that a module can import as code or data. */
const MODULE = /\.(?:[cm]?[jt]sx?|vue|svelte|astro|json5?|html?|mdx?|txt|ya?ml|toml|graphql|gql)$/;

async function followPrecisely(
  { graph, entries, localPath }: ReachInput,
  wanted: ReadonlySet<string>,
  candidates: ReadonlySet<string>,
): Promise<ReachResult> {
  const reached = new Map<string, Reached>();
  await loadParser();

  const facts = new Map<string, ModuleFacts | null>();
  let unparsed = 0;
  let coarse = false;
  function factsOf(path: string): ModuleFacts | null {
    const known = facts.get(path);
    if (known !== undefined) return known;
    let found: ModuleFacts | null = null;
    if ((isScript(path) || isComponent(path)) && !path.endsWith('.astro')) {
      if (facts.size >= MAX_PARSED) coarse = true;
      else {
        const file = parseScript(path, graph.clientText(path) ?? '');
        if (file)
          found = readFacts(
            file,
            serverExportsOf(localPath(path), graph.frameworksOf(path)),
            /\.[cm]?tsx?$|\.(?:vue|svelte)$/.test(path),
          );
        else unparsed++;
      }
    }
    facts.set(path, found);
    return found;
  }

  const requested = new Map<string, Set<string>>();
  const parent = new Map<string, string | null>();
  const passed = new Set<string>();
  const queue: { path: string; names: readonly string[]; from: string | null; star: boolean }[] = entries
    .filter((path) => candidates.has(path))
    .map((path) => ({ path, names: ['*'], from: null, star: false }));

  for (const { path, names, from, star } of queue) {
    if (!candidates.has(path) || graph.isServerModule(path)) continue;
    const known = facts.has(path) ? facts.get(path)! : factsOf(path);
    let fresh = names;
    if (star && known) {
      // `export *`: only what the module or its own stars give counts.
      const own = names.filter(
        (name) =>
          name === '*' ||
          known.exports.has(name) ||
          known.edges.some((edge) => edge.kind === 'reexport' && edge.names.some(([exported]) => exported === name)),
      );
      if (own.length === 0 && !known.edges.some(({ kind }) => kind === 'star')) continue;
      if (own.length === 0) {
        // Stars can lead in circles; each set of names passes a module once.
        const passing = `${path}\0${names.join()}`;
        if (passed.has(passing)) continue;
        passed.add(passing);
        for (const edge of known.edges)
          if (edge.kind === 'star')
            for (const target of graph.resolve(path, edge.source))
              queue.push({ path: target, names, from: path, star: true });
        if (!parent.has(path)) parent.set(path, from);
        continue;
      }
      fresh = own.concat(names.filter((name) => !own.includes(name)));
    }
    const before = requested.get(path);
    const first = before === undefined;
    const mine = before ?? new Set<string>();
    const added = fresh.filter((name) => !mine.has(name));
    if (!first && (added.length === 0 || mine.has('*'))) continue;
    for (const name of added) mine.add(name);
    requested.set(path, mine);
    if (!parent.has(path)) parent.set(path, from);
    if (first && wanted.has(path)) reached.set(path, { chain: chainTo(path, parent), facts: known });
    if (!known) {
      if (first)
        for (const target of graph.targets(path)) queue.push({ path: target, names: ['*'], from: path, star: false });
      continue;
    }
    const all = mine.has('*');
    for (const edge of known.edges) {
      let wantedNames: string[];
      if (edge.kind === 'use') {
        if (!first) continue;
        wantedNames = edge.names.map(([, imported]) => imported);
      } else if (edge.kind === 'reexport') {
        wantedNames = edge.names
          .filter(([exported]) => all || added.includes(exported))
          .map(([, imported]) => imported);
        if (wantedNames.length === 0) continue;
      } else {
        wantedNames = all ? ['*'] : added.filter((name) => !known.exports.has(name) && name !== 'default');
        if (wantedNames.length === 0) continue;
      }
      for (const target of graph.resolve(path, edge.source))
        queue.push({ path: target, names: wantedNames, from: path, star: edge.kind === 'star' && !all });
    }
  }
  return { reached, unparsed, coarse };
}

function chainTo(path: string, parent: ReadonlyMap<string, string | null>): string[] {
  const chain: string[] = [];
  for (let at: string | null | undefined = path; at && chain.length < 200; at = parent.get(at)) chain.unshift(at);
  return chain;
}
