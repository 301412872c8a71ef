import type { Advisory } from '../../model/advisory.ts';
import { isEnvFile, isEnvSample } from '../env/env-places.ts';
import { isForeign, readWorkspace, type Workspace } from '../graph/workspace.ts';
import type { ProjectView } from '../project-view.ts';
import { listDocker } from './list-docker.ts';
import { isMeantForStrangers, isPublishable, listNpm } from './list-npm.ts';
import { isVsCodeExtension, listVsce } from './list-vsce.ts';

export type Channel = 'npm' | 'docker' | 'vsce';

export interface ShippedFile {
  readonly path: string;
  readonly ships: readonly Channel[];
  /** True if a channel's receivers are strangers: a package or extension that is meant to be published. */
  readonly strangers: boolean;
}

export interface Shipped {
  /** Sorted by path. Files that git ignores can be among them: they are to be scanned as source `package`. */
  readonly files: readonly ShippedFile[];
  readonly advisories: readonly Advisory[];
  readonly notes: readonly string[];
}

/**
 * Lists what would leave the machine inside a package: `npm pack`, a Docker build, `vsce package`. Nothing of the project is run.
 * @param extraFiles files that the view doesn't list but a build would see, such as built output
 */
export function listShipped(
  view: ProjectView,
  extraFiles: readonly string[] = [],
  workspace: Workspace = readWorkspace(view),
): Shipped {
  const channels = new Map<string, Set<Channel>>();
  const strangers = new Set<string>();
  const notes: string[] = [];
  const add = (path: string, channel: Channel, toStrangers: boolean): void => {
    const known = channels.get(path) ?? new Set();
    channels.set(path, known.add(channel));
    if (toStrangers) strangers.add(path);
  };

  for (const owner of workspace.packages) {
    const name = owner.folder === '' ? 'package.json' : `${owner.folder}/package.json`;
    if (!isPublishable(owner) || isVsCodeExtension(owner)) continue;
    const meant = isMeantForStrangers(view, owner);
    try {
      for (const path of listNpm(view, owner)) add(path, 'npm', meant);
    } catch {
      // A folder or ignore file that can't be read; npm would fail on it too.
      notes.push(`${name}: what npm would publish could not be listed`);
    }
  }
  const all = [...new Set([...view.files, ...extraFiles])].filter((path) => !isForeign(path));
  for (const owner of workspace.packages)
    if (isVsCodeExtension(owner)) for (const path of listVsce(view, owner, all)) add(path, 'vsce', true);
  for (const path of listDocker(view, all)) add(path, 'docker', false);

  const files = [...channels]
    .map(([path, ships]): ShippedFile => ({ path, ships: [...ships], strangers: strangers.has(path) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, advisories: files.flatMap(envAdvisory), notes };
}

const WHERE: Record<Channel, readonly [what: string, fix: string]> = {
  npm: ['npm publish would ship', 'leave it out with .npmignore, or with "!.env*" at the end of "files": unleak fix'],
  vsce: ['the VS Code extension would contain', 'add **/.env* to .vscodeignore'],
  docker: ['a Docker image would contain', 'add **/.env* to .dockerignore: unleak fix'],
};

function envAdvisory({ path, ships, strangers }: ShippedFile): Advisory[] {
  if (!isEnvFile(path) || isEnvSample(path) || /\.envrc$|\.flaskenv$/.test(path)) return [];
  return ships.flatMap((channel): Advisory[] => {
    // A package that nobody means to publish is no worry; its env files are the ignore file's business.
    if (channel === 'npm' && !strangers) return [];
    const [what, fix] = WHERE[channel];
    return [
      {
        rule: `ships-env-${channel}`,
        severity: channel === 'docker' ? 'medium' : 'high',
        path,
        message: `${what} ${path}`,
        fix,
      },
    ];
  });
}
