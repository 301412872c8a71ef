import type { Repository } from '../repository.ts';
import { createInflater } from './inflate.ts';
import { isLeftToGit, LeftToGit, NotRegular } from './left-to-git.ts';
import { type LooseFile, listObjectFiles } from './object-folders.ts';
import { ObjectTable } from './object-table.ts';
import { readPackEntries } from './pack-entries.ts';
import { PackFile } from './pack-file.ts';
import { type FamilySink, readFamilies } from './read-families.ts';
import { createLooseReader } from './read-loose.ts';

/** More would take more memory than we allow ourselves; git reads them one after the other. */
const MOST_OBJECTS = 2_000_000;
/** Each one takes a file handle, of which some systems give 256. */
const MOST_PACKS = 200;

/** All objects of a repository, read without git. Files stay open from the beginning, so that a `git gc` meanwhile takes nothing away. */
export class ObjectDatabase {
  readonly table: ObjectTable;
  /** What can't be read by git either: it would wait for a pipe for ever. Ids, or nothing where a whole pack is concerned. */
  readonly refused = new Set<string>();
  readonly #packs: readonly PackFile[];
  readonly #loose: readonly LooseFile[];

  private constructor(packs: readonly PackFile[], loose: readonly LooseFile[]) {
    this.#packs = packs;
    this.#loose = loose;
    const count = packs.reduce((sum, { index }) => sum + index.count, loose.length);
    if (count > MOST_OBJECTS) throw new LeftToGit('too many objects');
    this.table = new ObjectTable(count);
    for (const { index } of packs)
      for (let object = 0; object < index.count; object++) this.table.add(index.bytes, index.idAt(object));
    for (const { oid } of loose) this.table.add(Buffer.from(oid, 'hex'), 0);
  }

  /**
   * @throws LeftToGit for whatever git knows more about, damage included; NotRegular, with which git can't cope either; the system's
   * errors
   */
  static open(repo: Repository): ObjectDatabase {
    if (repo.objectFormat !== 'sha1') throw new LeftToGit('other ids');
    const files = listObjectFiles(repo);
    if (files.packs.length > MOST_PACKS) throw new LeftToGit('too many packs');
    const packs: PackFile[] = [];
    try {
      let isRefused = false;
      for (const path of files.packs) {
        try {
          packs.push(new PackFile(path));
        } catch (error) {
          if (!(error instanceof NotRegular)) throw error;
          isRefused = true;
        }
      }
      const database = new ObjectDatabase(packs, files.loose);
      if (isRefused) database.refused.add('');
      return database;
    } catch (error) {
      for (const pack of packs) pack.close();
      throw error;
    }
  }

  /** Reads every object once, as far as that goes. Yields after each, so that the caller can stop or rest. */
  *read(sink: FamilySink): Generator<void> {
    const { table } = this;
    const inflater = createInflater();
    const once: FamilySink = {
      take(number, type, bytes, changes) {
        if (number < 0 || table.types[number] !== 0) return false;
        table.types[number] = type;
        return sink.take(number, type, bytes, changes);
      },
    };
    for (const pack of this.#packs) {
      const entries = orNull(() => readPackEntries(pack, table));
      if (entries !== null) yield* readFamilies(pack, entries, inflater, once);
      pack.release();
    }
    const readLoose = createLooseReader(inflater);
    for (const { oid, path } of this.#loose) {
      const number = table.findHex(oid);
      if (table.types[number] !== 0) continue;
      const object = orNull(() => this.#readLoose(() => readLoose(path), oid));
      if (object !== null) once.take(number, object.type, object.bytes, null);
      yield;
    }
  }

  #readLoose<Result>(read: () => Result, oid: string): Result {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof NotRegular)) throw error;
      this.refused.add(oid);
      throw new LeftToGit('not a regular file');
    }
  }

  /** Ids of the objects that were not read. */
  unread(): string[] {
    const { types, size } = this.table;
    const ids: string[] = [];
    for (let number = 0; number < size; number++) if (types[number] === 0) ids.push(this.table.oid(number));
    return ids.filter((oid) => !this.refused.has(oid));
  }

  close(): void {
    for (const pack of this.#packs) pack.close();
  }
}

/** What can't be read stays unread: the object itself, or, if it is the list of a pack's objects, all of these. */
function orNull<Result>(read: () => Result): Result | null {
  try {
    return read();
  } catch (error) {
    if (isLeftToGit(error)) return null;
    throw error;
  }
}
