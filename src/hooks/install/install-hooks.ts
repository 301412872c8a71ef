import { statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { UserError } from '../../model/user-error.ts';
import type { HookEvent, HookFile } from '../hook-event.ts';
import { BARE_EVENTS, DEFAULT_EVENTS, HOOK_EVENTS, hookFilesOf } from '../hook-event.ts';
import type { HookRepository } from '../user-git.ts';
import { locateHooks } from '../user-git.ts';
import type { ProgramChoice } from './choose-program.ts';
import { chooseProgram } from './choose-program.ts';
import type { HookManagers } from './find-managers.ts';
import { findManagers, generatorOf } from './find-managers.ts';
import { addToLefthook } from './lefthook.ts';
import { addToPreCommit } from './pre-commit-framework.ts';
import { addToShellHook } from './shell-hook.ts';
import type { RecordedProgram } from './shell-lines.ts';
import { addToSimpleGitHooks } from './simple-git-hooks.ts';
import { applyHookFileChange, readHookFile, readText, writeText } from './text-file.ts';

export interface InstallOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Absolute path of the program that runs now (`dist/cli.js`), and of its Node. */
  readonly cliPath: string;
  readonly nodePath: string;
  /** pre-commit, commit-msg and pre-push unless said; pre-receive in a bare repository. */
  readonly events?: readonly HookEvent[];
}

export interface HookChange {
  readonly path: string;
  readonly what: 'made' | 'changed' | 'unchanged' | 'removed' | 'restored';
}

export interface InstallResult {
  readonly changes: readonly HookChange[];
  /** Sentences that the person should read. */
  readonly notes: readonly string[];
}

/**
 * Puts unleak into the hooks of the repository around `cwd`, in whatever manages them there. Never overwrites: what is there runs after
 * unleak. Doing it twice changes nothing. Throws `UserError` outside a repository, where hooks are off, or where a file can't be written.
 */
export async function installHooks(options: InstallOptions): Promise<InstallResult> {
  const repository = await locateHooks({ cwd: options.cwd, env: options.env });
  const events = wantedEvents(options.events, repository);
  requireHooksFolder(repository);
  const recorded: RecordedProgram = { cliPath: options.cliPath, nodeDir: join(options.nodePath, '..') };
  const program = chooseProgram(repository.root, options.env, recorded);
  const managers = findManagers(repository);
  const changes: HookChange[] = [];
  const notes: string[] = [];
  const edited = await editConfigurations(managers, events, program, changes, notes);

  for (const file of hookFilesOf(events)) {
    if (managers.husky !== undefined) {
      changes.push(addTo(join(managers.husky.dir, file), file, program.onlyHere ? recorded : undefined, true));
      if (managers.husky.active) continue;
    }
    const path = join(repository.hooksDir, file);
    const generator = generatorOf(readText(path));
    // The pre-commit framework looks at the first pushed ref only, so there the hook file itself has to do it.
    const covered = generator !== null && edited.has(generator) && isEvent(file);
    if (covered && !(generator === 'pre-commit' && file === 'pre-push')) continue;
    changes.push(addTo(path, file, isShared(repository) && !program.onlyHere ? undefined : recorded, false));
  }
  if (managers.husky?.active === false)
    notes.push(
      'husky is not switched on here (run its `prepare` script); until then the hooks in git’s own folder do the work.',
    );
  if (repository.hooksPath !== undefined && !['local', 'worktree'].includes(repository.hooksPath.scope)) {
    notes.push(
      `core.hooksPath is set in the ${repository.hooksPath.scope} configuration, so these hooks serve every repository that it holds for.`,
    );
  }
  if (program.onlyHere) {
    notes.push(
      'unleak is neither in node_modules nor on PATH, so the hooks call the program that ran this command. `npm install --save-dev unleak` makes them work for everyone.',
    );
  }
  return { changes, notes };
}

function wantedEvents(asked: readonly HookEvent[] | undefined, repository: HookRepository): readonly HookEvent[] {
  if (asked === undefined || asked.length === 0) return repository.bare ? BARE_EVENTS : DEFAULT_EVENTS;
  const unknown = asked.find((event) => !HOOK_EVENTS.includes(event));
  if (unknown !== undefined)
    throw new UserError('UNKNOWN_HOOK', `there is no hook "${unknown}"`, `Known: ${HOOK_EVENTS.join(', ')}.`);
  return asked;
}

/** Edits the managers' own configurations, and says which of them now start unleak. */
async function editConfigurations(
  managers: HookManagers,
  events: readonly HookEvent[],
  program: ProgramChoice,
  changes: HookChange[],
  notes: string[],
): Promise<Set<'lefthook' | 'pre-commit'>> {
  const edited = new Set<'lefthook' | 'pre-commit'>();
  const client = events.filter((event) => event !== 'pre-receive');
  const edit = async (
    path: string | undefined,
    change: (text: string) => Promise<string | null> | string | null,
  ): Promise<boolean> => {
    if (path === undefined) return false;
    const before = readText(path) ?? '';
    const after = await change(before);
    if (after === null) {
      notes.push(`${path} is written in a way that unleak does not extend; the hook file itself is used instead.`);
      return false;
    }
    if (after !== before) writeText(path, after);
    changes.push({ path, what: after === before ? 'unchanged' : 'changed' });
    return true;
  };
  if (await edit(managers.lefthook, (text) => addToLefthook(text, client, program.shared))) edited.add('lefthook');
  if (await edit(managers.preCommit, (text) => addToPreCommit(text, client, program.shared))) edited.add('pre-commit');
  const simple = managers.simpleGitHooks;
  await edit(simple?.path, (text) =>
    addToSimpleGitHooks(text, simple?.keys ?? [], hookFilesOf(client), program.shared),
  );
  return edited;
}

function addTo(path: string, file: HookFile, recorded: RecordedProgram | undefined, sourced: boolean): HookChange {
  const before = readHookFile(path);
  const change = addToShellHook(file, before, { recorded, sourced });
  const done = applyHookFileChange(path, before, change);
  return { path, what: !done ? 'unchanged' : before.text === null ? 'made' : 'changed' };
}

function isEvent(file: HookFile): boolean {
  return (HOOK_EVENTS as readonly string[]).includes(file);
}

/** True if the hooks folder is part of the working tree: its files are committed, so no path of this machine belongs there. */
function isShared(repository: HookRepository): boolean {
  const inside = (folder: string): boolean =>
    !relative(folder, repository.hooksDir).startsWith('..') && !relative(folder, repository.hooksDir).startsWith(sep);
  return (
    !repository.bare &&
    inside(repository.root) &&
    !inside(repository.gitDir) &&
    repository.hooksDir !== repository.defaultHooksDir
  );
}

function requireHooksFolder(repository: HookRepository): void {
  const stat = statSync(repository.hooksDir, { throwIfNoEntry: false });
  if (stat === undefined || stat.isDirectory()) return;
  throw new UserError(
    'HOOKS_OFF',
    `core.hooksPath is ${repository.hooksPath?.value ?? repository.hooksDir}, which is no folder, so git runs no hooks here`,
    'Unset it: git config --unset core.hooksPath',
  );
}
