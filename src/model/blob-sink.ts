import type { Provenance } from './provenance.ts';

/** Takes bytes with their provenance. Sources produce, the engine consumes. Synchronous: nothing is queued or kept. */
export interface BlobSink {
  /** One complete blob. `bytes` may be overwritten as soon as this returns. */
  whole(provenance: Provenance, bytes: Buffer): void;
  /** A blob in pieces: open, any number of writes, close. `bytes` may be overwritten as soon as `write` returns. */
  open(provenance: Provenance): void;
  write(bytes: Buffer): void;
  close(): void;
  /** A cheap look at many names at once, one a line: false if none of them can be a finding. */
  mayHoldKeys?(names: Buffer): boolean;
  /**
   * A buffer of 256 KiB to read into: bytes that are handed over from there are not copied once more. Its content may be overwritten by
   * whoever reads next, and another buffer may come the next time.
   */
  room?(): Buffer;
}
