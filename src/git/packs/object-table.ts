import type { ObjectType } from '../object-sink.ts';
import { LeftToGit } from './left-to-git.ts';

/** Bytes of a SHA-1 object id. */
export const ID_SIZE = 20;
/** Steps after which a search is given up: honest ids are spread evenly, and those in an index may be made up. */
const MOST_STEPS = 400;

/** Types as packs number them. */
export const TYPES: readonly (ObjectType | undefined)[] = [undefined, 'commit', 'tree', 'blob', 'tag'];
export const COMMIT = 1;
export const TREE = 2;
export const BLOB = 3;
export const TAG = 4;

/**
 * The ids of all objects, numbered from 0 in the order in which they were added, and what is known of each. About 40 bytes an object.
 */
export class ObjectTable {
  /** Objects in the table. */
  size = 0;
  readonly #ids: Buffer;
  /** Number plus one, by hash; 0 for an empty slot. */
  readonly #slots: Int32Array;
  readonly #mask: number;
  /** Type of each object that was handed over; 0 before. */
  readonly types: Uint8Array;
  /** Types as which other objects name it, as bits. */
  readonly named: Uint8Array;

  constructor(capacity: number) {
    this.#ids = Buffer.allocUnsafe(capacity * ID_SIZE);
    let slots = 64;
    while (slots < capacity * 2) slots *= 2;
    this.#slots = new Int32Array(slots);
    this.#mask = slots - 1;
    this.types = new Uint8Array(capacity);
    this.named = new Uint8Array(capacity);
  }

  /** Number of the id at `at`; a new one if it wasn't there. @throws LeftToGit if the ids are made to collide */
  add(bytes: Uint8Array, at: number): number {
    const slot = this.#find(bytes, at);
    if (slot < 0) throw new LeftToGit('object ids collide');
    const known = this.#slots[slot]!;
    if (known !== 0) return known - 1;
    const start = this.size * ID_SIZE;
    for (let byte = 0; byte < ID_SIZE; byte++) this.#ids[start + byte] = bytes[at + byte]!;
    this.#slots[slot] = ++this.size;
    return this.size - 1;
  }

  /** Number of the id at `at`; -1 if it isn't there. */
  find(bytes: Uint8Array, at: number): number {
    const slot = this.#find(bytes, at);
    return slot < 0 ? -1 : this.#slots[slot]! - 1;
  }

  /** Number of an id in hexadecimal digits; -1 if it isn't there. */
  findHex(oid: string): number {
    const bytes = Buffer.from(oid, 'hex');
    return bytes.length === ID_SIZE ? this.find(bytes, 0) : -1;
  }

  /** In hexadecimal digits. */
  oid(number: number): string {
    return this.#ids.toString('hex', number * ID_SIZE, (number + 1) * ID_SIZE);
  }

  /** Slot of the id, or the empty one that it would get. -1 if there is none near. */
  #find(bytes: Uint8Array, at: number): number {
    const slots = this.#slots;
    const ids = this.#ids;
    const word = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    let slot = (Math.imul(word, 0x9e3779b1) >>> 7) & this.#mask;
    for (let steps = 0; steps < MOST_STEPS; steps++) {
      const known = slots[slot]!;
      if (known === 0) return slot;
      const start = (known - 1) * ID_SIZE;
      let byte = 0;
      while (byte < ID_SIZE && ids[start + byte] === bytes[at + byte]) byte++;
      if (byte === ID_SIZE) return slot;
      slot = (slot + 1) & this.#mask;
    }
    return -1;
  }
}
