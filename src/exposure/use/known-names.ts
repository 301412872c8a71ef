import type { Provider } from '../../model/provider.ts';

/**
 * Builds a look-up of variable names: which provider's secret does a name mean?
 * Only clues that name a key, secret or token count; `STRIPE` alone may be anything.
 */
export function createNameLookup(providers: readonly Provider[]): (name: string) => string | null {
  const clues = providers.flatMap(({ name, clues: { names = [] } }) =>
    names
      .map((clue) => ({ provider: name, clue: plain(clue) }))
      .filter(({ clue }) => /key|secret|token|password/.test(clue) && !/^(?:api)?(?:key|token|secret)$/.test(clue)),
  );
  return (name) => {
    const wanted = plain(name);
    return clues.find(({ clue }) => wanted === clue || (clue.length >= 9 && wanted.includes(clue)))?.provider ?? null;
  };
}

function plain(name: string): string {
  return name.replace(/[_\-.]/g, '').toLowerCase();
}
