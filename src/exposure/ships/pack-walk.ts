import { lstatSync, readdirSync, readFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { type PackRule, readPackRules } from './pack-rule.ts';

/** The fields of a package.json that decide about its tarball. */
export interface PackFields {
  readonly files: readonly string[] | null;
  /** Paths of `main`, `browser` and `bin`: always in. */
  readonly required: readonly string[];
}

/** Left out of every folder. Source: npm's documentation of `files`, and npm-packlist 10. */
const DEFAULTS: readonly string[] = [
  '.npmignore',
  '.gitignore',
  '**/.git',
  '**/.svn',
  '**/.hg',
  '**/CVS',
  '**/.git/**',
  '**/.svn/**',
  '**/.hg/**',
  '**/CVS/**',
  '/.lock-wscript',
  '/.wafpickle-*',
  '/build/config.gypi',
  'npm-debug.log',
  '**/.npmrc',
  '.*.swp',
  '.DS_Store',
  '**/.DS_Store/**',
  '._*',
  '**/._*/**',
  '*.orig',
  '/archived-packages/**',
];
/** What no setting changes. */
const ALWAYS: readonly string[] = [
  '/.git',
  '!/package.json',
  '!/readme{,.*[^~$]}',
  '!/copying{,.*[^~$]}',
  '!/license{,.*[^~$]}',
  '!/licence{,.*[^~$]}',
  '/.git',
  '/node_modules',
  '.npmrc',
  '/package-lock.json',
  '/yarn.lock',
  '/pnpm-lock.yaml',
  '/bun.lockb',
];
const MAX_ENTRIES = 100_000;
const MAX_IGNORE_FILE = 1024 * 1024;

interface Folder {
  readonly rules: readonly PackRule[];
  readonly name: string;
  readonly parent: Folder | null;
  /** Its own path was let through by name, so rules of the parent no longer end the matter. */
  readonly exact: boolean;
  readonly required: readonly string[];
}

/**
 * The files that npm would pack from a folder, found as npm finds them: ignore rules of a folder speak of all below it, deeper ones
 * after shallower ones; a folder is entered if a rule lets it in, or if one could let something below it in. Bundled dependencies are
 * not followed. Links are not followed.
 * @param root absolute path of the package
 * @returns paths relative to the package, with `/`
 * @throws if a folder can't be read, or there are more than 100,000 entries
 */
export function walkPack(root: string, { files, required }: PackFields): string[] {
  const found: string[] = [];
  let entries = 0;

  function walk(path: string, folder: Folder): void {
    for (const entry of readdirSync(path === '' ? root : join(root, path), { withFileTypes: true })) {
      if (++entries > MAX_ENTRIES) throw new RangeError('too many entries');
      // Names that npm refuses to pack.
      if (entry.name.includes('*')) continue;
      const inner = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isFile()) {
        if (isIncluded(folder, entry.name, false)) found.push(inner);
      } else if (entry.isDirectory() && isIncluded(folder, entry.name, true)) {
        const exact = isIncluded(folder, entry.name, false) || isIncluded(folder, `${entry.name}/`, false);
        const below = folder.required
          .filter((file) => file.startsWith(`${entry.name}/`))
          .map((file) => file.slice(entry.name.length + 1));
        walk(inner, { rules: rulesOf(root, inner, below), name: entry.name, parent: folder, exact, required: below });
      }
    }
  }

  const exactFiles: string[] = [];
  const listed: string[] = [];
  for (const written of files ?? []) {
    const file = (written.startsWith('./') ? written.slice(1) : written) + (written.endsWith('/*') ? '*' : '');
    const plain = file.replace(/^!+/, '');
    const stat = plain.split('/').includes('..') ? null : statOf(join(root, plain));
    if (stat?.isFile()) exactFiles.push(file);
    else if (stat?.isDirectory()) listed.push(`!${file}`, `!${file}/**`);
    else if (!stat) listed.push(`!${file}`);
  }
  const named = exactFiles.map((file) => file.replace(/^\//, ''));
  const strict = [
    ...[...exactFiles].reverse().map((file) => `!${file}`),
    ...ALWAYS,
    ...required.map((file) => `!/${file}`),
  ];
  const ignored = files === null ? ignoreLines(root, '') : ['*', ...listed];
  walk('', {
    rules: readPackRules([...DEFAULTS, ...ignored, ...strict]),
    name: '',
    parent: null,
    exact: true,
    required: named,
  });
  return found;
}

function rulesOf(root: string, path: string, required: readonly string[]): PackRule[] {
  return readPackRules([...DEFAULTS, ...ignoreLines(root, path), '/.git', ...required.map((file) => `!${file}`)]);
}

/** What is there, links not followed; null if nothing is, or a file where the path wants a folder. */
function statOf(path: string): Stats | null {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EACCES') throw error;
    return null;
  }
}

/** Lines of the folder's `.npmignore`, which replaces its `.gitignore`. */
function ignoreLines(root: string, path: string): string[] {
  for (const name of ['.npmignore', '.gitignore']) {
    const file = join(root, path, name);
    const stat = lstatSync(file, { throwIfNoEntry: false });
    if (stat?.isFile()) return stat.size > MAX_IGNORE_FILE ? [] : readFileSync(file, 'utf8').split(/\r?\n/);
  }
  return [];
}

/**
 * @param entry name in the folder, or a path below it
 * @param asFolder asks of a folder whether it may be entered
 * @param first the part of `entry` that the innermost folder asked about
 */
function isIncluded(folder: Folder, entry: string, asFolder: boolean, first?: string): boolean {
  let included = true;
  if (folder.parent) {
    included = isIncluded(folder.parent, `${folder.name}/${entry}`, asFolder, first ?? entry);
    if (!included && !folder.exact) return false;
  }
  for (const rule of folder.rules) {
    if (rule.negated === included) continue;
    if (rule.matches(`/${entry}`) || rule.matches(entry) || (asFolder && matchesFolder(rule, entry, first)))
      included = rule.negated;
  }
  return included;
}

function matchesFolder(rule: PackRule, entry: string, first: string | undefined): boolean {
  const names = first !== undefined && rule.relative ? [entry, first] : [entry];
  return names.some(
    (name) =>
      rule.matches(`/${name}/`) ||
      rule.matches(`${name}/`) ||
      (rule.negated && (rule.canMatchBelow(`/${name}`) || rule.canMatchBelow(name))),
  );
}
