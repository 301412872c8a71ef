import { asRecord, asStrings, parseJsonWithComments } from '../graph/json-with-comments.ts';
import { joinInside } from '../graph/tsconfig-paths.ts';

/**
 * Scripts that a browser extension's manifest names. Its pages are found as HTML.
 * @param folder folder of the manifest, which its paths are relative to
 * @returns nothing for other files named manifest.json
 */
export function extensionScripts(text: string, folder: string): (string | null)[] {
  const manifest = asRecord(parseJsonWithComments(text));
  if (typeof manifest['manifest_version'] !== 'number') return [];
  const background = asRecord(manifest['background']);
  const contents = Array.isArray(manifest['content_scripts']) ? manifest['content_scripts'] : [];
  const resources = Array.isArray(manifest['web_accessible_resources']) ? manifest['web_accessible_resources'] : [];
  const paths = [
    ...asStrings(background['service_worker']),
    ...asStrings(background['scripts']),
    ...contents.flatMap((content) => asStrings(asRecord(content)['js'])),
    ...resources.flatMap((resource) =>
      asStrings(typeof resource === 'string' ? resource : asRecord(resource)['resources']),
    ),
  ];
  return paths
    .filter((path) => /\.[cm]?[jt]sx?$/.test(path) && !path.includes('*'))
    .map((path) => joinInside(folder === '.' ? '' : folder, path.replace(/^\//, '')));
}
