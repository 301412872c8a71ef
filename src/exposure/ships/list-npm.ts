import { join } from 'node:path';
import { asRecord, asStrings } from '../graph/json-with-comments.ts';
import type { WorkspacePackage } from '../graph/workspace.ts';
import type { ProjectView } from '../project-view.ts';
import { walkPack } from './pack-walk.ts';

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
 * Files that `npm pack` would put into the tarball, relative to the root. Nothing of the project is run (`npm pack` would run its
 * `prepack` script), and no npm settings of the project are read. Bundled dependencies are not followed.
 * @throws if a folder can't be read
 */
export function listNpm(view: ProjectView, { manifest, folder }: WorkspacePackage): string[] {
  const bin = manifest['bin'];
  const points = [
    manifest['main'],
    manifest['browser'],
    ...(typeof bin === 'string' ? [bin] : Object.values(asRecord(bin))),
  ];
  const required = points
    .filter((path): path is string => typeof path === 'string')
    .map((path) => path.replace(/^(?:\.?\/)+/, ''));
  const files = Array.isArray(manifest['files']) ? asStrings(manifest['files']) : null;
  return walkPack(join(view.root, folder), { files, required }).map((file) =>
    folder === '' ? file : `${folder}/${file}`,
  );
}
