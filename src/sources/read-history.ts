import type { ObjectSink } from '../git/object-sink.ts';
import { readAllObjects } from '../git/read-all-objects.ts';
import type { Refs } from '../git/refs.ts';
import type { Repository } from '../git/repository.ts';
import type { BlobSink } from '../model/blob-sink.ts';
import type { ScanLog } from '../model/scan-log.ts';
import { ENV_FILE } from './working-tree.ts';

export interface HistoryFacts {
  readonly refs: Refs;
  /** Ids of blobs that some tree names like an env file. */
  readonly envBlobs: ReadonlySet<string>;
}

/**
 * Hands every object of the repository to the sink, whether anything leads to it or not, and the names of all refs. What can't be read is
 * said in the log, object by object.
 */
export async function readHistory(
  repo: Repository,
  sink: BlobSink,
  log: ScanLog,
  signal?: AbortSignal,
): Promise<HistoryFacts> {
  const envBlobs = new Set<string>();
  const objects = objectSink(sink, log, (tree) => addEnvBlobs(tree, repo.objectFormat === 'sha1' ? 20 : 32, envBlobs));
  let refs: Refs;
  try {
    ({ refs } = await readAllObjects(repo, objects, signal === undefined ? {} : { signal }));
  } finally {
    objects.settle();
  }
  for (const name of refs.broken) {
    log.problem({
      code: 'BROKEN_REF',
      message: `The ref ${name} leads nowhere; what only it leads to may be missing.`,
      path: name,
    });
  }
  const names = Buffer.from(refs.refs.map(({ name }) => name).join('\n'));
  if (names.length > 0) sink.whole({ source: 'object', type: 'ref' }, names);
  if (repo.shallow) {
    log.problem({
      code: 'SHALLOW_HISTORY',
      message: 'This is a shallow clone: older commits are not here. Fetch them with `git fetch --unshallow`.',
    });
  }
  return { refs, envBlobs };
}

/** Bytes of a tree object in which env files are looked for: about a million entries. */
const LARGEST_TREE = 1 << 26;
const ENV_ENTRY = Buffer.from(' .env');

/** A tree object is a list of `<mode> <name>\\0<id>`. */
function addEnvBlobs(tree: Buffer, idSize: number, found: Set<string>): void {
  for (let at = tree.indexOf(ENV_ENTRY); at !== -1; at = tree.indexOf(ENV_ENTRY, at + 1)) {
    const end = tree.indexOf(0, at);
    const mode = tree.toString('latin1', Math.max(0, at - 6), at);
    if (end !== -1 && mode.startsWith('100') && ENV_FILE.test(tree.toString('utf8', at + 1, end))) {
      found.add(tree.toString('hex', end + 1, end + 1 + idSize));
    }
  }
}

/** Turns git objects into blobs with their provenance. To be settled at the end. */
export function objectSink(
  sink: BlobSink,
  log: ScanLog,
  onTree?: (bytes: Buffer) => void,
): ObjectSink & { settle(): void } {
  // Whether an object in pieces came whole is known only when the next call is no complaint about it.
  let last: { readonly oid: string; size: number } | null = null;
  // The pieces of a large tree: its entries are looked at together.
  let tree: Buffer[] | null = null;
  const settle = (): void => {
    if (last !== null) log.scanned(last.size);
    last = null;
  };
  return {
    settle,
    whole(oid, type, bytes) {
      settle();
      if (type === 'tree') onTree?.(bytes);
      sink.whole({ source: 'object', blob: oid, type }, bytes);
      log.scanned(bytes.length);
    },
    open(oid, type) {
      settle();
      last = { oid, size: 0 };
      tree = type === 'tree' && onTree !== undefined ? [] : null;
      sink.open({ source: 'object', blob: oid, type });
    },
    write(bytes) {
      last!.size += bytes.length;
      if (last!.size <= LARGEST_TREE) tree?.push(Buffer.from(bytes));
      sink.write(bytes);
    },
    close() {
      sink.close();
      if (tree !== null) onTree?.(Buffer.concat(tree));
      tree = null;
    },
    missing(oid, why) {
      if (last?.oid === oid) last = null;
      settle();
      const name = oid === '' ? 'Some objects' : `Object ${oid}`;
      log.unreadable({ code: 'UNREADABLE_OBJECT', message: `${name} could not be read: ${why}.` });
    },
  };
}
