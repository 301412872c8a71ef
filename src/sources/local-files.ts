import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ScanLog } from '../model/scan-log.ts';
import { errorCode } from './read-file.ts';

/** What an env file is called; its ignored copies are where the secrets are. */
export const ENV_FILE = /^(?:\.env(?:[.\-_].+|rc)?|\.flaskenv|[\w.-]+\.env)$/;

/** Settings of coding agents: the servers that they name are given their keys in there. */
const AGENT_FILE =
  /(?:^|\/)(?:\.mcp\.json|\.(?:cursor|vscode)\/mcp\.json|\.claude\/settings[^/]*\.json|\.codex\/config\.toml)$/;

/** Other people's published files, in tens of thousands of folders; and git's own. */
const NOT_ENTERED = new Set(['node_modules', '.git']);

/**
 * The files of a work tree that hold a person's own secrets, ignored or not: env files and settings of coding agents. They are looked for
 * in the folders that hold what git lists, and in those that it ignores altogether (`dist/.env`), where nothing else is looked at.
 * @param known folders of listed files, relative to the root; '' for the root
 * @param submodules paths that are somebody else's repository
 * @returns paths relative to the root, with `/`; a link counts, a folder doesn't
 */
export function findLocalFiles(
  root: string,
  known: ReadonlySet<string>,
  submodules: ReadonlySet<string>,
  log: ScanLog,
): string[] {
  const found: string[] = [];
  const pending = [...known];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    const entries = list(join(root, folder), folder, known.has(folder), log);
    // A repository of its own that git ignores here, such as a tool's checkout: its files are audited there.
    if (!known.has(folder) && entries.some(({ name }) => name === '.git')) continue;
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (!entry.isDirectory()) {
        if (ENV_FILE.test(entry.name) || AGENT_FILE.test(path)) found.push(path);
      } else if (!known.has(path) && !submodules.has(path) && !NOT_ENTERED.has(entry.name)) pending.push(path);
    }
  }
  return found.sort();
}

/** A listed folder may be gone from the disk, or be a file now: then it holds none of them, and reading its files says what is wrong. */
function list(absolute: string, folder: string, isKnown: boolean, log: ScanLog): Dirent[] {
  try {
    return readdirSync(absolute, { withFileTypes: true });
  } catch (error) {
    const code = errorCode(error);
    // Another user's data, such as a database's: git has nothing to do with it, so it is said, but doesn't spoil the scan.
    if (code === 'EACCES' && !isKnown)
      log.note(`${folder}/ is ignored and may not be listed, so env files in it would go unseen.`);
    if (['ENOENT', 'ENOTDIR', 'EACCES', 'ELOOP', 'ENAMETOOLONG'].includes(code)) return [];
    throw error;
  }
}
