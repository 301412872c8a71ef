// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the strings are shell, whose parameters look the same
import type { HookFile } from '../hook-event.ts';
import { readsStdin } from '../hook-event.ts';
import type { MarkNote } from './marked-lines.ts';
import { marksFor } from './marked-lines.ts';

/** What a hook falls back to when no `unleak` is in node_modules or on PATH. Absolute paths of the machine it was installed on. */
export interface RecordedProgram {
  readonly cliPath: string;
  /** Folder of the Node that installed the hook: programs with a window often start git without the shell's PATH. */
  readonly nodeDir: string;
}

export interface ShellLinesOptions {
  readonly notes?: readonly MarkNote[];
  /** Left out in files that are committed. */
  readonly recorded?: RecordedProgram | undefined;
  /** A hook of another language, moved aside, that runs afterwards. */
  readonly next?: string;
  /** The rest of the file was switched off before: it stays so. */
  readonly stop?: boolean;
}

/**
 * The marked lines of a hook file, in POSIX sh, as latin1. They go to the top, because a hook that ends in `exec` or `exit` would never
 * reach its last line. They call the program directly: npx would add more than a second.
 */
export function shellLines(file: HookFile, options: ShellLinesOptions = {}): string {
  const { open, close } = marksFor(file, options.notes);
  const call = `unleak_hook ${file} "$@"`;
  const body = [
    open,
    'unleak_hook() {',
    ...(options.recorded === undefined
      ? []
      : [`  command -v node >/dev/null 2>&1 || PATH=$PATH:${quote(options.recorded.nodeDir)}`]),
    '  unleak_at=$PWD',
    '  while [ -n "$unleak_at" ] && [ ! -x "$unleak_at/node_modules/.bin/unleak" ]; do unleak_at=${unleak_at%/*}; done',
    '  if ! command -v node >/dev/null 2>&1; then unleak_lost="Node is not on PATH"',
    '  elif [ -n "$unleak_at" ]; then "$unleak_at/node_modules/.bin/unleak" hook run "$@"; return',
    '  elif command -v unleak >/dev/null 2>&1; then unleak hook run "$@"; return',
    ...recordedCall(options.recorded),
    `  else unleak_lost="unleak is neither in node_modules nor on PATH"${options.recorded === undefined ? '' : `" nor at "${quote(options.recorded.cliPath)}`}; fi`,
    '  if [ -n "${UNLEAK_SKIP-}" ]; then echo "unleak: not checked, UNLEAK_SKIP=$UNLEAK_SKIP" >&2; return 0; fi',
    '  echo "unleak: $unleak_lost, so nothing was checked and $1 is refused." >&2',
    '  echo "Install it (npm install --save-dev unleak), or pass once: UNLEAK_SKIP=reason git ..." >&2',
    '  return 2',
    '}',
    ...(file === 'prepare-commit-msg'
      ? onlyInSequencer(call)
      : readsStdin(file)
        ? sharedStdin(call)
        : [`${call} || exit`]),
    ...(options.next === undefined ? [] : [`exec ${options.next} "$@"`]),
    ...(options.stop === true ? ['exit 0 # what follows was switched off (not executable) before unleak came'] : []),
    close,
  ];
  return `${body.join('\n')}\n`;
}

function recordedCall(recorded: RecordedProgram | undefined): string[] {
  if (recorded === undefined) return [];
  const cli = quote(recorded.cliPath);
  return [`  elif [ -f ${cli} ]; then node ${cli} hook run "$@"; return`];
}

/** Git's lines go to unleak first and then, again, to the rest of the file. */
function sharedStdin(call: string): string[] {
  return [
    'unleak_refs=$(cat)',
    `printf '%s\\n' "$unleak_refs" | ${call} || exit`,
    'exec <<unleak_end',
    '$unleak_refs',
    'unleak_end',
  ];
}

/**
 * For `git commit` this hook comes after pre-commit and has nothing to add, so it starts no program. In a cherry-pick or a rebase it is
 * the only one. A revert without conflict leaves no trace but its message.
 */
function onlyInSequencer(call: string): string[] {
  return [
    'case $1 in */*) unleak_git=${1%/*} ;; *) unleak_git=. ;; esac',
    'IFS= read -r unleak_subject <"$1" || :',
    'if [ -e "$unleak_git/CHERRY_PICK_HEAD" ] || [ -e "$unleak_git/REVERT_HEAD" ] || [ -d "$unleak_git/rebase-merge" ]; then',
    `  ${call} || exit`,
    `else case $unleak_subject in Revert*|Reapply*) ${call} || exit ;; esac; fi`,
  ];
}

/** A path as one word of sh, as latin1 of its UTF-8 bytes. Backslashes of Windows become slashes, which Git for Windows' sh wants. */
export function quote(path: string): string {
  const slashed = process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
  return `'${Buffer.from(slashed, 'utf8').toString('latin1').replaceAll("'", "'\\''")}'`;
}
