import { joinLines, streamLines } from './git-lines.ts';
import type { Repository } from './repository.ts';

/** Type of each object: `blob`, `tree`, `commit`, `tag`. Ids that aren't in the object database have no entry. */
export async function typesOf(repo: Repository, oids: ReadonlySet<string>): Promise<Map<string, string>> {
  const types = new Map<string, string>();
  if (oids.size === 0) return types;
  const take = (line: string) => {
    const [oid, type] = line.split(' ');
    if (type !== 'missing') types.set(oid!, type!);
  };
  await streamLines(repo, ['cat-file', '--batch-check=%(objectname) %(objecttype)', '--buffer'], take, {
    stdin: joinLines(oids),
  });
  return types;
}
