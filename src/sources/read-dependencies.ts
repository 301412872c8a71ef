import { dirname, join, resolve } from 'node:path';
import { readForClues } from '../files/read-for-clues.ts';

/** Bytes. */
const LARGEST_MANIFEST = 1 << 20;

/**
 * Names of the packages that the manifest nearest to a file depends on: package.json, requirements.txt, pyproject.toml. A manifest that can't
 * be read or parsed says nothing: it is only a clue to whose key something is.
 * @returns a function from paths relative to `root`, which remembers each folder
 */
export function createDependencyReader(root: string): (path: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();

  function ofFolder(folder: string): readonly string[] {
    const cached = known.get(folder);
    if (cached !== undefined) return cached;
    // A file outside of the root goes by its absolute path.
    const here = readManifests(resolve(root, folder));
    const above = dirname(folder);
    const names = here.length > 0 || above === folder ? here : ofFolder(above);
    known.set(folder, names);
    return names;
  }

  return (path) => ofFolder(dirname(path));
}

function readManifests(folder: string): string[] {
  const names: string[] = [];
  const manifest = readText(join(folder, 'package.json'));
  if (manifest !== null) names.push(...packageNames(manifest));
  for (const file of ['requirements.txt', 'pyproject.toml', 'Pipfile', 'Gemfile', 'go.mod', 'composer.json']) {
    const text = readText(join(folder, file));
    if (text !== null) names.push(...[...text.matchAll(/[A-Za-z@][A-Za-z0-9@._/-]{2,80}/g)].map(([name]) => name));
  }
  return names;
}

function packageNames(text: string): string[] {
  let manifest: unknown;
  try {
    manifest = JSON.parse(text);
  } catch {
    // A broken manifest is no clue; whether it holds a key is judged on its bytes.
    return [];
  }
  if (manifest === null || typeof manifest !== 'object') return [];
  return ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'].flatMap((kind) => {
    const table: unknown = Reflect.get(manifest, kind);
    return table !== null && typeof table === 'object' ? Object.keys(table) : [];
  });
}

function readText(path: string): string | null {
  return readForClues(path, LARGEST_MANIFEST)?.toString('utf8') ?? null;
}
