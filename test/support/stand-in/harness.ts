/**
 * Runs one rotation or revocation as the command line would, and dies by SIGKILL at a chosen point. Started as a child process:
 * arguments are the kind of run; standard input is a JSON order with the keys, so none stands in an argument or the environment.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';

interface Order {
  readonly operation: 'rotate' | 'revoke' | 'naive';
  readonly url: string;
  readonly root: string;
  readonly state: string;
  readonly key: string;
  readonly management?: string;
  /** Die at the nth call that changes the disk: before it, after it, or with half of its bytes written. */
  readonly kill?: { readonly call: number; readonly when: 'before' | 'after' | 'half' };
}

const die = () => process.kill(process.pid, 'SIGKILL');
let calls = 0;

function dieAt(kill: NonNullable<Order['kill']>): void {
  for (const name of ['writeSync', 'fsyncSync', 'renameSync', 'linkSync', 'unlinkSync', 'openSync'] as const) {
    const real = fs[name] as (...given: unknown[]) => unknown;
    Object.assign(fs, {
      [name]: (...given: unknown[]) => {
        calls++;
        if (calls !== kill.call) return real(...given);
        if (kill.when === 'half' && name === 'writeSync') {
          const bytes = given[1] as Buffer;
          real(given[0], bytes.subarray(0, bytes.length >> 1));
        }
        if (kill.when === 'after') real(...given);
        return die();
      },
    });
  }
  syncBuiltinESMExports();
}

/** How scripts in the wild do it: create, revoke, write. */
async function naive(order: Order): Promise<void> {
  const file = join(order.root, '.env');
  const base = `${order.url}/v1/account/api-keys`;
  const as = (key: string) => ({ authorization: `Bearer ${key}`, 'content-type': 'application/json' });
  const list = (await (await fetch(base, { headers: as(order.management!) })).json()) as {
    data: { id: string; key_prefix: string }[];
  };
  const old = list.data.find(({ key_prefix }) => order.key.startsWith(key_prefix))!;
  const body = JSON.stringify({ name: 'new' });
  const made = (await (await fetch(base, { method: 'POST', headers: as(order.management!), body })).json()) as {
    data: { key: string };
  };
  await fetch(`${base}/${old.id}`, { method: 'DELETE', headers: as(order.management!) });
  const text = fs.readFileSync(file, 'utf8').replaceAll(order.key, made.data.key);
  const handle = fs.openSync(file, 'w');
  fs.writeSync(handle, Buffer.from(text));
  fs.fsyncSync(handle);
}

const order = JSON.parse(fs.readFileSync(0, 'utf8')) as Order;
const { sessionFor, leakOf, quickClock } = await import('./leak.ts');
const { rotateKey, resumeRotation } = await import('../../../src/respond/rotate-key.ts');
const { revokeKey } = await import('../../../src/respond/revoke-key.ts');
const { pendingOperations } = await import('../../../src/respond/journal.ts');
dieAt(order.kill ?? { call: Number.POSITIVE_INFINITY, when: 'before' });

async function run(): Promise<unknown> {
  if (order.operation === 'naive') return naive(order);
  const { management } = order;
  const session = sessionFor(
    { root: order.root, state: order.state },
    { 'memory-api': order.url },
    { clock: quickClock(), ...(management === undefined ? {} : { managementKey: () => management }) },
  );
  if (order.operation === 'revoke') return (await revokeKey(leakOf('memory-api', order.key), session)).result.outcome;
  // As the command does: the finding is there as long as the file holds the old value; after that the journal knows it.
  const used = fs.readFileSync(join(order.root, '.env'), 'utf8').includes(order.key);
  const leak = leakOf('memory-api', order.key, { envPlaces: [{ path: '.env' }] });
  if (used) return (await rotateKey(leak, session)).result.outcome;
  const [pending] = pendingOperations(order.state);
  return pending === undefined ? 'nothing' : (await resumeRotation(pending, session)).result.outcome;
}

fs.writeSync(1, Buffer.from(JSON.stringify({ outcome: (await run()) ?? null, calls })));
