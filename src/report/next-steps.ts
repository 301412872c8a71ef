import type { HistoryExposure } from '../model/exposure.ts';
import type { Finding } from '../model/finding.ts';
import type { Location } from '../model/location.ts';
import { quoteForShell } from './escape/shell.ts';
import { shortId } from './place-label.ts';

export interface NextStep {
  /** Why, in a few words. Plain text, to be escaped for its target. */
  readonly why: string;
  /** Commands to type, one a line; empty if there is nothing to type. */
  readonly commands: readonly string[];
}

export interface StepOptions {
  readonly command: string;
  readonly head?: string | undefined;
}

/**
 * What to do about a finding, first things first. A value that others may have is replaced at the provider: taking it out of the repository
 * does not help. One that nobody else has can be taken out of the commits.
 */
export function nextSteps(finding: Finding, options: StepOptions): NextStep[] {
  const steps: NextStep[] = [];
  if (isDead(finding)) {
    steps.push({ why: 'the provider says it is dead: take it out of the code', commands: [] });
  } else if (mayBeKnown(finding)) {
    steps.push(...takeBack(finding, options.command));
  } else {
    steps.push(...takeOut(finding, options));
  }
  steps.push(...untrackEnvFiles(finding, options.command));
  steps.push({ why: 'not a leak? say why', commands: [`${options.command} allow ${finding.id} --reason "…"`] });
  return steps;
}

function isDead(finding: Finding): boolean {
  return finding.verification.state === 'inactive' || finding.verification.state === 'expired';
}

function mayBeKnown(finding: Finding): boolean {
  const { frontend, history, ships } = finding.exposure;
  return frontend !== undefined || (ships?.length ?? 0) > 0 || (history !== undefined && history.pushed !== 'no');
}

function takeBack(finding: Finding, command: string): NextStep[] {
  const rotate = { why: 'replace it where it is used, then revoke it', commands: [`${command} rotate ${finding.id}`] };
  const revoke = { why: 'or only revoke it', commands: [`${command} revoke ${finding.id}`] };
  if (finding.provider !== null || finding.candidates.length === 0) return [rotate, revoke];
  return [{ why: 'see the pages of all who can have issued it', commands: [`${command} revoke ${finding.id}`] }];
}

/** The value is only here: nothing has to be revoked if it goes before the next push. */
function takeOut(finding: Finding, options: StepOptions): NextStep[] {
  const path = currentPath(finding.locations);
  const file = path === null ? null : quoteForShell(path);
  if (finding.exposure.history?.firstCommit) return [takeOutOfCommits(finding.exposure.history, file, options.head)];
  if (file && finding.locations.some((location) => location.source === 'index')) {
    return [{ why: 'not committed yet: unstage it, then take it out', commands: [`git restore --staged -- ${file}`] }];
  }
  return [
    { why: 'take it out of the file and read it from the environment', commands: [] },
    { why: 'if anyone else may have it, replace it', commands: [`${options.command} rotate ${finding.id}`] },
  ];
}

function takeOutOfCommits(history: HistoryExposure, file: string | null, head: string | undefined): NextStep {
  if (!history.reachable) {
    return {
      why: 'only unreachable objects hold it: drop them',
      commands: ['git reflog expire --expire=now --all', 'git gc --prune=now'],
    };
  }
  const first = shortId(history.firstCommit ?? '');
  if (!history.inHead || !file) {
    return { why: 'not pushed: edit or drop the commit that holds it', commands: [`git rebase -i ${first}^`] };
  }
  if (history.firstCommit === head) {
    return {
      why: 'not pushed: take it out of the file, then change the last commit',
      commands: [`git add -- ${file}`, 'git commit --amend --no-edit'],
    };
  }
  return {
    why: 'not pushed: take it out of the file, then of the commit that brought it',
    commands: [
      `git add -- ${file}`,
      `git commit --fixup=${first}`,
      `GIT_SEQUENCE_EDITOR=true git rebase -i --autosquash ${first}^`,
    ],
  };
}

function currentPath(locations: readonly Location[]): string | null {
  const here = locations.find((location) => location.source === 'worktree' || location.source === 'index');
  return (here ?? locations.find((location) => location.path !== undefined && !location.where))?.path ?? null;
}

function untrackEnvFiles(finding: Finding, command: string): NextStep[] {
  const isTracked = (location: Location) =>
    location.source === 'index' || (location.source === 'worktree' && finding.exposure.history?.inHead === true);
  const paths = new Set(
    finding.locations.filter(isTracked).flatMap((location) => (isEnvFile(location.path) ? [location.path!] : [])),
  );
  const files = [...paths].map(quoteForShell).filter((file) => file !== null);
  if (files.length === 0) return [];
  return [
    { why: 'env files do not belong in git', commands: [`git rm --cached -- ${files.join(' ')}`, `${command} fix`] },
  ];
}

/** True for `.env`, `.env.local`, `config/.env.production`; not for `.env.example` and its like, which are there to be committed. */
export function isEnvFile(path: string | undefined): boolean {
  return /(^|\/)\.env(\.(?!(example|sample|template|dist|defaults)$)[^/]+)?$/i.test(path ?? '');
}
