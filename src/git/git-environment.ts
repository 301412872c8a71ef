import { findGit } from './find-git.ts';

/** What stands for "no file" on this system. */
export const NULL_FILE = process.platform === 'win32' ? 'NUL' : '/dev/null';

/** Variables with which git tells a hook which repository, index and quarantine it works on. */
export const HOOK_VARIABLES = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_COMMON_DIR',
  'GIT_PREFIX',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_QUARANTINE_PATH',
] as const;

/**
 * Environment for every git process, built from empty, so that neither the user's nor the system's configuration takes part.
 * Measured against 17 ways in which a repository can make git run a program; see docs/decisions.
 */
export function gitEnvironment(): Record<string, string> {
  const env: Record<string, string> = {
    PATH: findGit().path,
    HOME: '/nonexistent',
    LC_ALL: 'C',
    GIT_CONFIG_GLOBAL: NULL_FILE,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_ATTR_NOSYSTEM: '1',
    // Objects as they are, not what `refs/replace` or `info/grafts` would show in their place.
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_GRAFT_FILE: NULL_FILE,
    GIT_TERMINAL_PROMPT: '0',
    // Never write the index or any other file of the repository.
    GIT_OPTIONAL_LOCKS: '0',
    // A partial clone must not fetch: git before 2.44 obeys only the first, later ones both.
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_NO_LAZY_FETCH: '1',
    GIT_PAGER: 'cat',
  };
  // Windows programs don't start without it.
  const systemRoot = process.env['SystemRoot'];
  if (process.platform === 'win32' && systemRoot !== undefined) env['SystemRoot'] = systemRoot;
  return env;
}

/** Arguments that go before every git command. They outrank the repository's own configuration. */
export const HARDENED_ARGUMENTS: readonly string[] = [
  // Programs that a repository's configuration could name.
  ...['-c', 'core.fsmonitor=false'],
  ...['-c', `core.hooksPath=${NULL_FILE}`],
  ...['-c', 'protocol.allow=never'],
  ...['-c', 'log.showSignature=false'],
  // Caches inside .git that could hide commits or files.
  ...['-c', 'core.commitGraph=false'],
  ...['-c', 'core.untrackedCache=false'],
  // The user's private ignore file protects nobody else's copy.
  ...['-c', `core.excludesFile=${NULL_FILE}`],
  // Larger objects are streamed instead of loaded into git's memory.
  ...['-c', 'core.bigFileThreshold=16m'],
  '--no-pager',
  '--no-replace-objects',
];

/** All arguments in front of a command. */
export function argumentsBefore(command: string): readonly string[] {
  // A path is a path, whatever characters are in it. Only check-ignore refuses the option; see there.
  return command === 'check-ignore' ? HARDENED_ARGUMENTS : [...HARDENED_ARGUMENTS, '--literal-pathspecs'];
}
