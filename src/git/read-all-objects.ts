import { BatchReading, type ReadTotals } from './batch-reading.ts';
import type { ReadOptions } from './cat-file.ts';
import { DirectReading } from './direct-reading.ts';
import { listMissingObjects } from './missing-objects.ts';
import type { ObjectSink } from './object-sink.ts';
import { ObjectDatabase } from './packs/database.ts';
import { listRefNames, peel, type RefList, type Refs, resolveRefs } from './refs.ts';
import type { Repository } from './repository.ts';

export interface AllObjects {
  readonly totals: ReadTotals;
  readonly refs: Refs;
}

const REFUSED = 'no regular file, or a delta of itself, over which git would never end';

export interface ReadAllOptions extends ReadOptions {
  /** Also look for objects that refs, reflogs, the index or other objects name and that aren't there. On unless said. */
  readonly checkMissing?: boolean;
}

/**
 * Reads every object in the object database, alternates included, reachable or not, without git as far as that goes; what is damaged or
 * unusual is asked of `git cat-file`. Unless told otherwise, what refs, reflogs, the index or other objects name and isn't there is reported
 * as missing, and so are broken refs.
 * @throws GitFailure as `readObjects`
 */
export async function readAllObjects(
  repo: Repository,
  sink: ObjectSink,
  { signal, checkMissing = true }: ReadAllOptions,
): Promise<AllObjects> {
  // Before the objects are listed: so what a ref leads to is among them, whatever is committed meanwhile.
  const list = await listRefNames(repo);
  const database = ObjectDatabase.open(repo);
  if (database === 'refused') {
    sink.missing('', REFUSED);
    return { totals: { objects: 0, bytes: 0, missing: 1 }, refs: resolveRefs(list, new Map()) };
  }
  if (database === null) {
    const batch = new BatchReading(repo, sink, signal);
    await batch.readAll();
    const refs = await askWhereRefsLead(repo, list);
    if (checkMissing) await reportMissing(repo, refs, batch, signal);
    return { totals: batch.totals(), refs };
  }
  try {
    const direct = new DirectReading(repo, database, sink, signal);
    await direct.readFiles();
    const batch = new BatchReading(repo, direct.sinkForRest(), signal);
    if (database.damagedPacks > 0)
      batch.reportMissing(
        '',
        `the check sum of ${database.damagedPacks} pack(s) or their indexes is wrong: bytes of them were changed`,
      );
    const mayAskGit = database.refused.size === 0;
    for (const oid of database.refused) batch.reportMissing(oid, REFUSED);
    if (mayAskGit) await batch.readListed(database.unread());
    else for (const oid of database.unread()) batch.reportMissing(oid, 'damaged, or of a kind that git has to read');

    const known = direct.whereRefsLead(list);
    const refs = known ?? (mayAskGit ? await askWhereRefsLead(repo, list) : resolveRefs(list, new Map()));
    const isComplete = known !== null && batch.totals().missing === 0 && direct.isComplete(list);
    if (checkMissing && !isComplete && mayAskGit) await reportMissing(repo, refs, batch, signal);
    const { objects, bytes, missing } = batch.totals();
    return { totals: { objects: objects + direct.objects, bytes: bytes + direct.bytes, missing }, refs };
  } finally {
    database.close();
  }
}

async function askWhereRefsLead(repo: Repository, list: RefList): Promise<Refs> {
  return resolveRefs(list, await peel(repo, [...new Set(list.listed.map(({ oid }) => oid))]));
}

async function reportMissing(repo: Repository, refs: Refs, batch: BatchReading, signal?: AbortSignal): Promise<void> {
  for (const name of refs.broken) batch.reportMissing('', `the ref ${name} leads nowhere`);
  for (const { oid, why } of await listMissingObjects(repo, refs, signal)) batch.reportMissing(oid, why);
}
