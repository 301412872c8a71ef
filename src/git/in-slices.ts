import { setImmediate as nextTurn } from 'node:timers/promises';
import { monotonicNow } from '../files/clock.ts';

/** Milliseconds of work after which signals and timers get their turn. */
const SLICE = 50;
/** Steps between two looks at the clock. */
const LOOK_AFTER = 64;

/** Runs work to its end, with a rest now and then. @throws the signal's reason if aborted; whatever the work throws */
export async function runInSlices(work: Iterable<void>, signal: AbortSignal | undefined): Promise<void> {
  let pause = monotonicNow() + SLICE;
  let count = 0;
  signal?.throwIfAborted();
  for (const _ of work) {
    if (++count % LOOK_AFTER !== 0 || monotonicNow() < pause) continue;
    await nextTurn();
    signal?.throwIfAborted();
    pause = monotonicNow() + SLICE;
  }
  signal?.throwIfAborted();
}
