import type { Advisory } from '../model/advisory.ts';
import type { FrontendExposure } from '../model/exposure.ts';
import type { Provider } from '../model/provider.ts';
import type { ConfigLeaks } from './config/config-leaks.ts';
import { findConfigLeaks } from './config/find-config-leaks.ts';
import { isEnvFile, setsEnvironment } from './env/env-places.ts';
import { createInlinedByUse } from './env/inlined-by-use.ts';
import { nameBefore } from './env/name-on-line.ts';
import { type EnvContext, publicEnvName } from './env/public-env-name.ts';
import { publicNameAdvisories } from './env/public-name-advisories.ts';
import { type Frontends, findFrontends } from './frontends.ts';
import { findReachable } from './graph/find-reachable.ts';
import { isForeign, readWorkspace, type Workspace } from './graph/workspace.ts';
import { isWebFile, pageFinder, placeOfBuild } from './places/build-folders.ts';
import { isPublicFile, setsBrowserGlobal } from './places/public-files.ts';
import { mayBePage, siteInPage } from './places/site-in-page.ts';
import type { ProjectView } from './project-view.ts';
import { findUses } from './use/find-uses.ts';
import { createNameLookup } from './use/known-names.ts';
import { offsetOf, type ValueSite } from './value-site.ts';

export interface SiteVerdicts {
  /** One per site, in order: how strangers can read it; undefined where nothing says that they can. */
  readonly frontend: readonly (FrontendExposure | undefined)[];
  readonly advisories: readonly Advisory[];
  /** Remarks for a person: what was not evaluated, counts of what could not be parsed. */
  readonly notes: readonly string[];
}

/**
 * Says of each place of a value in the working tree whether browsers get it, and remarks on configuration and code that give keys to
 * browsers. Never throws on what the repository contains.
 * @param sites places of findings' values, built output included
 * @param providers whose names, hosts and packages mean a secret key
 * @param telling files that `createTellingTest` named while they were scanned; without it client files are read once more
 */
export async function classifySites(
  view: ProjectView,
  sites: readonly ValueSite[],
  providers: readonly Provider[],
  telling?: readonly string[],
): Promise<SiteVerdicts> {
  const workspace = readWorkspace(view);
  const knownName = createNameLookup(providers);
  const leaks = new Map<string, ConfigLeaks>();
  for (const owner of workspace.packages)
    leaks.set(owner.folder, await findConfigLeaks(view, workspace, owner, (name) => knownName(name) !== null));
  const frontends = findFrontends(view, workspace);
  const advisories: Advisory[] = [...leaks.values()].flatMap((one) => one.advisories);
  const notes = [...leaks.values()].flatMap((one) => one.notes);

  const texts = new Map<string, string | null>();
  const textOf = (path: string): string | null => {
    let text = texts.get(path);
    if (text === undefined) {
      text = view.read(path)?.toString('utf8') ?? null;
      texts.set(path, text);
    }
    return text;
  };

  const place = createPlacer(view, workspace, frontends, leaks, textOf);
  const frontend: (FrontendExposure | undefined)[] = sites.map((site) => place(site));
  for (const path of new Set(
    sites.filter((_site, index) => frontend[index]?.how === 'bundle').map((site) => site.path),
  )) {
    if (!view.exists(`${path}.map`)) continue;
    advisories.push({
      rule: 'public-source-map',
      severity: 'medium',
      path: `${path}.map`,
      message: `a source map lies beside ${path}, which holds a secret: it gives away the original code too`,
      fix: 'do not deploy source maps, or upload them to your error tracker only',
    });
  }

  const open = sites.filter((_site, index) => frontend[index] === undefined);
  const { reached, unparsed, coarse } = await findReachable(frontends, new Set(open.map(({ path }) => path)));
  sites.forEach((site, index) => {
    if (frontend[index]) return;
    const way = reached.get(site.path);
    if (!way) return;
    const offset = offsetOf(textOf(site.path) ?? '', site.line, site.column);
    const isOut = [...(way.facts?.serverSpans ?? []), ...(way.facts?.comments ?? [])].some(
      ({ start, end }) => offset >= start && offset < end,
    );
    if (!isOut && !site.path.endsWith('.astro')) frontend[index] = { how: 'reachable', chain: way.chain };
  });
  if (unparsed > 0) notes.push(`${unparsed} client modules have syntax errors and were judged by their imports only`);
  if (coarse) notes.push('the import graph is very large: beyond the first modules it was judged coarsely');

  const withSite = new Set(sites.map(({ path }) => path));
  const linesOf = (path: string): Set<number> =>
    new Set(sites.filter((site) => site.path === path).map(({ line }) => line));
  for (const path of view.files) {
    if (!setsEnvironment(path) || isForeign(path)) continue;
    const text = textOf(path);
    if (text !== null && text.length < 2_000_000)
      advisories.push(...publicNameAdvisories(path, text, contextAt(workspace, leaks, path), knownName, linesOf(path)));
  }
  advisories.push(
    ...(await findUses(frontends, providers, knownName, telling)).filter(({ path }) => !withSite.has(path)),
  );
  return { frontend, advisories, notes: [...new Set(notes)] };
}

/** What configurations of the packages at or below a file's package say about environment names. */
function contextAt(workspace: Workspace, leaks: ReadonlyMap<string, ConfigLeaks>, path: string): EnvContext {
  const owner = workspace.packageOf(path);
  const below = [...leaks]
    .filter(([folder]) => owner.folder === '' || folder === owner.folder || folder.startsWith(`${owner.folder}/`))
    .map(([, one]) => one);
  // A default prefix is gone only if every package that would read it has another.
  const own = leaks.get(owner.folder);
  return {
    extra: below.flatMap((one) => one.prefixes),
    replaced: below.length === 1 && own ? own.replaced : new Set(),
    packages: owner.dependencies,
  };
}

/** Judges a site by its place alone: everything but the import graph. */
function createPlacer(
  view: ProjectView,
  workspace: Workspace,
  frontends: Frontends,
  leaks: ReadonlyMap<string, ConfigLeaks>,
  textOf: (path: string) => string | null,
): (site: ValueSite) => FrontendExposure | undefined {
  const pages = new Map<string, (folder: string) => boolean>();
  const inlinedByUse = createInlinedByUse(workspace, frontends);

  function fromEnvironment(site: ValueSite): FrontendExposure | undefined {
    const { path } = site;
    for (const { spans } of leaks.values()) {
      const span = spans.find((one) => one.path === path);
      if (!span) continue;
      const offset = offsetOf(textOf(path) ?? '', site.line, site.column);
      if (spans.some((one) => one.path === path && offset >= one.start && offset < one.end))
        return { how: 'public-env', chain: [path] };
    }
    if (!setsEnvironment(path)) return undefined;
    const lines = textOf(path)?.split('\n', site.line);
    if (lines === undefined) return undefined;
    const name = nameBefore(lines, site.column) ?? site.name ?? null;
    if (name === null) return undefined;
    if (publicEnvName(name, contextAt(workspace, leaks, path))) return { how: 'public-env', chain: [path] };
    const folder = workspace.packageOf(path).folder;
    for (const [other, { inlined, whole }] of leaks) {
      if (folder !== '' && other !== folder && !other.startsWith(`${folder}/`)) continue;
      const by = inlined.get(name) ?? (isEnvFile(path) ? whole : null);
      if (by) return { how: 'public-env', chain: [path, by.path] };
    }
    for (const owner of workspace.packages) {
      if (!isEnvFile(path) || (folder !== '' && owner.folder !== folder)) continue;
      const user = inlinedByUse(owner, name);
      if (user !== null) return { how: 'public-env', chain: [path, user] };
    }
    return undefined;
  }

  return (site) => {
    const { path } = site;
    if (isForeign(path)) return undefined;
    const owner = workspace.packageOf(path);
    const local = frontends.localPath(path);
    // A text is read only where it can tell: a value may stand in a table of a hundred megabytes.
    const page = (): 'inline-script' | 'public-file' | null => {
      if (!mayBePage(path)) return null;
      const text = textOf(path) ?? '';
      return siteInPage(path, text, offsetOf(text, site.line, site.column));
    };

    let finder = pages.get(owner.folder);
    if (!finder) {
      finder = pageFinder(workspace, owner, (candidate) => view.exists(candidate));
      pages.set(owner.folder, finder);
    }
    const built = placeOfBuild(local, owner, finder);
    if (built === 'server') return undefined;
    if (path.endsWith('.map')) return { how: 'source-map', chain: [path] };
    // A folder called `build` may be any compiler's: then its settings are no browser's.
    if (built === 'client' || (built === 'unclear' && isWebFile(path)))
      return { how: page() ?? 'bundle', chain: [path] };
    if (isPublicFile(path, local, frontends.frameworksOf(path), (candidate) => view.exists(candidate)))
      return { how: page() ?? 'public-file', chain: [path] };

    const env = fromEnvironment(site);
    if (env) return env;
    const how = page();
    if (how) return { how, chain: [path] };
    return setsBrowserGlobal(path, () => textOf(path) ?? '') ? { how: 'public-file', chain: [path] } : undefined;
  };
}
