import type { HistoryExposure } from '../model/exposure.ts';
import type { Finding } from '../model/finding.ts';
import type { Location } from '../model/location.ts';
import { quoteForShell } from './escape/shell.ts';
import type { NextStep, StepOptions } from './next-step.ts';
import { shortId } from './place-label.ts';

// Each command was typed as it stands, in test/e2e/advice.test.ts.

/** Steps for a value that nobody else has: nothing has to be revoked if it goes before the next push. */
export function takeOut(finding: Finding, options: StepOptions): NextStep[] {
  const { history } = finding.exposure;
  if (history?.firstCommit) {
    const isMessage = finding.locations.every(({ where }) => where === 'commit-message' || where === 'author');
    return isMessage ? [reword(history, options)] : takeOutOfCommits(finding, history, options);
  }
  // Nothing to take out: its name is all that a branch has of it.
  if (finding.locations.every(({ where }) => where === 'ref-name')) return [];
  const staged = filesOf(finding, ({ source }) => source === 'index');
  if (staged.length > 0) {
    return [
      {
        why: 'not committed yet: unstage it, then take it out',
        commands: [`git restore --staged -- ${staged.join(' ')}`],
      },
    ];
  }
  const replace = {
    why: 'if anyone else may have it, replace it',
    commands: [`${options.command} rotate ${finding.id}`],
  };
  if (finding.locations.every(({ source, path }) => source === 'worktree' && isEnvFile(path)))
    return [
      { why: 'an env file is the place for it, as long as git ignores the file', commands: [`${options.command} fix`] },
      replace,
    ];
  return [{ why: 'take it out of the file and read it from the environment', commands: [] }, replace];
}

function takeOutOfCommits(finding: Finding, history: HistoryExposure, options: StepOptions): NextStep[] {
  const first = shortId(history.firstCommit!);
  if (!history.reachable) return [DROP_LEFTOVERS];
  if (history.onHead === false) return [leaveOtherRefs(history, first, options)];
  const onto = history.isRoot ? '--root' : `${first}^`;
  const envFiles = filesOf(finding, ({ source, path }) => source === 'commit' && isEnvFile(path));
  if (!history.inHead && envFiles.length === 0) {
    return [
      {
        why: 'not pushed: in the list that opens, write "drop" or "edit" before the commit that brought it',
        commands: [`git rebase -i --empty=drop --autostash ${onto}`],
      },
    ];
  }
  const others = filesOf(finding, (location) => isFile(location) && !isEnvFile(location.path));
  const edit = [
    ...(envFiles.length > 0 ? [`git rm -q --cached --ignore-unmatch -- ${envFiles.join(' ')}`] : []),
    ...(others.length > 0 ? [`git add -- ${others.join(' ')}`] : []),
    // Already taken out of the file, but not yet committed: then no place on the disk is left to name.
    ...(envFiles.length + others.length === 0 ? ['git add -u'] : []),
  ];
  const take = others.length > 0 ? 'take it out of the file, then ' : '';
  const ignore = history.inHead && envFiles.length > 0 ? [keepEnvFilesOut(options)] : [];
  if (history.firstCommit === options.head) {
    const commands = [...edit, 'git commit --amend --no-edit --allow-empty'];
    return [{ why: `not pushed: ${take}change the last commit`, commands }, ...ignore];
  }
  if (envFiles.length > 0) {
    // A rebase would check old commits out, and with them an old env file over the one that is in use.
    const back = history.isRoot ? 'git update-ref -d HEAD' : `git reset -q --soft ${first}^`;
    const commands = [back, ...edit, `git commit --allow-empty -C ${shortId(options.head ?? 'HEAD')}`];
    return [{ why: `not pushed: ${take}make one commit of all since, without the env file`, commands }, ...ignore];
  }
  const commands = [
    ...edit,
    `git commit --fixup=${first}`,
    `GIT_SEQUENCE_EDITOR=true git rebase -i --autosquash --rebase-merges --empty=drop --autostash ${onto}`,
  ];
  return [{ why: `not pushed: ${take}change the commit that brought it`, commands }];
}

function keepEnvFilesOut({ command }: StepOptions): NextStep {
  return { why: 'env files do not belong in git', commands: [`${command} fix`] };
}

/** Without explicit times `reflog expire` spares stashes, whatever the settings say about other reflogs. */
const DROP_LEFTOVERS: NextStep = {
  why: 'local only, in what an amended or dropped commit left behind: clear that away',
  commands: ['git -c gc.reflogExpire=now -c gc.reflogExpireUnreachable=now reflog expire --all', 'git gc --prune=now'],
};

function reword(history: HistoryExposure, options: StepOptions): NextStep {
  if (!history.reachable) return DROP_LEFTOVERS;
  const first = shortId(history.firstCommit!);
  if (history.onHead === false) return leaveOtherRefs(history, first, options);
  if (history.firstCommit === options.head)
    return { why: 'not pushed: change the message of the last commit', commands: ['git commit --amend'] };
  return {
    why: 'not pushed: in the list that opens, write "reword" before the commit',
    commands: [`git rebase -i --autostash ${history.isRoot ? '--root' : `${first}^`}`],
  };
}

/** Another branch, a stash, a note. */
function leaveOtherRefs({ refs = [] }: HistoryExposure, first: string, { command }: StepOptions): NextStep {
  const branch = refs.find((name) => name.startsWith('refs/heads/'))?.slice('refs/heads/'.length);
  const quoted = branch === undefined ? null : quoteForShell(branch);
  if (quoted !== null)
    return {
      why: 'not pushed: another branch has it. Look again from there',
      commands: [`git switch ${quoted}`, command],
    };
  if (refs.includes('refs/stash'))
    return {
      why: 'not pushed: a stash has it. Drop that one',
      commands: [`git stash drop "$(git log -g --format='%gd %H %P' refs/stash | grep ${first} | cut -d' ' -f1)"`],
    };
  const [other] = refs;
  const ref = other === undefined ? null : quoteForShell(other);
  if (ref !== null)
    return {
      why: `not pushed: only ${other} leads to it. Delete that, if nobody needs it`,
      commands: [`git update-ref -d ${ref}`],
    };
  return { why: 'not pushed: another work tree stands on it. Look again from there', commands: ['git worktree list'] };
}

/** Env files that git tracks, and what to do about that. */
export function untrackEnvFiles(finding: Finding, command: string): NextStep[] {
  const files = filesOf(finding, (location) => isTrackedEnvFile(location, finding));
  if (files.length === 0) return [];
  return [
    {
      why: 'env files do not belong in git',
      commands: [`git rm -q --cached --ignore-unmatch -- ${files.join(' ')}`, `${command} fix`],
    },
  ];
}

function isTrackedEnvFile(location: Location, finding: Finding): boolean {
  if (!isEnvFile(location.path)) return false;
  if (location.source === 'index') return true;
  return (
    location.source === 'worktree' &&
    finding.exposure.history?.inHead === true &&
    finding.locations.some(({ source, path }) => source === 'commit' && path === location.path)
  );
}

function isFile({ source, path, where }: Location): boolean {
  return (source === 'worktree' || source === 'index') && path !== undefined && where === undefined;
}

/** Paths of the chosen places, as words of a shell command. */
function filesOf(finding: Finding, isChosen: (location: Location, finding: Finding) => boolean): string[] {
  const paths = new Set(
    finding.locations.filter((location) => isChosen(location, finding)).flatMap(({ path }) => path ?? []),
  );
  return [...paths].map(quoteForShell).filter((file) => file !== null);
}

/** True for `.env`, `.env.local`, `config/.env.production`; not for `.env.example` and its like, which are there to be committed. */
export function isEnvFile(path: string | undefined): boolean {
  return /(^|\/)\.env(\.(?!(example|sample|template|dist|defaults)$)[^/]+)?$/i.test(path ?? '');
}
