import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Bench, deathsOf, openBench, tally } from '../support/stand-in/kill-trial.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

/** Every nth of a list: a spread sample; the whole list is run by kill.long.test.ts. */
function sample<T>(all: readonly T[], count: number): T[] {
  const step = Math.max(1, all.length / count);
  return Array.from({ length: Math.min(count, all.length) }, (_, index) => all[Math.floor(index * step)]!);
}

for (const operation of ['rotate', 'revoke'] as const) {
  it(`${operation} survives being killed`, async () => {
    const whole = await bench.trial(operation, { at: 'never' }, { management: operation === 'rotate' });
    expect(whole.wrong).toEqual([]);
    const deaths = sample(deathsOf(whole), 16);
    const result = await tally(
      deaths.map((death) => () => bench.trial(operation, death, { management: operation === 'rotate' })),
    );
    expect(result.wrong).toEqual({});
    expect(result.killed).toBeGreaterThan(10);
  });
}

it('the naive order does not', async () => {
  const deaths = [1, 2].flatMap((index) =>
    (['after-effect', 'after-answer'] as const).map((when) => ({ at: 'request' as const, index, when })),
  );
  const result = await tally(deaths.map((death) => () => bench.trial('naive', death)));
  expect(result.bad).toBeGreaterThan(deaths.length / 2);
});
