import type { Provider } from '../../model/provider.ts';
import { ALWAYS_SECRET } from './always-secret.ts';

const SECRET_WORD = /key|secret|token|password/;

/**
 * Builds a look-up of variable names: which provider's secret does a name mean?
 * A clue that names a key, secret or token counts by itself; one that only names the issuer (`STRIPE`, `TWIG_API`) counts if all of the
 * issuer's keys are secret and the name says that it is one.
 */
export function createNameLookup(providers: readonly Provider[]): (name: string) => string | null {
  const clues = providers.flatMap(({ id, name, clues: { names = [] } }) =>
    names
      .map((clue) => ({
        provider: name,
        clue: plain(clue),
        words: wordsOf(clue),
        isIssuer: !SECRET_WORD.test(plain(clue)),
      }))
      .filter(({ clue, isIssuer }) =>
        isIssuer ? ALWAYS_SECRET.has(id) : !/^(?:api)?(?:key|token|secret)$/.test(clue),
      ),
  );
  return (name) => {
    const wanted = plain(name);
    if (!SECRET_WORD.test(wanted)) return null;
    const words = ` ${wordsOf(name)} `;
    const found = clues.find(({ clue, words: parts, isIssuer }) =>
      isIssuer ? words.includes(` ${parts} `) : wanted === clue || (clue.length >= 9 && wanted.includes(clue)),
    );
    return found?.provider ?? null;
  };
}

function plain(name: string): string {
  return name.replace(/[_\-.]/g, '').toLowerCase();
}

/** `twigApiKey`, `TWIG_API_KEY` → `twig api key` */
function wordsOf(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[_\-.\s]+/g, ' ')
    .toLowerCase();
}
