import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { pendingOperations } from '../../../src/respond/journal.ts';
import { MemoryApi } from './memory-api.ts';
import { type InjectedFault, type StandIn, startStandIn } from './stand-in-server.ts';

export type Operation = 'rotate' | 'revoke' | 'naive';

/** Where one child dies: at the nth disk call, or at the nth request. */
export type Death =
  | { readonly at: 'disk'; readonly call: number; readonly when: 'before' | 'after' | 'half' }
  | { readonly at: 'request'; readonly index: number; readonly when: 'before' | 'after-effect' | 'after-answer' }
  | { readonly at: 'never' };

/** What is wrong after a trial; empty if nothing is. */
export type Wrong =
  | 'lock-out'
  | 'orphan'
  | 'old key alive without a journal'
  | 'not resumed'
  | 'torn file'
  | 'leftover';

export interface Bench {
  readonly trial: (
    operation: Operation,
    death: Death,
    options?: { management?: boolean; noise?: number },
  ) => Promise<Trial>;
  readonly close: () => Promise<void>;
}

export interface Trial {
  readonly wrong: readonly Wrong[];
  readonly killed: boolean;
  /** Disk calls and requests of a run that nobody killed. */
  readonly calls: number;
  readonly requests: number;
}

interface Ended {
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
}

/** The fault that kills the child at a point of the protocol. */
function killer(death: Death, kill: () => void): StandIn['inject'] {
  return (_seen, index) =>
    death.at === 'request' && index === death.index ? ({ kind: death.when, run: kill } as InjectedFault) : undefined;
}

/** 429, 503 and lost answers at random. */
function noisy(share: number): StandIn['inject'] {
  return (seen) => {
    if (Math.random() >= share) return undefined;
    const kinds: InjectedFault[] = [
      { kind: 'lost' },
      { kind: 'answer', answer: { status: 503 } },
      { kind: 'answer', answer: { status: 429, headers: { 'retry-after': '1' }, body: { detail: { code: 'X' } } } },
    ];
    return kinds[Math.floor(Math.random() * kinds.length)] ?? (seen.method === '' ? undefined : { kind: 'reset' });
  };
}

/** Builds the harness once and runs trials with it, one child process per attempt. */
export async function openBench(): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'unleak-kill-'));
  const harness = join(folder, 'harness.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'harness.ts')],
    outfile: harness,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['@octokit/rest'],
    logLevel: 'error',
  });

  function start(order: object): { ended: Promise<Ended>; kill: () => void } {
    const child = spawn(process.execPath, [harness], { stdio: ['pipe', 'pipe', 'inherit'] });
    child.stdin.on('error', () => undefined);
    child.stdin.end(JSON.stringify(order));
    let output = '';
    child.stdout.on('data', (piece: Buffer) => {
      output += piece.toString();
    });
    const ended = new Promise<Ended>((resolve) => child.on('close', (_code, signal) => resolve({ signal, output })));
    return { ended, kill: () => child.kill('SIGKILL') };
  }

  async function trial(
    operation: Operation,
    death: Death,
    { management = true, noise = 0 }: { management?: boolean; noise?: number } = {},
  ): Promise<Trial> {
    const [root, state] = [join(folder, randomBytes(6).toString('hex')), join(folder, randomBytes(6).toString('hex'))];
    mkdirSync(root);
    const api = new MemoryApi();
    const server = await startStandIn(api.handle);
    const old = api.mint({ name: 'Bot' });
    const admin = management ? api.mint({ name: 'Admin' }) : undefined;
    const file = join(root, '.env');
    const textWith = (key: string) => `# comment\nMEMORY_API_KEY="${key}"\nB=1\n`;
    writeFileSync(file, textWith(old.text));
    const order = { operation, url: server.url, root, state, key: old.text, management: admin?.text };

    const first = start({ ...order, ...(death.at === 'disk' ? { kill: death } : {}) });
    server.inject = killer(death, first.kill);
    const { signal, output } = await first.ended;
    const killed = signal === 'SIGKILL';
    const requests = server.seen.length;
    const wrong = new Set<Wrong>();

    const usedKey = () => /"(.*)"/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
    const living = () => api.living().filter((key) => key !== admin);
    const isPending = () => pendingOperations(state).length > 0;
    if (operation !== 'revoke' && !living().some(({ text }) => text === usedKey())) wrong.add('lock-out');
    const touched = api.keys.length > (management ? 2 : 1) || usedKey() !== old.text;
    if (killed && operation !== 'naive' && old.active && touched && !isPending())
      wrong.add('old key alive without a journal');

    // Run again, as a user would, until there is nothing left to do.
    let outcome = killed ? '' : (JSON.parse(output || '{}') as { outcome?: string }).outcome;
    for (
      let again = 0;
      again < 12 && !['rotated', 'revoked', 'already-inactive', 'nothing'].includes(outcome ?? '');
      again++
    ) {
      if (operation === 'naive' && again === 1) break;
      server.inject = again < 8 && noise > 0 ? noisy(noise) : () => undefined;
      const next = await start(order).ended;
      outcome = (JSON.parse(next.output || '{}') as { outcome?: string }).outcome;
      if (operation === 'rotate' && !living().some(({ text }) => text === usedKey())) wrong.add('lock-out');
    }
    server.inject = () => undefined;
    if (operation === 'naive') {
      if (!living().some(({ text }) => text === usedKey())) wrong.add('lock-out');
      if (living().some(({ text }) => text !== usedKey() && text !== old.text)) wrong.add('orphan');
    } else {
      if (old.active || isPending()) wrong.add('not resumed');
      const kept = replacementsIn(state);
      const expected = operation === 'rotate' ? [usedKey()] : kept;
      if (living().some(({ text }) => !expected.includes(text))) wrong.add('orphan');
      if (operation === 'rotate' && readFileSync(file, 'utf8') !== textWith(usedKey())) wrong.add('torn file');
      if (operation === 'revoke' && !management && living().length !== 1) wrong.add('lock-out');
      if (readdirSync(root).length !== 1) wrong.add('leftover');
    }
    await server.close();
    for (const path of [root, state]) rmSync(path, { recursive: true, force: true });
    const calls = killed ? 0 : ((JSON.parse(output || '{}') as { calls?: number }).calls ?? 0);
    return { wrong: [...wrong], killed, calls, requests };
  }

  return { trial, close: async () => rmSync(folder, { recursive: true, force: true }) };
}

/** Keys that a revocation has handed to the user. */
function replacementsIn(state: string): string[] {
  const folder = join(state, 'replacement-keys');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.key'))
    .map((name) => readFileSync(join(folder, name), 'utf8').trim());
}

/** Every point at which a run can die: around each disk call and each request. */
export function deathsOf(run: Trial): Death[] {
  const deaths: Death[] = [];
  for (let call = 1; call <= run.calls; call++)
    for (const when of ['before', 'after', 'half'] as const) deaths.push({ at: 'disk', call, when });
  for (let index = 0; index < run.requests; index++)
    for (const when of ['before', 'after-effect', 'after-answer'] as const) deaths.push({ at: 'request', index, when });
  return deaths;
}

/** Runs trials two at a time and counts what went wrong. */
export async function tally(
  trials: readonly (() => Promise<Trial>)[],
): Promise<{ killed: number; bad: number; wrong: Record<string, number> }> {
  const count = { killed: 0, bad: 0, wrong: {} as Record<string, number> };
  let next = 0;
  const work = async () => {
    while (next < trials.length) {
      const run = await trials[next++]!();
      if (run.killed) count.killed++;
      if (run.wrong.length > 0) count.bad++;
      for (const wrong of run.wrong) count.wrong[wrong] = (count.wrong[wrong] ?? 0) + 1;
    }
  };
  await Promise.all([work(), work()]);
  return count;
}
