import { parseMap, sourcePath } from './parse-map.ts';

/** An original text that a source map carries. */
export interface MappedSource {
  /** Path relative to the root, as far as it can be told; never outside it. */
  readonly path: string;
  readonly text: string;
  /** The map that carries it. */
  readonly map: string;
}

/** Texts of more UTF-16 code units than this in one map aren't expanded: the map itself is scanned all the same. */
const MAX_TEXT = 256 * 1024 * 1024;

/**
 * The original texts in a map's `sourcesContent`, so that they can be scanned as what they are: escapes undone, with their own lines.
 * Contents of packages (`node_modules`) are left out.
 * @param mapPath path of the map, relative to the root
 * @param exists says whether a path is a file of the repository
 * @returns null if the text is no source map
 */
export function expandMap(mapPath: string, text: string, exists: (path: string) => boolean): MappedSource[] | null {
  const sections = parseMap(text);
  if (!sections) return null;
  const found: MappedSource[] = [];
  let total = 0;
  for (const { sources, contents } of sections) {
    for (const [index, content] of contents.entries()) {
      if (content === null || content === '') continue;
      const source = sources[index] ?? '';
      if (/(?:^|\/)node_modules\//.test(source)) continue;
      total += content.length;
      if (total > MAX_TEXT) return found;
      found.push({ path: sourcePath(mapPath, source, exists), text: content, map: mapPath });
    }
  }
  return found;
}
