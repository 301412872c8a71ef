import type { Repository } from '../repository.ts';
import { createArena } from './arena.ts';
import { createInflater } from './inflate.ts';
import { isLeftToGit, LeftToGit, NotRegular } from './left-to-git.ts';
import { type LooseFile, listObjectFiles } from './object-folders.ts';
import { ObjectTable } from './object-table.ts';
import { readPackEntries } from './pack-entries.ts';
import { PackFile } from './pack-file.ts';
import { readFamilies, type Take } from './read-families.ts';
import { createLooseReader } from './read-loose.ts';

/** More would take more memory than we allow ourselves; git reads them one after the other. */
const MOST_OBJECTS = 2_000_000;
/** Each one takes a file handle, of which some systems give 256. */
const MOST_PACKS = 200;

/** All objects of a repository, read without git. Files stay open from the beginning, so that a `git gc` meanwhile takes nothing away. */
export class ObjectDatabase {
  readonly table: ObjectTable;
  /** What git can't read either, and would never end over: pipes, deltas of themselves. Ids; empty where a whole pack is concerned. */
  readonly refused = new Set<string>();
  /** Packs whose bytes aren't those that were written. What can be read of them is handed over. Known after reading. */
  damagedPacks = 0;
  readonly #packs: readonly PackFile[];
  readonly #loose: readonly LooseFile[];

  private constructor(packs: readonly PackFile[], loose: readonly LooseFile[], mostObjects: number) {
    this.#packs = packs;
    this.#loose = loose;
    const count = packs.reduce((sum, { index }) => sum + index.count, loose.length);
    if (count > mostObjects) throw new LeftToGit('too many objects');
    this.table = new ObjectTable(count);
    for (const { index, numbers } of packs)
      for (let object = 0; object < index.count; object++)
        numbers[object] = this.table.add(index.bytes, index.idAt(object));
    for (const { oid } of loose) this.table.add(Buffer.from(oid, 'hex'), 0);
  }

  /**
   * @param mostObjects at most two million
   * @returns null for whatever is left to git, more objects and damage included; 'refused' for what git can't cope with either
   */
  static open(repo: Repository, mostObjects = MOST_OBJECTS): ObjectDatabase | null | 'refused' {
    try {
      return ObjectDatabase.#open(repo, Math.min(mostObjects, MOST_OBJECTS));
    } catch (error) {
      if (error instanceof NotRegular) return 'refused';
      if (isLeftToGit(error)) return null;
      throw error;
    }
  }

  static #open(repo: Repository, mostObjects: number): ObjectDatabase {
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
      const database = new ObjectDatabase(packs, files.loose, mostObjects);
      if (isRefused) database.refused.add('');
      return database;
    } catch (error) {
      for (const pack of packs) pack.close();
      throw error;
    }
  }

  /** Reads every object once, as far as that goes. Yields after each, so that the caller can stop or rest. */
  *read(take: Take): Generator<void> {
    const { table } = this;
    const inflater = createInflater();
    const takeOnce: Take = (number, type, bytes) => {
      if (table.types[number] !== 0) return;
      table.types[number] = type;
      take(number, type, bytes);
    };
    const arena = this.#packs.length === 0 ? null : createArena();
    for (const pack of this.#packs) {
      if (!(yield* pack.isIntact())) this.damagedPacks++;
      const entries = orNull(() => readPackEntries(pack, table));
      for (const number of entries?.endless ?? []) this.refused.add(table.oid(number));
      if (entries !== null) yield* readFamilies(pack, entries, arena!, inflater, takeOnce);
      pack.release();
    }
    const readLoose = createLooseReader(inflater);
    for (const { oid, path } of this.#loose) {
      const number = table.findHex(oid);
      if (table.types[number] !== 0) continue;
      const object = orNull(() => this.#readLoose(() => readLoose(path), oid));
      if (object !== null) takeOnce(number, object.type, object.bytes);
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
