export type ObjectType = 'blob' | 'commit' | 'tag' | 'tree';

/** Bytes. Larger objects may come in pieces. */
export const WHOLE_LIMIT = 262_144;

/** Takes git objects as they are read. Everything is synchronous; `bytes` may be overwritten as soon as a call returns. */
export interface ObjectSink {
  /** One complete object of at most `WHOLE_LIMIT`. */
  whole(oid: string, type: ObjectType, bytes: Buffer): void;
  /** A larger object, or one that was cut short: open, any number of writes, close. `size` is the size git announced. */
  open(oid: string, type: ObjectType, size: number): void;
  write(bytes: Buffer): void;
  close(): void;
  /**
   * An object that could not be read, or not to its end (then after its `close`). Empty `oid`: git doesn't know which objects are
   * concerned, as with a pack whose index is damaged.
   */
  missing(oid: string, why: string): void;
}

/** Gives a sink an object that lies in memory. */
export function handOver(sink: ObjectSink, oid: string, type: ObjectType, bytes: Buffer): void {
  if (bytes.length <= WHOLE_LIMIT) {
    sink.whole(oid, type, bytes);
    return;
  }
  sink.open(oid, type, bytes.length);
  sink.write(bytes);
  sink.close();
}
