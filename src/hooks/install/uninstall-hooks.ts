import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { HOOK_FILES } from '../hook-event.ts';
import { locateHooks } from '../user-git.ts';
import { findManagers } from './find-managers.ts';
import type { HookChange, InstallResult } from './install-hooks.ts';
import { removeMarkedLines } from './marked-lines.ts';
import { ASIDE, removeFromShellHook } from './shell-hook.ts';
import { removeFromSimpleGitHooks } from './simple-git-hooks.ts';
import { applyHookFileChange, readHookFile, readText, writeText } from './text-file.ts';

/** Takes unleak out of every place where `installHooks` puts it. Files that it made go; all others are as they were, byte for byte. */
export async function uninstallHooks(options: { cwd: string; env: NodeJS.ProcessEnv }): Promise<InstallResult> {
  const repository = await locateHooks(options);
  const managers = findManagers(repository);
  const changes: HookChange[] = [];
  for (const path of [managers.lefthook, managers.preCommit]) {
    if (path !== undefined) edit(path, removeMarkedLines, changes);
  }
  const simple = managers.simpleGitHooks;
  if (simple !== undefined) edit(simple.path, (text) => removeFromSimpleGitHooks(text, simple.keys), changes);
  const folders = new Set([
    repository.hooksDir,
    repository.defaultHooksDir,
    ...(managers.husky === undefined ? [] : [managers.husky.dir]),
  ]);
  for (const folder of folders) {
    // Backwards, so that the file that made the folder is the last to go.
    // `pre-commit install` moves a hook that it finds to `.legacy` and still runs it; lefthook moves it to `.old`.
    for (const file of [...HOOK_FILES].reverse()) {
      for (const suffix of ['', '.legacy', '.old']) removeFrom(join(folder, file + suffix), changes);
    }
  }
  const notes: string[] = [];
  if (changes.length === 0) notes.push('unleak was in no hook here.');
  if (changes.some(({ path }) => path === simple?.path))
    notes.push('Run simple-git-hooks once more, so that it writes git’s own hooks anew.');
  return { changes, notes };
}

function edit(path: string, change: (text: string) => string, changes: HookChange[]): void {
  const before = readText(path) ?? '';
  const after = change(before);
  if (after === before) return;
  writeText(path, after);
  changes.push({ path, what: 'restored' });
}

function removeFrom(path: string, changes: HookChange[]): void {
  const before = readHookFile(path);
  const change = removeFromShellHook(before, existsSync(path + ASIDE));
  if (change === null) return;
  applyHookFileChange(path, before, change);
  changes.push({ path, what: change.text === null && change.aside === undefined ? 'removed' : 'restored' });
}
