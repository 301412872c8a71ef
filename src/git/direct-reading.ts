import { runInSlices } from './in-slices.ts';
import { handOver, type ObjectSink } from './object-sink.ts';
import type { ObjectDatabase } from './packs/database.ts';
import { isLeftToGit } from './packs/left-to-git.ts';
import { Links } from './packs/links.ts';
import { nameIndexed } from './packs/name-indexed.ts';
import { BLOB, COMMIT, TREE, TYPES } from './packs/object-table.ts';
import { type Ref, type RefList, type Refs, resolveRefs } from './refs.ts';
import type { Repository } from './repository.ts';
import { readShallowBoundary } from './shallow.ts';

/** Hands over the objects of a database, and finds out meanwhile whether all that is named is there. */
export class DirectReading {
  objects = 0;
  bytes = 0;
  readonly #repo: Repository;
  readonly #database: ObjectDatabase;
  readonly #sink: ObjectSink;
  readonly #signal: AbortSignal | undefined;
  readonly #links: Links;

  constructor(repo: Repository, database: ObjectDatabase, sink: ObjectSink, signal: AbortSignal | undefined) {
    this.#repo = repo;
    this.#database = database;
    this.#sink = sink;
    this.#signal = signal ?? repo.signal;
    this.#links = new Links(database.table, shallowBoundary(repo));
  }

  /** @throws the signal's reason if aborted; whatever the sink throws */
  async readFiles(): Promise<void> {
    const { table } = this.#database;
    const reading = this.#database.read((number, type, bytes) => {
      this.objects++;
      this.bytes += bytes.length;
      this.#links.follow(number, type, bytes);
      handOver(this.#sink, table.oid(number), TYPES[type]!, bytes);
    });
    await runInSlices(reading, this.#signal);
  }

  /** Takes the objects that git reads: what they say of others counts, too. */
  sinkForRest(): ObjectSink {
    const { table } = this.#database;
    const sink = this.#sink;
    return {
      whole: (oid, type, bytes) => {
        const number = table.findHex(oid);
        table.types[number] = TYPES.indexOf(type);
        this.#links.follow(number, TYPES.indexOf(type), bytes);
        sink.whole(oid, type, bytes);
      },
      open: (oid, type, size) => {
        table.types[table.findHex(oid)] = TYPES.indexOf(type);
        // What a large tree names would have to be put together first.
        if (type !== 'blob') this.#links.complete = false;
        sink.open(oid, type, size);
      },
      write: (bytes) => sink.write(bytes),
      close: () => sink.close(),
      missing: (oid, why) => sink.missing(oid, why),
    };
  }

  /** All refs, past tags. Null if one leads to what isn't here. */
  whereRefsLead(list: RefList): Refs | null {
    const { table } = this.#database;
    const ends = new Map<string, { oid: string; type: Ref['type'] }>();
    for (const { oid } of list.listed) {
      if (ends.has(oid)) continue;
      const end = this.#links.peel(table.findHex(oid));
      const type = end < 0 ? 0 : table.types[end]!;
      if (type !== COMMIT && type !== TREE && type !== BLOB) return null;
      ends.set(oid, { oid: table.oid(end), type: TYPES[type] as Ref['type'] });
    }
    return resolveRefs(list, ends);
  }

  /** Whether everything is there that anything names. What only reflogs name may be gone: git prunes that in time. */
  isComplete(list: RefList): boolean {
    const links = this.#links;
    const { head } = this.#repo;
    if (list.broken.length > 0 || (head !== null && this.#database.table.findHex(head) < 0)) return false;
    try {
      nameIndexed(this.#repo, links);
    } catch (error) {
      if (!isLeftToGit(error)) throw error;
      return false;
    }
    return links.complete && links.areTypesRight();
  }
}

/** Without it, parents that were left out on purpose count as missing, and git is asked. */
function shallowBoundary(repo: Repository): ReadonlySet<string> {
  try {
    return readShallowBoundary(repo);
  } catch (error) {
    if (isLeftToGit(error)) return new Set();
    throw error;
  }
}
