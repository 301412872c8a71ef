import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkspace, type Workspace } from '../graph/workspace.ts';
import type { ProjectView } from '../project-view.ts';
import { OUTPUT_FOLDERS, pageFinder, placeOfBuild } from './build-folders.ts';

/** Files that a browser or an app gets as text, or could. */
const SERVED =
  /\.(?:[cm]?js|jsx|css|html?|map|json|webmanifest|txt|xml|rsc|body|bundle|jsbundle|svg|env|ya?ml)$|\/\.env[^/]*$/i;
const MAX_FILES = 20_000;
const MAX_DEPTH = 24;

export interface BuiltOutput {
  /** Relative to the root, sorted. Files that the view lists already are not repeated. */
  readonly files: readonly string[];
  readonly notes: readonly string[];
}

/**
 * Lists built output that browsers get (`dist`, `.next/static`, `.output/public`, …), git-ignored or not, so that the audit can scan it.
 * Output that only a server runs is left out. Symbolic links are not followed; nothing outside the root is read.
 */
export function listBuiltOutput(view: ProjectView, workspace: Workspace = readWorkspace(view)): BuiltOutput {
  const found = new Set<string>();
  const notes: string[] = [];
  let unreadable = 0;
  let full = false;

  function walk(folder: string, depth: number, keep: (path: string) => boolean): void {
    if (full) return;
    let entries: import('node:fs').Dirent[];
    try {
      entries = readdirSync(join(view.root, folder), { withFileTypes: true });
    } catch {
      unreadable++;
      return;
    }
    for (const entry of entries) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (entry.name !== 'node_modules' && entry.name !== '.git' && depth < MAX_DEPTH) walk(path, depth + 1, keep);
      } else if (entry.isFile() && SERVED.test(path) && !workspace.files.has(path) && keep(path)) {
        if (found.size >= MAX_FILES) {
          full = true;
          return;
        }
        found.add(path);
      }
    }
  }

  for (const owner of workspace.packages) {
    const prefix = owner.folder === '' ? '' : `${owner.folder}/`;
    const hasPage = pageFinder(workspace, owner, (path) => view.exists(path));
    for (const folder of OUTPUT_FOLDERS) {
      if (!isRealFolder(view.root, prefix + folder)) continue;
      walk(prefix + folder, 0, (path) => placeOfBuild(path.slice(prefix.length), owner, hasPage) !== 'server');
    }
  }
  if (full) notes.push(`built output has more than ${MAX_FILES} files: the rest was not scanned`);
  if (unreadable > 0) notes.push(`${unreadable} folders of built output could not be read`);
  return { files: [...found].sort(), notes };
}

/** True if no part of the path below the root is a symbolic link and the last is a folder. */
function isRealFolder(root: string, path: string): boolean {
  let at = root;
  for (const part of path.split('/')) {
    at = join(at, part);
    if (!lstatSync(at, { throwIfNoEntry: false })?.isDirectory()) return false;
  }
  return true;
}
