import { existsSync, readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { Change } from '../../audit/change/scan-change.ts';
import type { Repository } from '../../git/repository.ts';
import { resolveCommit } from '../../git/resolve-revision.ts';
import { UserError } from '../../model/user-error.ts';
import { type HookHost, readAll } from './hook-host.ts';
import { messageText } from './message-text.ts';
import { parseRefUpdates, tipsOfFramework, tipsOfPush, tipsOfReceive } from './pushed-refs.ts';

/**
 * What a hook has to look at, from its arguments, stdin and environment. Null if there is nothing.
 * @throws UserError for a hook that isn't ours, and for input that makes no sense
 */
export async function changeOf(
  host: HookHost,
  event: string,
  args: readonly string[],
  repo: Repository,
): Promise<Change | null> {
  switch (event) {
    case 'pre-commit':
    case 'pre-merge-commit':
    case 'prepare-commit-msg':
    case 'pre-applypatch': {
      const tips = await tipsOfFramework(repo, host.env);
      if (tips !== null) return { kind: 'range', tips };
      requireIndex(repo);
      if (event !== 'pre-commit' || args.length === 0) return { kind: 'staged' };
      return {
        kind: 'paths',
        paths: new Set(
          args.map((path) =>
            relative(repo.root ?? '', resolve(host.cwd, path))
              .split(sep)
              .join('/'),
          ),
        ),
      };
    }
    case 'commit-msg': {
      const file = args[0];
      if (file === undefined)
        throw new UserError(
          'BAD_USAGE',
          'commit-msg needs the file that holds the message',
          'git passes it: unleak hook run commit-msg "$1"',
        );
      const text = messageText(readMessage(resolve(host.cwd, file)));
      return {
        kind: 'texts',
        read: (sink, log) => {
          sink.whole({ source: 'commit' }, text);
          log.scanned(text.length);
        },
      };
    }
    case 'pre-push':
      return pushOf(host, args, repo);
    case 'pre-receive': {
      const updates = parseRefUpdates(await readAll(host.stdin), 'pre-receive').filter(({ to }) => to !== null);
      return updates.length === 0 ? null : { kind: 'range', tips: await tipsOfReceive(repo, updates) };
    }
    default:
      throw new UserError(
        'BAD_USAGE',
        `there is no hook ${JSON.stringify(event)}`,
        'Known: pre-commit, commit-msg, pre-push, pre-receive, agent.',
      );
  }
}

/** git takes an index that isn't there for an empty one, which would read as "everything deleted, nothing to check". */
function requireIndex(repo: Repository): void {
  const index = repo.env['GIT_INDEX_FILE'];
  if (index === undefined || repo.head === null || existsSync(index)) return;
  throw new UserError(
    'MISSING_INDEX',
    `GIT_INDEX_FILE names ${index}, which doesn’t exist`,
    'Unset it, or let git start the hook.',
  );
}

async function pushOf(host: HookHost, args: readonly string[], repo: Repository): Promise<Change | null> {
  const updates = host.stdinIsTty
    ? []
    : parseRefUpdates(await readAll(host.stdin), 'pre-push').filter(({ to }) => to !== null);
  if (updates.length > 0) return { kind: 'range', tips: await tipsOfPush(repo, updates, args[0] ?? '') };
  const framework = await tipsOfFramework(repo, host.env);
  if (framework !== null) return { kind: 'range', tips: framework };
  // The pre-commit framework names no range when a push starts with a root commit, and passes no lines on.
  if (host.env['PRE_COMMIT'] !== '1' || repo.head === null) return null;
  const branch = host.env['PRE_COMMIT_LOCAL_BRANCH'];
  const remote = host.env['PRE_COMMIT_REMOTE_NAME'];
  const tip = branch === undefined ? repo.head : await resolveCommit(repo, branch);
  return { kind: 'range', tips: { include: [tip], ...(remote === undefined ? {} : { notOnRemote: remote }) } };
}

/** Bytes of the file in which git keeps the message while hooks run. */
export function readMessage(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UserError(
      'UNREADABLE_MESSAGE',
      `the commit message in ${path} can’t be read (${(error as NodeJS.ErrnoException).code})`,
    );
  }
}
