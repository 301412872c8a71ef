import { asRecord, asStrings } from '../graph/json-with-comments.ts';
import type { WorkspacePackage } from '../graph/workspace.ts';
import { asGlob } from '../places/glob.ts';
import type { ProjectView } from '../project-view.ts';

/** What the packaging tool leaves out by itself. Source: github.com/microsoft/vscode-vsce, its documentation of .vscodeignore. */
const LEFT_OUT: readonly string[] = [
  '.vscodeignore',
  'package-lock.json',
  'npm-debug.log',
  'yarn.lock',
  'yarn-error.log',
  'npm-shrinkwrap.json',
  '.editorconfig',
  '.npmrc',
  '.yarnrc',
  '.gitattributes',
  '*.todo',
  'tslint.yaml',
  '.eslintrc*',
  '.babelrc*',
  '.prettierrc*',
  '.cz-config.js',
  '.commitlintrc*',
  'webpack.config.js',
  'ISSUE_TEMPLATE.md',
  'CONTRIBUTING.md',
  'PULL_REQUEST_TEMPLATE.md',
  'CODE_OF_CONDUCT.md',
  '.github',
  '.travis.yml',
  'appveyor.yml',
  '**/.git',
  '**/*.vsix',
  '**/.DS_Store',
  '**/.vscode-test',
  '**/.vscode-test-web',
  '**/node_modules',
  '.gitignore',
];

/** True for packages that are extensions of VS Code. */
export function isVsCodeExtension({ manifest }: WorkspacePackage): boolean {
  return (
    asRecord(manifest['engines'])['vscode'] !== undefined &&
    (typeof manifest['publisher'] === 'string' || manifest['contributes'] !== undefined)
  );
}

/**
 * Files that `vsce package` would put into the extension: by `.vscodeignore`, else by `files`, else everything but what is left out by
 * default. Dependencies in node_modules are not listed.
 */
export function listVsce(view: ProjectView, owner: WorkspacePackage, files: readonly string[]): string[] {
  const prefix = owner.folder === '' ? '' : `${owner.folder}/`;
  const ignoreFile = view.read(`${prefix}.vscodeignore`)?.toString('utf8') ?? null;
  const list =
    ignoreFile === null && Array.isArray(owner.manifest['files']) ? asStrings(owner.manifest['files']) : null;
  const lines = (ignoreFile ?? '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const ignored = [...LEFT_OUT, ...lines.filter((line) => !line.startsWith('!'))].map(matcher);
  const kept = lines.filter((line) => line.startsWith('!')).map((line) => matcher(line.slice(1)));
  const listed = list?.filter((line) => !line.startsWith('!')).map(matcher);
  return files.filter((path) => {
    if (!path.startsWith(prefix)) return false;
    const local = path.slice(prefix.length);
    if (local === 'package.json' || /^(?:readme|license|changelog)(?:\.md|\.txt)?$/i.test(local)) return true;
    if (listed && !listed.some((test) => test(local))) return false;
    return !ignored.some((test) => test(local)) || kept.some((test) => test(local));
  });
}

/** A pattern names a file or a folder with all that is in it. */
function matcher(pattern: string): (path: string) => boolean {
  const clean = pattern.replace(/^\.?\//, '').replace(/\/$/, '');
  const self = asGlob(clean);
  const below = asGlob(`${clean}/**`);
  return (path) => self.test(path) || below.test(path);
}
