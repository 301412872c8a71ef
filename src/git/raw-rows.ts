import { decodePath } from './nul-records.ts';

/** One changed path, as `--raw -z --no-abbrev --no-renames` writes it. */
export interface RawRow {
  readonly oldMode: string;
  readonly mode: string;
  /** All zeros where there is nothing on this side. */
  readonly oldOid: string;
  readonly oid: string;
  /** A added, D deleted, M changed, T another type, U unmerged. */
  readonly status: string;
  readonly path: string;
  readonly rawPath: Buffer;
}

const COLON = 58;
const LF = 10;

/**
 * Reads NUL-terminated output of `log --raw -z` or `diff-index --raw -z`, in whatever chunks it comes:
 *
 *     <header of a commit> NUL  LF? ":" <old mode> SP <mode> SP <old oid> SP <oid> SP <status> NUL <path> NUL  …
 *
 * Headers must not start with ":" or a line end; ours start with an object id.
 */
export class RawRowParser {
  readonly #onHeader: (header: string) => void;
  readonly #onRow: (row: RawRow) => void;
  #rest: Buffer = Buffer.alloc(0);
  #fields: string | null = null;

  constructor(onHeader: (header: string) => void, onRow: (row: RawRow) => void) {
    this.#onHeader = onHeader;
    this.#onRow = onRow;
  }

  push(chunk: Buffer): void {
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    let start = 0;
    for (let end = bytes.indexOf(0, start); end >= 0; end = bytes.indexOf(0, start)) {
      this.#take(bytes.subarray(start, end));
      start = end + 1;
    }
    this.#rest = bytes.subarray(start);
  }

  /** @throws Error if the output ended in the middle of a record */
  finish(): void {
    if (this.#rest.length > 0 || this.#fields !== null) throw new Error('the list of changes is cut short');
  }

  #take(record: Buffer): void {
    if (this.#fields !== null) {
      const [oldMode, mode, oldOid, oid, status] = this.#fields.split(' ');
      this.#fields = null;
      const rawPath = Buffer.from(record);
      const row = { oldMode: oldMode!, mode: mode!, oldOid: oldOid!, oid: oid!, status: status!.charAt(0) };
      this.#onRow({ ...row, path: decodePath(rawPath), rawPath });
      return;
    }
    const start = record[0] === LF ? 1 : 0;
    if (record[start] === COLON) this.#fields = record.toString('latin1', start + 1);
    else this.#onHeader(record.toString('utf8'));
  }
}
