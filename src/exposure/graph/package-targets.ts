import { posix } from 'node:path';
import { asRecord } from './json-with-comments.ts';
import { joinInside } from './tsconfig-paths.ts';
import type { Workspace, WorkspacePackage } from './workspace.ts';

/** Conditions in the order in which a bundler for browsers would take them; `source` and `types` lead to sources in a monorepo. */
const CONDITIONS = ['browser', 'source', 'development', 'import', 'module', 'default', 'require', 'svelte', 'types'];

/** The targets of an `exports` or `imports` value, best first. */
function conditional(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return [value];
  if (depth > 8) return [];
  if (Array.isArray(value)) return value.flatMap((item) => conditional(item, depth + 1));
  const record = asRecord(value);
  return CONDITIONS.flatMap((condition) => (condition in record ? conditional(record[condition], depth + 1) : []));
}

/** Looks a key up in an `exports` or `imports` map, with `*` patterns. */
function fromMap(map: Record<string, unknown>, key: string): string[] {
  if (key in map) return conditional(map[key]);
  for (const [pattern, value] of Object.entries(map)) {
    const star = pattern.indexOf('*');
    if (star < 0 || !key.startsWith(pattern.slice(0, star)) || !key.endsWith(pattern.slice(star + 1))) continue;
    const middle = key.slice(star, key.length - (pattern.length - star - 1));
    return conditional(value).map((target) => target.replaceAll('*', () => middle));
  }
  return [];
}

/**
 * Paths that a bare specifier may stand for, if it names a package of this repository (`@acme/ui/button`) or one of the importing
 * package's own `imports` (`#db`). Built targets that aren't in the repository are tried as their sources.
 */
export function packageTargets(workspace: Workspace, owner: WorkspacePackage, specifier: string): (string | null)[] {
  if (specifier.startsWith('#')) {
    return fromMap(asRecord(owner.manifest['imports']), specifier).map((target) => joinInside(owner.folder, target));
  }
  const name = /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? '';
  const target = workspace.byName(name);
  if (!target) return [];
  const rest = specifier.slice(name.length);
  const { manifest, folder } = target;
  const exported = manifest['exports'];
  const isMap =
    typeof exported === 'object' && exported !== null && Object.keys(exported).some((key) => key.startsWith('.'));
  const paths = isMap ? fromMap(asRecord(exported), `.${rest}`) : rest === '' ? conditional(exported) : [];
  if (rest === '') {
    for (const field of ['browser', 'source', 'svelte', 'module', 'main', 'types']) {
      const path = manifest[field];
      if (typeof path === 'string') paths.push(path);
    }
    paths.push('src/index', 'index', 'src/main');
  } else {
    paths.push(`.${rest}`, `src${rest}`);
  }
  const sources = paths.map((path) =>
    posix.join('src', path.replace(/^\.?\/?(?:dist|lib|build|out|esm)\//, '').replace(/(?:\.d)?\.[cm]?[jt]s$/, '')),
  );
  return [...paths, ...sources].map((path) => joinInside(folder, path));
}
