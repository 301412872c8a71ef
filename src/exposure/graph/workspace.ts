import { posix } from 'node:path';
import type { ProjectView } from '../project-view.ts';
import { asRecord, parseJsonWithComments } from './json-with-comments.ts';

/** One package of the repository: a folder with a package.json, or the root. */
export interface WorkspacePackage {
  /** Relative to the root; '' for the root. */
  readonly folder: string;
  readonly manifest: Readonly<Record<string, unknown>>;
  readonly name: string | null;
  /** Names in dependencies, devDependencies, peerDependencies and optionalDependencies. */
  readonly dependencies: ReadonlySet<string>;
}

export interface Workspace {
  readonly packages: readonly WorkspacePackage[];
  /** All listed files. */
  readonly files: ReadonlySet<string>;
  /** The package that a path belongs to: the nearest folder upward with a package.json, else the root. */
  packageOf(path: string): WorkspacePackage;
  byName(name: string): WorkspacePackage | undefined;
  /** Files inside a package, without those of packages nested in it. */
  filesOf(owner: WorkspacePackage): readonly string[];
}

/** True for folders that hold other people's code: no entry, package or import of this project is looked for in them. */
export function isForeign(path: string): boolean {
  return /(?:^|\/)(?:node_modules|vendor|bower_components|\.git|\.yarn)\//.test(path);
}

/** Reads all package.json files of the view. Broken ones count as empty: npm would refuse them, the audit reads them as text. */
export function readWorkspace(view: ProjectView): Workspace {
  const packages: WorkspacePackage[] = [];
  for (const path of view.files) {
    if (path !== 'package.json' && !path.endsWith('/package.json')) continue;
    if (isForeign(path)) continue;
    const manifest = asRecord(parseJsonWithComments(view.read(path)?.toString('utf8') ?? ''));
    const dependencies = new Set<string>();
    for (const field of ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies']) {
      for (const name of Object.keys(asRecord(manifest[field]))) dependencies.add(name);
    }
    const folder = posix.dirname(path);
    packages.push({
      folder: folder === '.' ? '' : folder,
      manifest,
      name: typeof manifest['name'] === 'string' ? manifest['name'] : null,
      dependencies,
    });
  }
  if (!packages.some(({ folder }) => folder === ''))
    packages.push({ folder: '', manifest: {}, name: null, dependencies: new Set() });

  const byFolder = new Map(packages.map((entry) => [entry.folder, entry]));
  const byName = new Map(packages.flatMap((entry) => (entry.name === null ? [] : [[entry.name, entry] as const])));
  const owners = new Map<string, WorkspacePackage>();

  function ownerOf(folder: string): WorkspacePackage {
    const known = owners.get(folder) ?? byFolder.get(folder);
    if (known) return known;
    const cut = folder.lastIndexOf('/');
    const owner = ownerOf(cut < 0 ? '' : folder.slice(0, cut));
    owners.set(folder, owner);
    return owner;
  }
  const packageOf = (path: string): WorkspacePackage => ownerOf(path.includes('/') ? posix.dirname(path) : '');

  let grouped: Map<WorkspacePackage, string[]> | undefined;
  function group(): Map<WorkspacePackage, string[]> {
    const groups = new Map<WorkspacePackage, string[]>();
    for (const path of view.files) {
      if (isForeign(path)) continue;
      const owner = packageOf(path);
      const list = groups.get(owner);
      if (list) list.push(path);
      else groups.set(owner, [path]);
    }
    return groups;
  }

  return {
    packages,
    files: new Set(view.files),
    packageOf,
    byName: (name) => byName.get(name),
    filesOf(owner) {
      grouped ??= group();
      return grouped.get(owner) ?? [];
    },
  };
}
