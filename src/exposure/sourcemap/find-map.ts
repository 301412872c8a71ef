import { posix } from 'node:path';
import { joinInside } from '../graph/tsconfig-paths.ts';
import type { ProjectView } from '../project-view.ts';

/** A comment that names the map, as ECMA-426 has it; the last one of a file counts. `@` is the older mark. */
const REFERENCE = /\/[/*][#@]\s*sourceMappingURL=([^\s'"*]+)/g;
/** The comment stands at the end; an inlined map makes the last line long. In UTF-16 code units. */
const TAIL = 32 * 1024 * 1024;

export interface FoundMap {
  /** Where the map stands: its own file, or the script that it is inlined in. */
  readonly path: string;
  readonly text: string;
}

/**
 * Finds the source map of a script or style sheet: inlined as a `data:` URL, named by a comment, or lying beside it as `<name>.map`.
 * A reference to another host or out of the root is not followed.
 */
export function findMap(view: ProjectView, path: string, text: string): FoundMap | null {
  let reference: string | null = null;
  for (const hit of text.slice(-TAIL).matchAll(REFERENCE)) reference = hit[1]!;
  if (reference?.startsWith('data:')) {
    const comma = reference.indexOf(',');
    const head = reference.slice(0, comma);
    if (comma < 0) return null;
    const body = reference.slice(comma + 1);
    try {
      return {
        path,
        text: /;base64$/i.test(head) ? Buffer.from(body, 'base64').toString('utf8') : decodeURIComponent(body),
      };
    } catch {
      // A malformed escape: no map.
      return null;
    }
  }
  const folder = posix.dirname(path);
  const named = reference === null || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(reference) ? null : decodedPath(reference);
  for (const candidate of [named === null ? null : joinInside(folder === '.' ? '' : folder, named), `${path}.map`]) {
    const bytes = candidate === null ? null : view.read(candidate);
    if (bytes) return { path: candidate!, text: bytes.toString('utf8') };
  }
  return null;
}

function decodedPath(reference: string): string | null {
  try {
    return decodeURIComponent(reference.replace(/[?#].*$/, ''));
  } catch {
    return null;
  }
}
