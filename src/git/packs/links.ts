import { BLOB, COMMIT, ID_SIZE, type ObjectTable, TAG, TREE, TYPES } from './object-table.ts';

/** What the empty tree is called: git knows it even where nobody has written it. */
const EMPTY_TREE = Buffer.from('4b825dc642cb6eb9a060e54bf8d69288fbee4904', 'hex');
const SPACE = 0x20;
const LF = 0x0a;
const FOLDER = 0o040000;
const GITLINK = 0o160000;

/** Follows what objects say of one another, to find out whether all that is named is there. */
export class Links {
  /** False once something was named that isn't there, or an object was not understood. */
  complete = true;
  /** Where tags lead, by number. */
  readonly #tagged = new Map<number, number>();
  readonly #table: ObjectTable;
  readonly #shallow: ReadonlySet<string>;
  readonly #id = Buffer.alloc(ID_SIZE);

  /** @param shallow ids of commits whose parents aren't meant to be here */
  constructor(table: ObjectTable, shallow: ReadonlySet<string>) {
    this.#table = table;
    this.#shallow = shallow;
  }

  /** An object that was read. */
  follow(number: number, type: number, bytes: Buffer): void {
    if (type === BLOB) return;
    const isUnderstood =
      type === TREE
        ? this.#followTree(bytes)
        : type === COMMIT
          ? this.#followCommit(number, bytes)
          : this.#followTag(number, bytes);
    if (!isUnderstood) this.complete = false;
  }

  /** Something names the object whose id stands at `at`. */
  name(bytes: Uint8Array, at: number, type: number): void {
    const number = this.#table.find(bytes, at);
    if (number >= 0) this.#table.named[number]! |= 1 << type;
    else if (type !== TREE || EMPTY_TREE.compare(bytes, at, at + ID_SIZE) !== 0) this.complete = false;
  }

  /** Whether all objects are what others took them for. To be asked at the end. */
  areTypesRight(): boolean {
    const { named, types, size } = this.#table;
    for (let number = 0; number < size; number++)
      if (named[number] !== 0 && named[number] !== 1 << types[number]!) return false;
    return true;
  }

  /** Where tags lead from `number`, in the end. -1 if that isn't known. */
  peel(number: number): number {
    const seen = new Set<number>();
    let end = number;
    while (end >= 0 && this.#table.types[end] === TAG) {
      if (seen.has(end)) return -1;
      seen.add(end);
      end = this.#tagged.get(end) ?? -1;
    }
    return end;
  }

  /** `<mode> <name>\0<id>`, again and again. */
  #followTree(bytes: Buffer): boolean {
    let at = 0;
    while (at < bytes.length) {
      let mode = 0;
      while (bytes[at] !== SPACE) {
        const digit = bytes[at++]! - 48;
        if (!(digit >= 0 && digit <= 7)) return false;
        mode = mode * 8 + digit;
      }
      let end = at + 1;
      while (bytes[end] !== 0) if (++end >= bytes.length) return false;
      at = end + 1 + ID_SIZE;
      if (at > bytes.length) return false;
      const kind = mode & 0o170000;
      if (kind !== GITLINK) this.name(bytes, end + 1, kind === FOLDER ? TREE : BLOB);
    }
    return true;
  }

  /** `tree <id>\n`, then a line `parent <id>\n` for each parent. */
  #followCommit(number: number, bytes: Buffer): boolean {
    let at = this.#nameLine(bytes, 0, 'tree ', TREE);
    if (at === 0) return false;
    const isCut = this.#shallow.size > 0 && this.#shallow.has(this.#table.oid(number));
    while (bytes[at] === 0x70 && !isCut) {
      const next = this.#nameLine(bytes, at, 'parent ', COMMIT);
      if (next === 0) return false;
      at = next;
    }
    return true;
  }

  /** `object <id>\ntype <type>\n`. */
  #followTag(number: number, bytes: Buffer): boolean {
    const start = 'object '.length + 2 * ID_SIZE + 1;
    const type = /^type (commit|tree|blob|tag)\n/.exec(bytes.toString('latin1', start, start + 16))?.[1];
    if (type === undefined || this.#nameLine(bytes, 0, 'object ', TYPES.indexOf(type as 'tag')) === 0) return false;
    this.#tagged.set(number, this.#table.find(this.#id, 0));
    return true;
  }

  /** @returns where the line behind begins; 0 if it isn't such a line */
  #nameLine(bytes: Buffer, at: number, word: string, type: number): number {
    const start = at + word.length;
    const end = start + 2 * ID_SIZE;
    if (bytes[end] !== LF || bytes.toString('latin1', at, start) !== word) return 0;
    if (this.#id.write(bytes.toString('latin1', start, end), 'hex') !== ID_SIZE) return 0;
    this.name(this.#id, 0, type);
    return end + 1;
  }
}
