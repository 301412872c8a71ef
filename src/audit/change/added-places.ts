import { addedLines } from '../../git/added-lines.ts';
import { readObjects } from '../../git/cat-file.ts';
import type { Repository } from '../../git/repository.ts';
import type { Sighting } from '../collect.ts';

/** Files that are compared at a time: so many are in memory. */
const AT_ONCE = 64;
/** Larger files aren't compared. Bytes. */
const LARGEST = 1 << 24;

/**
 * Of some places, those on lines that a change itself adds: lines that no old version of the file has. Messages and names always are added;
 * so are all lines of what can't be read or is too large to compare, since that excuses nothing.
 * @param oldVersions object ids of a path before the change
 */
export async function addedPlaces(
  repo: Repository,
  places: readonly Sighting[],
  oldVersions: (path: string) => readonly string[],
): Promise<Set<Sighting>> {
  const added = new Set<Sighting>();
  const files = new Map<string, { blob: string; old: readonly string[]; places: Sighting[] }>();
  for (const place of places) {
    const { type, path, blob } = place.provenance;
    const old = type === 'blob' && path !== undefined && blob !== undefined ? oldVersions(path) : [];
    if (old.length === 0) added.add(place);
    else {
      const key = `${blob} ${path}`;
      const file = files.get(key) ?? { blob: blob!, old, places: [] };
      file.places.push(place);
      files.set(key, file);
    }
  }
  const open = [...files.values()];
  for (let at = 0; at < open.length; at += AT_ONCE) {
    const group = open.slice(at, at + AT_ONCE);
    const contents = await readAll(repo, new Set(group.flatMap(({ blob, old }) => [blob, ...old])));
    for (const { blob, old, places: here } of group) {
      const next = contents.get(blob);
      const perVersion = next === undefined ? [] : old.map((oid) => addedLines(contents.get(oid) ?? null, next));
      for (const place of here) if (perVersion.every((lines) => touches(place, lines))) added.add(place);
    }
  }
  return added;
}

function touches({ span }: Sighting, lines: ReadonlySet<number>): boolean {
  for (let line = span.line; line <= span.endLine; line++) if (lines.has(line)) return true;
  return false;
}

/** Contents by object id, without those that can't be read or are too large. */
async function readAll(repo: Repository, oids: ReadonlySet<string>): Promise<Map<string, Buffer>> {
  const contents = new Map<string, Buffer>();
  let current = '';
  let pieces: Buffer[] | null = null;
  await readObjects(repo, oids, {
    whole: (oid, _type, bytes) => contents.set(oid, Buffer.from(bytes)),
    open(oid, _type, size) {
      current = oid;
      pieces = size > LARGEST ? null : [];
    },
    write: (bytes) => pieces?.push(Buffer.from(bytes)),
    close() {
      if (pieces !== null) contents.set(current, Buffer.concat(pieces));
    },
    missing: (oid) => contents.delete(oid),
  });
  return contents;
}
