import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Repository } from '../repository.ts';
import { readIndexedObjects } from './index-file.ts';
import { LeftToGit, NotRegular } from './left-to-git.ts';
import type { Links } from './links.ts';
import { BLOB, TREE } from './object-table.ts';

const KIND = 0o170000;
const FOLDER = 0o040000;
const GITLINK = 0o160000;

/** Tells which objects the indexes of all work trees name. @throws LeftToGit; the system's errors */
export function nameIndexed(repo: Repository, links: Links): void {
  const paths = new Set([
    repo.env['GIT_INDEX_FILE'] ?? join(repo.gitDir, 'index'),
    join(repo.commonDir, 'index'),
    ...namesIn(join(repo.commonDir, 'worktrees')).map((name) => join(repo.commonDir, 'worktrees', name, 'index')),
  ]);
  for (const path of paths) {
    try {
      readIndexedObjects(path, (bytes, at, mode) => {
        const kind = mode & KIND;
        if (kind !== GITLINK) links.name(bytes, at, kind === FOLDER ? TREE : BLOB);
      });
    } catch (error) {
      if (error instanceof NotRegular) throw new LeftToGit('an index is no file');
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
