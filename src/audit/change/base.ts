import type { RangeObjects } from '../../git/range.ts';
import type { Repository } from '../../git/repository.ts';
import type { BlobSink } from '../../model/blob-sink.ts';
import type { Provenance } from '../../model/provenance.ts';
import { readBlobs } from '../../sources/read-blobs.ts';
import type { Draft, Sighting } from '../collect.ts';
import { addedPlaces } from './added-places.ts';
import { type BaseFiles, openBaseFiles } from './base-files.ts';
import { createValueSearch, type Wanted } from './find-values.ts';

/** Fingerprints of the values of some rules (by id) in the blobs that `feed` hands over. */
export type FindFingerprints = (
  rules: ReadonlySet<string>,
  feed: (sink: BlobSink) => Promise<void>,
) => Promise<string[]>;

export interface Candidate {
  readonly fingerprint: string;
  readonly draft: Draft;
}

/** What was there before a change. Asked only where something was found, so a clean change costs nothing here. */
export interface Base {
  /** Of some places, those on lines that the change itself adds. */
  added(places: readonly Sighting[]): Promise<ReadonlySet<Sighting>>;
  /** Fingerprints of those values that the base holds, in whatever file. */
  knownAmong(candidates: readonly Candidate[], find: FindFingerprints): Promise<Set<string>>;
}

/** So many values at once are looked for by a scan of everything, whose time doesn't depend on their number. */
const MANY = 200;

/** What some commits hold. */
export function createBase(repo: Repository, commits: readonly string[]): Base {
  let opened: Promise<BaseFiles> | undefined;
  const open = (): Promise<BaseFiles> => {
    opened ??= openBaseFiles(repo, commits);
    return opened;
  };
  return {
    async added(places) {
      if (commits.length === 0) return new Set(places);
      const versions = await (await open()).versionsOf(pathsOf(places));
      return addedPlaces(repo, places, (path) => versions.get(path) ?? []);
    },
    async knownAmong(candidates, find) {
      const wanted = new Map(candidates.map(({ fingerprint, draft }) => [fingerprint, draft]));
      const known = new Set<string>();
      const settle = (fingerprints: Iterable<string>): void => {
        for (const fingerprint of fingerprints) if (wanted.delete(fingerprint)) known.add(fingerprint);
      };
      const scan = async (files: ReadonlyMap<string, string>): Promise<void> => {
        if (wanted.size === 0 || files.size === 0) return;
        const rules = new Set([...wanted.values()].map(({ rule }) => rule.id));
        settle(await find(rules, (sink) => readBlobs(repo, placesOf(files), sink, SILENT, { maxFileSize: null })));
      };

      // A value mostly stays in its file, however it was written there before.
      const files = await open();
      const sightings = candidates.flatMap(({ draft }) => draft.sightings);
      const near = await files.versionsOf(pathsOf(sightings));
      await scan(new Map([...near].flatMap(([path, oids]) => oids.map((oid) => [oid, path]))));
      if (wanted.size === 0) return known;
      const all = await files.all();
      if (wanted.size > MANY) {
        await scan(all);
        return known;
      }
      const search = createValueSearch([...wanted].map(([fingerprint, draft]) => wantedOf(fingerprint, draft)));
      const { readManyObjects } = await import('../../git/read-many.ts');
      await readManyObjects(repo, new Set(all.keys()), search.sink);
      settle(search.certain);
      // The same object under another name holds it, too, however it is written.
      const moved = sightings.flatMap(({ provenance }) => provenance.blob ?? []);
      const suspects = new Set([...search.suspects, ...moved]);
      await scan(new Map([...all].filter(([oid]) => suspects.has(oid))));
      return known;
    },
  };
}

function pathsOf(sightings: readonly Sighting[]): Set<string> {
  return new Set(sightings.flatMap(({ provenance: { type, path } }) => (type === 'blob' ? (path ?? []) : [])));
}

function placesOf(files: ReadonlyMap<string, string>): Map<string, Provenance[]> {
  return new Map([...files].map(([oid, path]) => [oid, [{ source: 'object', path, blob: oid, type: 'blob' }]]));
}

function wantedOf(fingerprint: string, { rule, secret, sightings }: Draft): Wanted {
  return {
    fingerprint,
    value: secret.reveal(),
    isStrong: rule.lowEntropy !== true,
    hidden: sightings.flatMap(({ hidden }) => (hidden === undefined ? [] : [Buffer.from(hidden.reveal())])),
  };
}

/** Commits just outside of a range, on which it stands, and those that the caller left out by name. */
export function boundaryOf(range: RangeObjects, excluded: readonly string[]): string[] {
  const parents = [...range.facts.values()].flatMap((facts) => facts.parents);
  return [...new Set([...excluded, ...parents])].filter((oid) => !range.facts.has(oid));
}

/** What can't be read in the base can't excuse anything: its values count as new. So nothing has to be said. */
const SILENT = {
  scanned: () => undefined,
  skipped: () => undefined,
  unreadable: () => undefined,
  problem: () => undefined,
  note: () => undefined,
};
