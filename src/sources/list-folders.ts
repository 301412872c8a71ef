import type { Repository } from '../git/repository.ts';
import type { ScanLog } from '../model/scan-log.ts';
import { walkFolder } from './walk-folder.ts';
import { listWorkingTree } from './working-tree.ts';

/** Paths of the folders that hold a person's files, relative to the root, with `/`. */
export async function listFolders(repo: Repository | null, root: string, log: ScanLog): Promise<readonly string[]> {
  const files = repo === null ? walkFolder(root, log) : (await listWorkingTree(repo, log)).files;
  const folders = new Set<string>();
  for (const { path } of files)
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) folders.add(path.slice(0, at));
  return [...folders];
}
