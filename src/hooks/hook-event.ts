/** The events that a person installs a hook for. */
export type HookEvent = 'pre-commit' | 'commit-msg' | 'pre-push' | 'pre-receive';

/**
 * The hook files that git looks for. Git runs `pre-commit` for `git commit` alone: an automatic merge runs `pre-merge-commit`,
 * `git am` and `git rebase --apply` run `pre-applypatch`, and a cherry-pick, a rebase or a revert runs nothing before the commit but
 * `prepare-commit-msg` (seen with git 2.39, sequencer.c). So the event `pre-commit` needs four files.
 */
export type HookFile = HookEvent | 'pre-merge-commit' | 'prepare-commit-msg' | 'pre-applypatch';

export const DEFAULT_EVENTS: readonly HookEvent[] = ['pre-commit', 'commit-msg', 'pre-push'];

/** What a bare repository can refuse. */
export const BARE_EVENTS: readonly HookEvent[] = ['pre-receive'];

export const HOOK_EVENTS: readonly HookEvent[] = [...DEFAULT_EVENTS, ...BARE_EVENTS];

const FILES: Readonly<Record<HookEvent, readonly HookFile[]>> = {
  'pre-commit': ['pre-commit', 'pre-merge-commit', 'prepare-commit-msg', 'pre-applypatch'],
  'commit-msg': ['commit-msg'],
  'pre-push': ['pre-push'],
  'pre-receive': ['pre-receive'],
};

export const HOOK_FILES: readonly HookFile[] = HOOK_EVENTS.flatMap((event) => FILES[event]);

/** The files that together cover the given events, in the order in which git gets to them. */
export function hookFilesOf(events: readonly HookEvent[]): HookFile[] {
  return HOOK_EVENTS.filter((event) => events.includes(event)).flatMap((event) => [...FILES[event]]);
}

/** True if git gives this hook lines on stdin that a chained hook wants to read too. */
export function readsStdin(file: HookFile): boolean {
  return file === 'pre-push' || file === 'pre-receive';
}
