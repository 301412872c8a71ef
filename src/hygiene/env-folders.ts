import { classifyEnvFile } from './env-file.ts';
import type { HygieneInput } from './hygiene-input.ts';
import { isManifest, namesEnvReader } from './uses-env-files.ts';

/** Folders of other people's code, and of sample projects that no one runs with real values. */
const NOT_OURS = /(?:^|\/)(?:node_modules|bower_components|vendor|third_party|\.venv|venv|site-packages)(?:\/|$)/;
const SAMPLES = /(?:^|\/)(?:fixtures?|__fixtures__|testdata|test-data|__snapshots__)(?:\/|$)/;

/** Where env files are and which package folders use them. `''` is the root. */
export interface EnvFolders {
  /** Package folders that use env files, sorted. */
  readonly using: readonly string[];
  /** Package folders, using or not. */
  readonly packages: readonly string[];
  /** Env files on disk or in the index, without templates and other people's, sorted. */
  readonly envFiles: readonly string[];
}

/** Finds the package folders (the root, and each folder with a manifest) and which of them use env files, by any of three signs. */
export function findEnvFolders(input: HygieneInput): EnvFolders {
  const paths = [...input.trackedPaths, ...input.untrackedPaths].filter((path) => !NOT_OURS.test(path));
  const manifests = paths.filter((path) => isManifest(nameOf(path)) && !SAMPLES.test(path));
  const packages = [...new Set(['', ...manifests.map(folderOf)])].sort();
  const using = new Set<string>();

  const ignored = input.ignoredEnvFiles.filter((path) => !NOT_OURS.test(path));
  const envFiles = [...new Set([...paths, ...ignored])].filter((path) => isLiveEnvFile(path)).sort();
  for (const path of envFiles) {
    if (!SAMPLES.test(path) && isSignOfUse(path, input.readText)) using.add(packageOf(path, packages));
  }
  for (const path of manifests) {
    if (namesEnvReader(nameOf(path), input.readText(path) ?? '')) using.add(folderOf(path));
  }
  // Which package reads a variable isn't known here; a rule in the root's .gitignore protects all of them.
  if (input.usesOfEnv.length > 0) using.add('');
  return { using: [...using].sort(), packages, envFiles };
}

/** True for sample projects: folders of fixtures and test data. */
export function isSample(path: string): boolean {
  return SAMPLES.test(path);
}

/** The innermost package folder that holds a path. */
export function packageOf(path: string, packages: readonly string[]): string {
  return packages
    .filter((folder) => folder === '' || path.startsWith(`${folder}/`))
    .reduce((a, b) => (b.length > a.length ? b : a), '');
}

/** A path inside a folder; the root is `''`. */
export function inFolder(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

export function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A script for direnv that only sets up tools (`use flake`) keeps no values. */
function isSignOfUse(path: string, readText: (path: string) => string | null): boolean {
  return nameOf(path) !== '.envrc' || /^[ \t]{0,80}(?:dotenv|source_env|export[ \t])/m.test(readText(path) ?? '');
}

/** Templates, encrypted files and direnv's scripts are no sign that values are kept in env files here. */
function isLiveEnvFile(path: string): boolean {
  const kind = classifyEnvFile(path);
  return kind === 'local' || kind === 'mode' || kind === 'test' || kind === 'private-keys' || kind === 'shell';
}
