import type { Finding } from '../model/finding.ts';
import type { NextStep, StepOptions } from './next-step.ts';
import { takeOut, untrackEnvFiles } from './take-out.ts';

/**
 * What to do about a finding, first things first. A value that others may have is replaced at the provider: taking it out of the repository
 * does not help. One that nobody else has can be taken out of the commits.
 */
export function nextSteps(finding: Finding, options: StepOptions): NextStep[] {
  const steps: NextStep[] = [];
  if (isDead(finding)) {
    steps.push({ why: 'the provider says it is dead: take it out of the code', commands: [] });
    steps.push(...untrackEnvFiles(finding, options.command));
  } else if (mayBeKnown(finding)) {
    steps.push(...takeBack(finding, options.command), ...untrackEnvFiles(finding, options.command));
  } else {
    steps.push(...takeOut(finding, options));
  }
  if (isName(finding)) steps.push({ why: 'rename or delete the branch or tag that has it in its name', commands: [] });
  steps.push({ why: 'not a leak? say why', commands: [`${options.command} allow ${finding.id} --reason "…"`] });
  return steps;
}

function isDead(finding: Finding): boolean {
  return finding.verification.state === 'inactive' || finding.verification.state === 'expired';
}

function mayBeKnown(finding: Finding): boolean {
  const { frontend, history, ships } = finding.exposure;
  const isPushed = history === undefined ? isName(finding) : history.pushed !== 'no';
  return frontend !== undefined || (ships?.length ?? 0) > 0 || isPushed;
}

function takeBack(finding: Finding, command: string): NextStep[] {
  const rotate = {
    why: `${stopFirst(finding)}replace it where it is used, then revoke it`,
    commands: [`${command} rotate ${finding.id}`],
  };
  const revoke = { why: 'or only revoke it', commands: [`${command} revoke ${finding.id}`] };
  if (finding.provider !== null || finding.candidates.length === 0) return [rotate, revoke];
  return [{ why: 'see the pages of all who can have issued it', commands: [`${command} revoke ${finding.id}`] }];
}

/** A new key would go the same way as the old one. */
function stopFirst({ exposure: { frontend, ships } }: Finding): string {
  if (frontend !== undefined) return 'use it on a server only, since browsers get whatever is built in; then ';
  return ships?.includes('npm') ? 'leave it out of the package; then ' : '';
}

/** Names of branches and tags are the first that a push or fetch tells. */
function isName({ locations }: Finding): boolean {
  return locations.some(({ where }) => where === 'ref-name');
}
