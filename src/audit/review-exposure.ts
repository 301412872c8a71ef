import { classifySites } from '../exposure/classify-sites.ts';
import { isEnvFile } from '../exposure/env/env-places.ts';
import { listBuiltOutput } from '../exposure/places/list-built-output.ts';
import { openProjectView, type ProjectView } from '../exposure/project-view.ts';
import { listShipped, type Shipped } from '../exposure/ships/list-shipped.ts';
import { mapToOriginal } from '../exposure/sourcemap/map-to-original.ts';
import type { ValueSite } from '../exposure/value-site.ts';
import type { Advisory } from '../model/advisory.ts';
import type { FrontendHow } from '../model/exposure.ts';
import type { Finding } from '../model/finding.ts';
import type { Location } from '../model/location.ts';
import type { Provenance } from '../model/provenance.ts';
import type { Provider } from '../model/provider.ts';
import type { ScanLog } from '../model/scan-log.ts';

/** The working tree as exposure sees it, made before its files are scanned. */
export interface ExposureScope {
  readonly view: ProjectView;
  readonly shipped: Shipped;
  /** Files that git ignores, but a browser or a package gets: to be scanned, too. */
  readonly extra: readonly Provenance[];
  readonly built: readonly string[];
  /** Env files on disk, whose values are looked for elsewhere. */
  readonly envFiles: readonly { readonly path: string; readonly text: string }[];
}

/** Looks which files beside the listed ones strangers get: built output, packages, images. */
export function openExposure(root: string, paths: readonly string[], log: ScanLog): ExposureScope {
  const view = openProjectView(root, paths);
  const built = listBuiltOutput(view);
  const shipped = listShipped(view, built.files);
  for (const note of [...built.notes, ...shipped.notes]) log.note(note);
  const known = new Set([...paths, ...built.files]);
  return {
    view,
    shipped,
    built: built.files,
    envFiles: paths.filter(isEnvFile).map((path) => ({ path, text: view.read(path)?.toString('utf8') ?? '' })),
    extra: [
      ...built.files.map((path): Provenance => ({ source: 'worktree', path })),
      ...shipped.files
        .filter(({ path }) => !known.has(path))
        .map(({ path, ships }): Provenance => ({ source: 'package', path, ships })),
    ],
  };
}

/** The scope of a scan of single paths: only what was named, and nothing that is shipped. */
export function namedScope(root: string, paths: readonly string[]): ExposureScope {
  return {
    view: openProjectView(root, paths),
    shipped: { files: [], advisories: [], notes: [] },
    extra: [],
    built: [],
    envFiles: [],
  };
}

/** Says of each finding who gets to read it, and raises to critical what strangers read now. */
export async function reviewExposure(
  { view, shipped, built }: ExposureScope,
  findings: readonly Finding[],
  providers: readonly Provider[],
  log: ScanLog,
  telling?: readonly string[],
): Promise<{ findings: Finding[]; advisories: readonly Advisory[] }> {
  const { sites, siteOf } = chooseSites(findings);
  const { frontend, advisories, notes } = await classifySites(view, sites, providers, telling);
  for (const note of notes) log.note(note);
  const channels = new Map(shipped.files.map((file) => [file.path, file]));
  // Built output that is committed is known by its place only.
  const committed = sites.filter((_site, index) => MADE.includes(frontend[index]?.how)).map(({ path }) => path);
  const output = new Set([...built, ...committed]);
  const exposed = findings.map((finding) => {
    const own = finding.locations.flatMap((location) => {
      const site = siteOf.get(location);
      return site === undefined ? [] : [{ path: location.path!, exposure: frontend[site] }];
    });
    // The source explains more than the bundle that was made of it.
    const seenAt = own.filter(({ exposure }) => exposure !== undefined);
    const seen = (seenAt.find(({ path }) => !output.has(path)) ?? seenAt[0])?.exposure;
    const ships = new Set(own.flatMap(({ path }) => channels.get(path)?.ships ?? []));
    const isPublished = own.some(({ path }) => channels.get(path)?.strangers === true);
    const isCritical = (seen !== undefined || isPublished) && finding.severity !== 'low';
    return {
      ...finding,
      severity: isCritical ? ('critical' as const) : finding.severity,
      locations: addOriginals(view, finding, output),
      exposure: {
        ...finding.exposure,
        ...(seen ? { frontend: seen } : {}),
        ...(ships.size > 0 ? { ships: [...ships].sort() } : {}),
      },
    };
  });
  return { findings: exposed, advisories: [...advisories, ...shipped.advisories] };
}

/** Ways that lead through something that a build made. */
const MADE: readonly (FrontendHow | undefined)[] = ['bundle', 'source-map'];

/** A file with more places than this is a list of keys, and no code: its last looked-at place speaks for the others. */
const MOST_SITES = 200;

/** The places that are looked at, and which of them speaks for each location on the disk. */
function chooseSites(findings: readonly Finding[]): { sites: ValueSite[]; siteOf: ReadonlyMap<Location, number> } {
  const sites: ValueSite[] = [];
  const siteOf = new Map<Location, number>();
  const inFile = new Map<string, { count: number; last: number }>();
  for (const location of findings.flatMap(({ locations }) => locations)) {
    if (!isOnDisk(location)) continue;
    const path = location.path!;
    const known = inFile.get(path) ?? { count: 0, last: -1 };
    if (known.count < MOST_SITES) {
      known.last = sites.push({ path, line: location.line, column: location.column }) - 1;
      known.count++;
      inFile.set(path, known);
    }
    siteOf.set(location, known.last);
  }
  return { sites, siteOf };
}

function isOnDisk({ source, path, where }: Location): boolean {
  return (source === 'worktree' || source === 'package') && path !== undefined && where === undefined;
}

/** A value in a bundle or map is shown at its original place, too, and before it: that is where it has to be taken out. */
function addOriginals(view: ProjectView, finding: Finding, built: ReadonlySet<string>): readonly Location[] {
  const originals: Location[] = [];
  for (const location of finding.locations) {
    if (!isOutput(location, built)) continue;
    const value = finding.secret.reveal();
    const place = mapToOriginal(view, { path: location.path!, line: location.line, column: location.column }, value);
    if (place === null || finding.locations.some(({ path, line }) => path === place.path && line === place.line))
      continue;
    originals.push({
      ...withoutDecoding(location),
      path: place.path,
      line: place.line,
      column: place.column,
      endLine: place.line,
      endColumn: place.column + value.length,
    });
  }
  const unique = new Map(originals.map((place) => [`${place.path}:${place.line}:${place.column}`, place]));
  const places = finding.locations.map((location) =>
    isOutput(location, built) ? { ...location, built: true as const } : location,
  );
  return [...unique.values(), ...places];
}

function isOutput(location: Location, built: ReadonlySet<string>): boolean {
  return isOnDisk(location) && (built.has(location.path!) || location.path!.endsWith('.map'));
}

/** The original text is not wrapped as the map is. */
function withoutDecoding({ decoded: _ofTheMap, ...location }: Location): Location {
  return location;
}
