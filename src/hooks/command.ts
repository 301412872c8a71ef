import { UserError } from '../model/user-error.ts';
import type { HookEvent } from './hook-event.ts';
import type { InstallResult } from './install/install-hooks.ts';
import type { HookHost } from './run/hook-host.ts';

export interface HookCommandOptions {
  readonly version: string;
  /** Absolute paths of the running program (`dist/cli.js`) and its Node: what an installed hook falls back to. */
  readonly cliPath: string;
  readonly nodePath: string;
}

/**
 * `unleak hook install | uninstall | doctor | run <event>`. `run` is what every commit waits for, so it loads nothing that it doesn't need.
 * @param argv arguments after `hook`
 * @returns exit code. install, uninstall: 0. doctor: 0 the hooks fire, 1 they don't. run: 0 go on, 1 a key was found, 2 could not look
 * @throws UserError for wrong usage and for what can't be written
 */
export async function runHookCommand(
  host: HookHost,
  argv: readonly string[],
  options: HookCommandOptions,
): Promise<number> {
  const [action, ...rest] = argv;
  if (action === 'run') {
    const [event, ...args] = rest;
    if (event === undefined) throw usage('hook run needs the name of a hook');
    const given = { version: options.version, now: new Date() };
    if (event === 'agent') return (await import('./agent/run-agent.ts')).runAgent(host, given);
    return (await import('./run/run-hook.ts')).runHook(host, event, args, given);
  }
  const flags = rest.filter((arg) => arg.startsWith('-'));
  const events = rest.filter((arg) => !arg.startsWith('-')) as HookEvent[];
  const unknown = flags.find((flag) => flag !== '--global');
  if (unknown !== undefined) throw usage(`hook ${action ?? ''} has no flag ${unknown}`);
  if ((action === 'uninstall' || action === 'doctor') && events.length > 0)
    throw usage(`hook ${action} takes nothing more`);
  const global = flags.includes('--global');
  const where = { cwd: host.cwd, env: host.env as NodeJS.ProcessEnv };
  switch (action) {
    case 'install': {
      const asked = { ...where, cliPath: options.cliPath, nodePath: options.nodePath, events };
      const { installHooks } = await import('./install/install-hooks.ts');
      const { installGlobalHooks } = await import('./install/global-hooks.ts');
      return say(host, global ? await installGlobalHooks(asked) : await installHooks(asked));
    }
    case 'uninstall': {
      const { uninstallHooks } = await import('./install/uninstall-hooks.ts');
      const { uninstallGlobalHooks } = await import('./install/global-hooks.ts');
      return say(host, global ? await uninstallGlobalHooks(where) : await uninstallHooks(where));
    }
    case 'doctor': {
      const { checkHooks } = await import('./doctor/check-hooks.ts');
      const { renderDoctor } = await import('./doctor/render-doctor.ts');
      const result = await checkHooks(where);
      await show(host, renderDoctor(result));
      return result.healthy ? 0 : 1;
    }
    default:
      throw usage(action === undefined ? 'hook needs to know what to do' : `there is no "hook ${action}"`);
  }
}

async function say(host: HookHost, result: InstallResult): Promise<number> {
  const lines = [
    ...result.changes.map(({ what, path }) => `${what.padEnd(9)}  ${path}`),
    ...result.notes.map((note) => `note: ${note}`),
  ];
  await show(host, lines.map((line) => `${line.replace(/[^\P{Cc}\t]/gu, '?')}\n`).join(''));
  return 0;
}

/** Paths can hold keys, and so can what a hook of somebody else's prints. */
async function show(host: HookHost, text: string): Promise<void> {
  const { keysInText } = await import('../audit/keys-in-text.ts');
  const { createRedactor } = await import('../report/redact.ts');
  host.out([createRedactor(keysInText(text))(text)]);
}

function usage(message: string): UserError {
  return new UserError(
    'BAD_USAGE',
    `${message}.`,
    'Known: unleak hook install [--global] [event..], uninstall [--global], doctor, run <event>.',
  );
}
