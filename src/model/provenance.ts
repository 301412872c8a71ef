import type { LocationSource } from './location.ts';

/** Where a run of bytes came from, known before anything in it is. */
export interface Provenance {
  readonly source: LocationSource;
  readonly path?: string;
  /** Full object id, for bytes out of git. */
  readonly blob?: string;
  readonly commit?: string;
  /** Git object type; absent for plain files. */
  readonly type?: 'blob' | 'commit' | 'tag' | 'tree' | 'ref';
  /** Channels that would publish this file (source `package`). */
  readonly ships?: readonly string[];
}
