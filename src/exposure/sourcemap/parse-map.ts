import { posix } from 'node:path';
import { asRecord } from '../graph/json-with-comments.ts';
import { joinInside } from '../graph/tsconfig-paths.ts';

/** A source map, or one section of an indexed map. */
export interface MapSection {
  /** Where the section begins in the generated file; both from 0. */
  readonly line: number;
  readonly column: number;
  readonly mappings: string;
  /** As written in the map, with `sourceRoot` in front. */
  readonly sources: readonly string[];
  readonly contents: readonly (string | null)[];
}

const MAX_SECTIONS = 10_000;
const MAX_SOURCES = 200_000;

/**
 * Reads a source map, flat or indexed. Fields of a wrong kind or length count as absent.
 * @returns null if it is no source map
 */
export function parseMap(text: string): MapSection[] | null {
  let json: unknown;
  try {
    // Maps may begin with a line that keeps them from being run as a script.
    json = JSON.parse(text.replace(/^\uFEFF?\)\]\}'?[^\n]*\n/, ''));
  } catch {
    return null;
  }
  const map = asRecord(json);
  if (Array.isArray(map['sections'])) {
    return map['sections'].slice(0, MAX_SECTIONS).flatMap((section) => {
      const { offset, map: inner } = asRecord(section) as { offset?: unknown; map?: unknown };
      const at = asRecord(offset);
      const flat = readFlat(asRecord(inner));
      return flat ? [{ ...flat, line: asCount(at['line']), column: asCount(at['column']) }] : [];
    });
  }
  const flat = readFlat(map);
  return flat ? [flat] : null;
}

function asCount(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0;
}

function readFlat(map: Record<string, unknown>): MapSection | null {
  if (typeof map['mappings'] !== 'string' && !Array.isArray(map['sources'])) return null;
  const root =
    typeof map['sourceRoot'] === 'string' && map['sourceRoot'] !== '' ? `${map['sourceRoot'].replace(/\/$/, '')}/` : '';
  const sources = Array.isArray(map['sources']) ? map['sources'].slice(0, MAX_SOURCES) : [];
  const contents = Array.isArray(map['sourcesContent']) ? map['sourcesContent'].slice(0, MAX_SOURCES) : [];
  return {
    line: 0,
    column: 0,
    mappings: typeof map['mappings'] === 'string' ? map['mappings'] : '',
    sources: sources.map((source) =>
      typeof source !== 'string' ? '' : /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(source) ? source : root + source,
    ),
    contents: contents.map((content) => (typeof content === 'string' ? content : null)),
  };
}

/**
 * Path of a map's source, for a person and for a look-up in the repository: relative to the root, never outside it.
 * `webpack://app/./src/a.ts?x` is `src/a.ts`; `../../src/a.ts` is taken from the map's folder. Absolute paths and paths that leave
 * the root keep only what follows their leading dots and slashes.
 * @param mapPath path of the map (or of the file that it is inlined in), relative to the root
 * @param exists says whether a path is a file of the repository
 */
export function sourcePath(mapPath: string, source: string, exists: (path: string) => boolean): string {
  const url = /^([a-z][a-z0-9+.-]*):\/\/([^/]*)\/?(.*)$/i.exec(source);
  const bare = (url ? url[3]! : source)
    .replace(/[?#].*$/s, '')
    .replaceAll('\\', '/')
    .replaceAll('\0', '');
  const folder = posix.dirname(mapPath);
  const cleaned = bare.replace(/^(?:\.\.?\/|\/)+/, '').replace(/^[A-Za-z]:\//, '');
  const candidates = [
    url || bare.startsWith('/') ? null : joinInside(folder === '.' ? '' : folder, bare),
    // webpack's paths are relative to the project, which need not be the root of the repository.
    ...upward(folder).map((above) => joinInside(above, cleaned)),
  ].filter((path) => path !== null && path !== '');
  // An address names the project, so what isn't here is told from the root.
  const known = candidates.find((path) => exists(path!)) ?? (url ? candidates.at(-1) : candidates[0]);
  if (known) return known;
  const rest = cleaned.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  return rest.length > 0 ? rest.join('/') : mapPath;
}

function upward(folder: string): string[] {
  const parts = folder === '.' ? [] : folder.split('/');
  return [...parts.map((_part, index) => parts.slice(0, parts.length - index).join('/')), ''];
}
