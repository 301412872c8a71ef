import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Bench, deathsOf, openBench, tally } from '../support/stand-in/kill-trial.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

for (const operation of ['rotate', 'revoke'] as const) {
  for (const management of [true, false]) {
    for (const noise of [0, 0.2]) {
      it(`${operation} survives every kill (management key: ${management}, share of failing answers on resuming: ${noise})`, async () => {
        const whole = await bench.trial(operation, { at: 'never' }, { management });
        const deaths = deathsOf(whole).filter((_, index) => noise === 0 || index % 3 === 0);
        const result = await tally(deaths.map((death) => () => bench.trial(operation, death, { management, noise })));
        process.stdout.write(`${operation} management=${management} noise=${noise}: ${JSON.stringify(result)}\n`);
        expect(result.wrong).toEqual({});
        expect(result.killed).toBeGreaterThan(deaths.length * 0.6);
      });
    }
  }
}

it('the naive order fails more often than not', async () => {
  const deaths = [0, 1, 2].flatMap((index) =>
    (['before', 'after-effect', 'after-answer'] as const).map((when) => ({ at: 'request' as const, index, when })),
  );
  const disk = [1, 2, 3, 4].map((call) => ({ at: 'disk' as const, call, when: 'before' as const }));
  const result = await tally([...deaths, ...disk].map((death) => () => bench.trial('naive', death)));
  process.stdout.write(`naive: ${JSON.stringify(result)}\n`);
  expect(result.bad).toBeGreaterThan((deaths.length + disk.length) / 2);
});
