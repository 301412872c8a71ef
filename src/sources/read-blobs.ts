import { readObjects } from '../git/cat-file.ts';
import type { Repository } from '../git/repository.ts';
import type { BlobSink } from '../model/blob-sink.ts';
import type { Provenance } from '../model/provenance.ts';
import type { ScanLog } from '../model/scan-log.ts';

export interface BlobLimits {
  /** Bytes; larger blobs are skipped and counted. Null for no limit. */
  readonly maxFileSize: number | null;
  readonly signal?: AbortSignal;
}

/**
 * Hands chosen git objects to the sink, each once for every place that it has, and says in the log what became of them. An object larger
 * than git's stream pieces (256 KiB) with several places is handed over for the first one only: its bytes pass by but once.
 */
export async function readBlobs(
  repo: Repository,
  places: ReadonlyMap<string, readonly Provenance[]>,
  sink: BlobSink,
  log: ScanLog,
  limits: BlobLimits,
): Promise<void> {
  if (places.size === 0) return;
  const nameOf = (oid: string): string => places.get(oid)?.[0]?.path ?? `object ${oid}`;
  const tooLarge = (size: number): boolean => limits.maxFileSize !== null && size > limits.maxFileSize;
  let size = 0;
  let passing = false;
  await readObjects(
    repo,
    places.keys(),
    {
      whole(oid, _type, bytes) {
        if (tooLarge(bytes.length)) return log.skipped(nameOf(oid), 'larger than --max-file-size');
        for (const provenance of places.get(oid) ?? []) sink.whole(provenance, bytes);
        log.scanned(bytes.length);
      },
      open(oid, _type, announced) {
        size = 0;
        passing = tooLarge(announced);
        if (passing) log.skipped(nameOf(oid), 'larger than --max-file-size');
        else sink.open((places.get(oid) as readonly Provenance[])[0] as Provenance);
      },
      write(bytes) {
        size += bytes.length;
        if (!passing) sink.write(bytes);
      },
      close() {
        if (passing) return;
        sink.close();
        log.scanned(size);
      },
      missing(oid, why) {
        log.unreadable({ code: 'UNREADABLE_OBJECT', message: `${nameOf(oid)} could not be read: ${why}.` });
      },
    },
    limits.signal === undefined ? {} : { signal: limits.signal },
  );
}

/** Collects the places of objects, without a place twice. */
export function placeBlobs(
  items: Iterable<{ readonly oid: string; readonly provenance: Provenance }>,
): Map<string, Provenance[]> {
  const places = new Map<string, Provenance[]>();
  for (const { oid, provenance } of items) {
    const known = places.get(oid);
    if (known === undefined) places.set(oid, [provenance]);
    else if (!known.some(({ path }) => path === provenance.path)) known.push(provenance);
  }
  return places;
}
