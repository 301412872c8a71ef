import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { GitFailure } from './git-failure.ts';
import type { Refs } from './refs.ts';
import type { Repository } from './repository.ts';
import { streamGit } from './run-git.ts';

export interface MissingObject {
  /** Empty if git could not tell. */
  readonly oid: string;
  readonly why: string;
}

/**
 * Objects that refs, reflogs, the index or other objects name and that aren't in the object database: those of a partial clone, and
 * lost ones. Walks every tree once.
 */
export async function listMissingObjects(
  repo: Repository,
  { refs }: Refs,
  signal?: AbortSignal,
): Promise<MissingObject[]> {
  const missing: MissingObject[] = [];
  const tips = new Set(refs.map(({ peeled, oid }) => peeled ?? oid));
  if (repo.head !== null) tips.add(repo.head);
  let line = '';
  const collect = (chunk: Buffer) => {
    const parts = (line + chunk.toString('latin1')).split('\n');
    line = parts.pop()!;
    for (const part of parts)
      if (part.startsWith('?')) missing.push({ oid: part.slice(1), why: 'named by other objects, but not here' });
  };
  // --quiet: only the missing ones are printed, as "?<oid>"; tips go by stdin, for there may be 100,000.
  const args = [
    'rev-list',
    '--objects',
    '--quiet',
    '--missing=print',
    '--ignore-missing',
    '--reflog',
    '--indexed-objects',
    '--stdin',
  ];
  try {
    await streamGit(repo, args, collect, {
      stdin: `${[...tips].join('\n')}\n`,
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    missing.push({
      oid: '',
      why: `git could not follow all objects: ${/^(?:error|fatal): (.*)$/m.exec(error.detail)?.[1] ?? error.message}`,
    });
  }
  return missing;
}

/** Names of packs that lack their index: git passes over them without a word. */
export function listPacksWithoutIndex(repo: Repository): string[] {
  const folder = join(repo.env['GIT_OBJECT_DIRECTORY'] ?? join(repo.commonDir, 'objects'), 'pack');
  let names: Set<string>;
  try {
    names = new Set(readdirSync(folder));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return [...names].filter((name) => name.endsWith('.pack') && !names.has(name.replace(/\.pack$/, '.idx')));
}
