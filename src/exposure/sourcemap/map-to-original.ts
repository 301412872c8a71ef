import type { ProjectView } from '../project-view.ts';
import { offsetOf, positionOf, type ValueSite } from '../value-site.ts';
import { findMap } from './find-map.ts';
import { type MapSection, parseMap, sourcePath } from './parse-map.ts';
import { decodeMappings } from './vlq.ts';

/** Where a value in built output came from. Line and column from 1. */
export interface OriginalPlace {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** The map that says so: a file, or the script that the map is inlined in. */
  readonly map: string;
}

/**
 * Finds the original place of a value that stands in a bundle, or inside the `sourcesContent` of a map.
 * @param value the value, to find it exactly in the original text; without it the mapping's own position is given
 * @returns null if there is no map, it is damaged, or it says nothing of the place
 */
export function mapToOriginal(view: ProjectView, site: ValueSite, value?: string): OriginalPlace | null {
  const text = view.read(site.path)?.toString('utf8');
  if (text === undefined) return null;
  const exists = (path: string): boolean => view.exists(path);
  if (site.path.endsWith('.map'))
    return value === undefined ? null : inContents(site.path, parseMap(text), value, exists);
  const found = findMap(view, site.path, text);
  const sections = found ? parseMap(found.text) : null;
  if (!found || !sections) return null;
  // A value inside the inlined map itself lies far behind the code that the map is about.
  const exact = value === undefined ? null : inContents(found.path, sections, value, exists);
  const offset = offsetOf(text, site.line, site.column);
  if (found.path === site.path && offset > text.lastIndexOf('sourceMappingURL=')) return exact;
  const mapped = byMappings(found.path, sections, site, exists, view);
  if (!mapped) return exact;
  // Bundlers map the start of the expression; the value's own place is better where the original text shows it on that line or near.
  return exact && exact.path === mapped.path && Math.abs(exact.line - mapped.line) <= 50 ? exact : mapped;
}

function byMappings(
  mapPath: string,
  sections: readonly MapSection[],
  site: ValueSite,
  exists: (path: string) => boolean,
  view: ProjectView,
): OriginalPlace | null {
  const line = site.line - 1;
  const column = site.column - 1;
  const section = [...sections].reverse().find((one) => one.line < line || (one.line === line && one.column <= column));
  if (!section) return null;
  const local = line - section.line;
  const shifted = local === 0 ? column - section.column : column;
  const segments = decodeMappings(section.mappings, new Set([local]))?.get(local) ?? [];
  const best = segments.filter((segment) => segment.column <= shifted).at(-1);
  const source = best && best.source >= 0 ? section.sources[best.source] : undefined;
  if (!best || source === undefined || best.line < 0 || best.originalColumn < 0) return null;
  const path = sourcePath(mapPath, source, exists);
  // A map with wrong lengths points behind the end of its source: then only the file is believed.
  const content = section.contents[best.source] ?? view.read(path)?.toString('utf8') ?? null;
  const beyond = content !== null && offsetOf(content, best.line + 1, 1) < 0;
  return { path, line: beyond ? 1 : best.line + 1, column: beyond ? 1 : best.originalColumn + 1, map: mapPath };
}

function inContents(
  mapPath: string,
  sections: readonly MapSection[] | null,
  value: string,
  exists: (path: string) => boolean,
): OriginalPlace | null {
  for (const { sources, contents } of sections ?? []) {
    for (let index = 0; index < contents.length; index++) {
      const at = contents[index]?.indexOf(value) ?? -1;
      if (at < 0) continue;
      return {
        path: sourcePath(mapPath, sources[index] ?? '', exists),
        ...positionOf(contents[index]!, at),
        map: mapPath,
      };
    }
  }
  return null;
}
