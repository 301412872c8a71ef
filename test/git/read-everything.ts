import { readObjects } from '../../src/git/cat-file.ts';
import type { ObjectSink, ObjectType } from '../../src/git/object-sink.ts';
import { openRepository, type Repository } from '../../src/git/open-repository.ts';
import { type ReadAllOptions, readAllObjects } from '../../src/git/read-all-objects.ts';

export interface Everything {
  /** All bytes of all objects, as latin1. */
  readonly text: string;
  readonly objects: Map<string, { readonly type: ObjectType; readonly bytes: Buffer }>;
  /** `<oid> <why>` for each call of `missing`. */
  readonly missing: string[];
  readonly totals: { readonly objects: number; readonly bytes: number; readonly missing: number };
}

/** Opens the repository at a path; fails the test if there is none. */
export async function open(path: string): Promise<Repository> {
  const repo = await openRepository(path);
  if (repo === null) throw new Error(`no repository at ${path}`);
  return repo;
}

/** Reads objects as a scan does, and keeps them. Fails if the sink's rules are broken. */
export async function readEverything(
  repo: Repository,
  which: 'all' | Iterable<string> = 'all',
  options: ReadAllOptions = {},
): Promise<Everything> {
  const kept = keepEverything();
  const totals =
    which === 'all'
      ? (await readAllObjects(repo, kept.sink, options)).totals
      : await readObjects(repo, which, kept.sink, options);
  return { ...kept.everything(), totals };
}

/** A sink that keeps what it gets. */
export function keepEverything(): { sink: ObjectSink; everything: () => Omit<Everything, 'totals'> } {
  const objects = new Map<string, { type: ObjectType; bytes: Buffer }>();
  const missing: string[] = [];
  let present: { oid: string; type: ObjectType; parts: Buffer[] } | null = null;
  const keep = (oid: string, type: ObjectType, bytes: Buffer) => {
    if (present !== null) throw new Error('an object came while another was open');
    if (objects.has(oid)) throw new Error(`object ${oid} came twice`);
    objects.set(oid, { type, bytes });
  };
  const sink: ObjectSink = {
    whole: (oid, type, bytes) => keep(oid, type, Buffer.from(bytes)),
    open(oid, type) {
      if (present !== null) throw new Error('two objects are open');
      present = { oid, type, parts: [] };
    },
    write: (bytes) => void present!.parts.push(Buffer.from(bytes)),
    close() {
      const { oid, type, parts } = present!;
      present = null;
      keep(oid, type, Buffer.concat(parts));
    },
    missing: (oid, why) => void missing.push(`${oid} ${why}`),
  };
  const everything = () => {
    if (present !== null) throw new Error('an object was left open');
    const text = [...objects.values()].map(({ bytes }) => bytes.toString('latin1')).join('\n');
    return { text, objects, missing };
  };
  return { sink, everything };
}
