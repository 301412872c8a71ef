import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Repository } from './repository.ts';

/** Commits at which the history of a shallow clone was cut: git shows them without parents. */
export function readShallowBoundary(repo: Repository): Set<string> {
  try {
    return new Set(readFileSync(join(repo.commonDir, 'shallow'), 'latin1').split('\n').filter(Boolean));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Set();
    throw error;
  }
}
