import type { Advisory } from '../model/advisory.ts';
import { REQUIRED_ENTRIES } from './env-file.ts';
import { type EnvFolders, inFolder } from './env-folders.ts';
import type { HygieneInput } from './hygiene-input.ts';
import { judgeByIgnoreText } from './ignore-pattern.ts';

interface Manifest {
  readonly name?: unknown;
  readonly private?: unknown;
  readonly files?: unknown;
}

/**
 * Packages whose tarball would have env files. An approximation of npm-packlist 10: with a `files` list the root's ignore files do not
 * count; else `.npmignore` counts and **replaces** `.gitignore`, which is how a well-ignored `.env` gets published. Where neither is
 * there, `.gitignore` counts, and its own check says what is missing. What `npm pack` really lists is looked at by exposure.
 */
export function checkNpmignore(input: HygieneInput, folders: EnvFolders): readonly Advisory[] {
  return folders.using.flatMap((folder): Advisory[] => {
    const manifest = readManifest(input.readText(inFolder(folder, 'package.json')));
    if (!manifest || manifest.private === true || typeof manifest.name !== 'string') return [];
    const inPackage = (path: string) => (folder === '' ? path : path.slice(folder.length + 1));
    const withSecrets = input.envFilesWithSecrets.filter(
      (path) => folders.envFiles.includes(path) && (folder === '' || path.startsWith(`${folder}/`)),
    );
    const candidates = [...withSecrets.map(inPackage), ...REQUIRED_ENTRIES.flatMap(({ probes }) => probes)];
    const list = Array.isArray(manifest.files) ? manifest.files.filter((item) => typeof item === 'string') : null;
    const ignoreText = input.readText(inFolder(folder, '.npmignore'));
    const published = list
      ? candidates.find((name) => isListed(list, name, (path) => input.readText(inFolder(folder, path)) !== null))
      : ignoreText === null
        ? undefined
        : candidates.find((name) => judgeByIgnoreText(ignoreText, name, 'npm') !== true);
    if (published === undefined) return [];
    const holdsSecret = withSecrets.map(inPackage).includes(published);
    return [describe(inFolder(folder, list ? 'package.json' : '.npmignore'), published, holdsSecret, list !== null)];
  });
}

function describe(path: string, published: string, holdsSecret: boolean, byList: boolean): Advisory {
  const how = byList ? `"files" in ${path} includes it` : `${path} replaces .gitignore and does not name it`;
  return {
    rule: 'npmignore-env',
    severity: holdsSecret ? 'high' : 'medium',
    path,
    message: `npm publish would ship ${published}${holdsSecret ? ', which holds a secret' : ''}: ${how}.`,
    fix: byList ? 'Add "!.env*" to the end of "files"' : `Add .env, .env.local and .env.*.local to ${path}: unleak fix`,
  };
}

/**
 * `files` entries are read as ignore lines turned round, the last that matches decides, `!` leaves out. An entry that names an existing
 * file goes before all patterns, wherever it stands. Checked against npm in the tests.
 * @param exists tells whether a path in the package is a file
 */
function isListed(list: readonly string[], name: string, exists: (path: string) => boolean): boolean {
  const entries = list.map((entry) => toIgnoreLine(entry));
  const exact = entries.find((entry) => entry.replace(/^!?\/?/, '') === name);
  if (exact !== undefined && exists(name)) return !exact.startsWith('!');
  return judgeByIgnoreText(entries.join('\n'), name, 'npm') === true;
}

/** `./`, `/` and an empty entry stand for the whole package, a bare `.` for nothing; `./x` counts from the root. */
function toIgnoreLine(entry: string): string {
  const path = entry.replace(/^\.\//, '/');
  return path === '' || path === '/' ? '/**' : path;
}

function readManifest(text: string | null): Manifest | null {
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return typeof value === 'object' && value !== null ? value : null;
  } catch {
    // npm can't publish a package whose manifest it can't read either.
    return null;
  }
}
