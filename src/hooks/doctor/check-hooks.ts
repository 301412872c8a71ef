import { join } from 'node:path';
import type { HookEvent } from '../hook-event.ts';
import { BARE_EVENTS, DEFAULT_EVENTS } from '../hook-event.ts';
import { findManagers } from '../install/find-managers.ts';
import { readHookFile, readText } from '../install/text-file.ts';
import type { HookRepository } from '../user-git.ts';
import { locateHooks } from '../user-git.ts';
import { makeScratchCommit } from './scratch-commit.ts';
import type { Trial } from './try-hook.ts';
import { tryHook } from './try-hook.ts';

export interface HookCheck {
  readonly event: HookEvent;
  /** fires: a planted key was refused. blind: unleak is installed but the key went through. missing: not installed. */
  readonly state: 'fires' | 'blind' | 'missing';
  /** Sentences that say why, and what to do. */
  readonly why: readonly string[];
}

export interface DoctorResult {
  readonly checks: readonly HookCheck[];
  readonly notes: readonly string[];
  /** At least pre-commit (pre-receive in a bare repository) fires, and nothing that is installed is blind. */
  readonly healthy: boolean;
}

/** Proves for each hook that a key would be refused here, by planting one that nobody ever issued. Leaves nothing behind. */
export async function checkHooks(options: { cwd: string; env: NodeJS.ProcessEnv }): Promise<DoctorResult> {
  const repository = await locateHooks(options);
  const events = repository.bare ? BARE_EVENTS : DEFAULT_EVENTS;
  const scratch = await makeScratchCommit(repository);
  const checks: HookCheck[] = [];
  try {
    for (const event of events)
      checks.push(judge(repository, options.env, event, await tryHook(repository, scratch, event)));
  } finally {
    scratch.remove();
  }
  const notes: string[] = [];
  if (repository.linkedWorktree) notes.push('This is a linked working tree; it shares its hooks with the others.');
  if (repository.hooksPath !== undefined)
    notes.push(
      `git takes hooks from ${repository.hooksDir} (core.hooksPath, ${repository.hooksPath.scope} configuration).`,
    );
  const healthy = checks[0]?.state === 'fires' && checks.every((check) => check.state !== 'blind');
  return { checks, notes, healthy };
}

function judge(repository: HookRepository, env: NodeJS.ProcessEnv, event: HookEvent, trial: Trial): HookCheck {
  if (trial.fired) return { event, state: 'fires', why: [] };
  const path = join(repository.hooksDir, event);
  const places = mentions(repository, event);
  if (places.length === 0 && trial.code === 0)
    return { event, state: 'missing', why: ['unleak is in no hook for it. Run: unleak hook install'] };
  const why = switchedOff(env);
  const file = readHookFile(path);
  if (file.text === null)
    why.push(`git looks for ${path}, which doesn’t exist; unleak stands in ${places.join(', ')}.`);
  else if (!file.executable) why.push(`${path} is not executable, so git skips it. Run: chmod +x ${path}`);
  else if (!places.includes(path) && places.length > 0)
    why.push(`git runs ${path}, which doesn’t lead to unleak; unleak stands in ${places.join(', ')}.`);
  if (findManagers(repository).husky?.active === false)
    why.push('husky is not switched on here: run its `prepare` script.');
  if (trial.code !== 0)
    why.push(
      `the hook stopped with exit code ${trial.code}, but not because of the planted key. It said:\n${trial.output}`,
    );
  if (why.length > 0)
    return { event, state: 'blind', why: trial.code === 0 ? [...why, 'Then run: unleak hook install'] : why };
  const ran = `${path} ran and let the planted key through.`;
  // Installing again leaves lines alone that are there already.
  const next = places.includes(path)
    ? 'Its call of unleak is not reached, or its answer is not minded: something before it ends the script (exit, exec), or something behind it. Take that out, or run: unleak hook uninstall, then unleak hook install'
    : 'Run: unleak hook install';
  return { event, state: 'blind', why: [ran, next] };
}

/** Files that mention unleak for this event: what a person believes to be installed. */
function mentions(repository: HookRepository, event: HookEvent): string[] {
  const managers = findManagers(repository);
  const hooks = [
    repository.hooksDir,
    repository.defaultHooksDir,
    ...(managers.husky === undefined ? [] : [managers.husky.dir]),
  ].map((dir) => join(dir, event));
  const configurations = [managers.lefthook, managers.preCommit, managers.simpleGitHooks?.path].filter(
    (path) => path !== undefined,
  );
  const saysUnleak = (path: string): boolean => readText(path)?.includes('unleak') === true;
  const called = (path: string): boolean => readText(path)?.includes(`hook run ${event}`) === true;
  return [...new Set([...hooks.filter(saysUnleak), ...configurations.filter(called)])];
}

const SWITCHES: readonly (readonly [string, (value: string) => boolean])[] = [
  ['HUSKY', (value) => value === '0'],
  ['LEFTHOOK', (value) => value === '0' || value === 'false'],
  ['SKIP_SIMPLE_GIT_HOOKS', (value) => value === '1'],
  ['SKIP', (value) => value.includes('unleak')],
  ['UNLEAK_SKIP', (value) => value !== ''],
];

function switchedOff(env: NodeJS.ProcessEnv): string[] {
  return SWITCHES.filter(([name, off]) => off(env[name] ?? '')).map(
    ([name]) => `${name}=${env[name]} is set, which switches hooks off here.`,
  );
}
