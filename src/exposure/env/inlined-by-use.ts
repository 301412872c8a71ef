import type { Frontends } from '../frontends.ts';
import type { Workspace, WorkspacePackage } from '../graph/workspace.ts';

/** Build tools that write in each variable of the environment that browser code mentions, whatever it is called. */
const TOOLS = ['parcel', 'parcel-bundler', 'dotenv-webpack'];
const MENTION = /\bprocess\.env(?:\.|\[\s{0,4}["'`])([A-Za-z_]\w{0,120})/g;
const TAKEN = /\{([^{}]{0,2000})\}\s{0,20}=\s{0,20}process\.env\b/g;

/**
 * A look-up of variables that such a tool writes into what a package's browser code becomes. Modules are read from the client entries on;
 * nothing is read for packages without such a tool.
 * @returns the first module that mentions the variable, or null
 */
export function createInlinedByUse(
  workspace: Workspace,
  frontends: Frontends,
): (owner: WorkspacePackage, name: string) => string | null {
  const known = new Map<string, ReadonlyMap<string, string>>();
  return ({ folder, dependencies }, name) => {
    if (!TOOLS.some((tool) => dependencies.has(tool))) return null;
    let names = known.get(folder);
    if (names === undefined) {
      const entries = frontends.entries.filter((path) => workspace.packageOf(path).folder === folder);
      names = namesFrom(frontends, entries);
      known.set(folder, names);
    }
    return names.get(name) ?? null;
  };
}

function namesFrom({ graph }: Frontends, entries: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const reached = new Set(entries);
  for (const path of reached) {
    const text = graph.clientText(path) ?? '';
    if (text.includes('process.env')) {
      const taken = [...text.matchAll(TAKEN)].flatMap(([, list]) => list!.match(/[A-Za-z_]\w*/g) ?? []);
      for (const name of [...[...text.matchAll(MENTION)].map((hit) => hit[1]!), ...taken])
        if (!names.has(name)) names.set(name, path);
    }
    for (const target of graph.targets(path)) reached.add(target);
  }
  return names;
}
