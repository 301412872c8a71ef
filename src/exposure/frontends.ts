import { type ClientEntries, findClientEntries } from './frameworks/client-entries.ts';
import { detectFrameworks, type Framework } from './frameworks/detect-frameworks.ts';
import { usedAutoImports } from './graph/auto-imports.ts';
import { createImportGraph, type ImportGraph } from './graph/import-graph.ts';
import { createResolver } from './graph/resolve-import.ts';
import { isComponent, isScript } from './graph/script-parts.ts';
import type { Workspace } from './graph/workspace.ts';
import type { ProjectView } from './project-view.ts';

/** The parts of a repository that browsers start from, and the import graph below them. */
export interface Frontends {
  readonly graph: ImportGraph;
  readonly entries: readonly string[];
  /** Scripts, components and pages of the packages that have entries: what browsers may get. */
  clientFiles(): readonly string[];
  /** Path relative to the file's package: what frameworks judge by. */
  localPath(path: string): string;
  frameworksOf(path: string): ReadonlySet<Framework>;
}

/** Finds all client entries of all packages. Reads pages and manifests; scripts only where a framework marks entries in their text. */
export function findFrontends(view: ProjectView, workspace: Workspace): Frontends {
  const frameworks = new Map<string, ReadonlySet<Framework>>();
  function frameworksIn(folder: string): ReadonlySet<Framework> {
    let found = frameworks.get(folder);
    if (!found) {
      const owner = workspace.packages.find((entry) => entry.folder === folder);
      found = owner ? detectFrameworks(workspace, owner) : new Set<Framework>();
      frameworks.set(folder, found);
    }
    return found;
  }
  const graph = createImportGraph(view, workspace, createResolver(view, workspace), frameworksIn);
  const hasServerComponents = workspace.packages.some(({ folder }) => frameworksIn(folder).has('next'));
  const found: ClientEntries[] = workspace.packages.map((owner) =>
    findClientEntries(workspace, owner, (path) => graph.read(path), hasServerComponents),
  );
  const entries = found.flatMap((one) => one.entries);
  entries.push(
    ...found.flatMap((one) =>
      one.autoImported.length > 0 ? usedAutoImports(graph, one.entries, one.autoImported) : [],
    ),
  );
  return {
    graph,
    entries,
    clientFiles: () =>
      workspace.packages.flatMap((owner, index) =>
        found[index]!.entries.length === 0
          ? []
          : workspace.filesOf(owner).filter((path) => isScript(path) || isComponent(path) || /\.html?$/.test(path)),
      ),
    localPath(path) {
      const { folder } = workspace.packageOf(path);
      return folder === '' ? path : path.slice(folder.length + 1);
    },
    frameworksOf: (path) => frameworksIn(workspace.packageOf(path).folder),
  };
}
