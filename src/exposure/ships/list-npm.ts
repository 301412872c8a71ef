import { join } from 'node:path';
import { asRecord, asStrings } from '../graph/json-with-comments.ts';
import type { Workspace, WorkspacePackage } from '../graph/workspace.ts';
import type { ProjectView } from '../project-view.ts';

/** True if `npm publish` would take the package: it has a name and a version and is not private. */
export function isPublishable({ manifest }: WorkspacePackage): boolean {
  return (
    manifest['private'] !== true &&
    typeof manifest['name'] === 'string' &&
    manifest['name'] !== '' &&
    typeof manifest['version'] === 'string' &&
    manifest['version'] !== ''
  );
}

/**
 * True if something says that the package is meant for a registry that strangers read, and not merely lacks `"private": true`:
 * a list of files, commands, entry points for others, publishing settings, an `.npmignore`, or a release step in the CI.
 */
export function isMeantForStrangers(view: ProjectView, owner: WorkspacePackage): boolean {
  const { manifest, folder } = owner;
  const settings = asRecord(manifest['publishConfig']);
  if (settings['access'] === 'restricted') return false;
  const registry = settings['registry'];
  if (typeof registry === 'string' && !/^https?:\/\/registry\.(?:npmjs\.org|yarnpkg\.com)\b/.test(registry))
    return false;
  if (Object.keys(settings).length > 0) return true;
  if (
    ['files', 'bin', 'exports', 'types', 'typings', 'module', 'unpkg', 'jsdelivr'].some(
      (field) => manifest[field] !== undefined,
    )
  )
    return true;
  if (
    Object.keys(asRecord(manifest['scripts'])).some((name) =>
      /^(?:prepublishOnly|prepublish|postpublish|publish|release)$/.test(name),
    )
  )
    return true;
  if (view.exists(folder === '' ? '.npmignore' : `${folder}/.npmignore`)) return true;
  return view.files.some(
    (path) =>
      /^\.github\/workflows\/.*\.ya?ml$/.test(path) &&
      /\b(?:npm|pnpm|yarn(?: npm)?|bun|changeset) publish\b|npm-publish|semantic-release/.test(
        String(view.read(path) ?? ''),
      ),
  );
}

/**
 * Files that `npm pack` would put into the tarball, relative to the root. Computed by the library that npm itself uses: nothing of the
 * project is run (`npm pack` would run its `prepack` script), and no npm settings of the project are read.
 * Bundled dependencies are not followed.
 */
export async function listNpm(view: ProjectView, workspace: Workspace, owner: WorkspacePackage): Promise<string[]> {
  const { default: packlist } = await import('npm-packlist');
  const { manifest, folder } = owner;
  const path = join(view.root, folder);
  const bin = manifest['bin'];
  // Fields as npm normalises them; of a wrong kind they count as absent.
  const fields: Record<string, unknown> = {};
  if (Array.isArray(manifest['files'])) fields['files'] = asStrings(manifest['files']);
  for (const field of ['main', 'browser'])
    if (typeof manifest[field] === 'string') fields[field] = withoutDot(manifest[field]);
  if (typeof bin === 'string') fields['bin'] = { bin: withoutDot(bin) };
  else if (typeof bin === 'object' && bin !== null)
    fields['bin'] = Object.fromEntries(
      Object.entries(asRecord(bin)).flatMap(([name, target]) =>
        typeof target === 'string' ? [[name, withoutDot(target)]] : [],
      ),
    );
  const nested = workspace.packages.filter(
    (other) =>
      other.folder !== folder &&
      (folder === '' || other.folder.startsWith(`${folder}/`)) &&
      manifest['workspaces'] !== undefined,
  );
  const list = await packlist({
    path,
    package: fields,
    isProjectRoot: true,
    edgesOut: new Map(),
    ...(nested.length > 0
      ? { workspaces: new Map(nested.map((other) => [other.name ?? other.folder, join(view.root, other.folder)])) }
      : {}),
  });
  return list.map((file) => (folder === '' ? file : `${folder}/${file}`).replaceAll('\\', '/'));
}

function withoutDot(path: string): string {
  return path.replace(/^(?:\.?\/)+/, '');
}
