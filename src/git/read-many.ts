import { compileLater } from '../files/compile-later.ts';
import { readObjects } from './cat-file.ts';
import { runInSlices } from './in-slices.ts';
import { handOver, type ObjectSink } from './object-sink.ts';
import { ObjectDatabase } from './packs/database.ts';
import { TYPES } from './packs/object-table.ts';
import type { Repository } from './repository.ts';

/** From this part of all objects on, reading all of them takes less time than to ask git for the listed ones. */
const MOST_OF_ALL = 1 / 2;

/**
 * Reads listed objects as `readObjects` does; without git where they are most of what there is, as in a shallow clone. What is damaged or
 * unusual is asked of git, unless a pipe lies among the objects, over which git would never end: then it is passed over without a word.
 * @throws GitFailure as `readObjects`; the reason of the repository's signal if aborted
 */
export async function readManyObjects(repo: Repository, oids: ReadonlySet<string>, sink: ObjectSink): Promise<void> {
  const database = ObjectDatabase.open(repo, oids.size / MOST_OF_ALL);
  if (database === 'refused') return;
  if (database === null) {
    await readObjects(repo, oids, sink);
    return;
  }
  compileLater();
  const { table } = database;
  const rest = new Set(oids);
  try {
    const reading = database.read((number, type, bytes) => {
      const oid = table.oid(number);
      if (rest.delete(oid)) handOver(sink, oid, TYPES[type]!, bytes);
    });
    await runInSlices(reading, repo.signal);
  } finally {
    database.close();
  }
  if (database.refused.size === 0) await readObjects(repo, rest, sink);
}
