import type { Provider } from '../model/provider.ts';
import type { Confidence } from '../model/severity.ts';
import { splitName } from './name-strength.ts';

/** Texts in which clues are looked for, strongest first. */
export interface Evidence {
  /** Identifier, environment variable or header that the value is assigned to. */
  readonly name: string | null;
  readonly scheme: string | null;
  /** The statement that the value stands in. */
  readonly statement: string;
  /** About twenty lines on either side. Read only when nothing closer decides. */
  readonly nearby: () => string;
  /** The file, as far as it is in memory: for imports. */
  readonly file: () => string;
  /** Packages that the nearest manifest names. */
  readonly dependencies?: readonly string[];
}

export interface Attribution {
  readonly candidates: readonly string[];
  readonly confidence: Confidence;
}

type Family = 'sk' | 'tb' | 'mem';

/**
 * Decides which of the providers that mint keys of this shape issued this one. Each kind of evidence is asked in turn; the first that points
 * to any provider decides, and if it points to several, several are left: an ambiguous key is never sent to anybody.
 */
export function attributeFamily(
  family: Family,
  body: string,
  evidence: Evidence,
  providers: readonly Provider[],
): Attribution {
  const possible = providers.filter((provider) =>
    provider.families?.some((shape) => shape.family === family && shape.value.test(body)),
  );
  const unique = possible.filter((provider) =>
    provider.families?.some((shape) => shape.family === family && shape.unique === true && shape.value.test(body)),
  );
  if (unique.length === 1) return settleShape(unique[0]!, family, possible, evidence, providers);
  const pool = usersOnly(unique.length > 1 ? unique : possible, evidence.scheme);
  // A name that belongs to somebody else outweighs whatever lies farther off.
  const named = providers.filter((p) => hasName(evidence.name ?? '', p));
  const isForeign = named.length > 0 && !named.some((p) => pool.includes(p));
  for (const [confidence, test] of isForeign ? [] : tests(evidence)) {
    const pointed = pool.filter(test);
    if (pointed.length > 0)
      return { candidates: pointed.map((p) => p.id).sort(), confidence: pointed.length === 1 ? confidence : 'medium' };
  }
  return { candidates: pool.map((p) => p.id).sort(), confidence: 'medium' };
}

/** A shape that only one issuer has decides, unless the statement names another: then that one, if its keys may look so, else nobody. */
function settleShape(
  issuer: Provider,
  family: Family,
  possible: readonly Provider[],
  evidence: Evidence,
  providers: readonly Provider[],
): Attribution {
  const isNamed = (p: Provider): boolean =>
    tests(evidence)
      .slice(0, 3)
      .some(([, test]) => test(p));
  const rivals = providers.filter(
    (p) => p !== issuer && p.families?.some((shape) => shape.family === family) && isNamed(p),
  );
  if (rivals.length === 0 || isNamed(issuer)) return { candidates: [issuer.id], confidence: 'high' };
  const chosen = rivals.length === 1 && possible.includes(rivals[0]!) ? rivals : [issuer, ...rivals];
  return { candidates: chosen.map((p) => p.id).sort(), confidence: 'medium' };
}

/** Kinds of evidence, strongest first, and how sure each makes. */
function tests(evidence: Evidence): [Confidence, (provider: Provider) => boolean][] {
  return [
    ['high', (p) => hasName(evidence.name ?? '', p)],
    ['high', (p) => hasHost(evidence.statement, p)],
    ['high', (p) => hasName(evidence.statement, p, LONG_ENOUGH)],
    ['high', (p) => hasHost(evidence.nearby(), p)],
    ['high', (p) => (p.clues.schemes ?? []).some((scheme) => evidence.scheme === scheme.toLowerCase())],
    ['medium', (p) => (p.clues.packages ?? []).some((name) => imports(evidence.file(), name))],
    ['medium', (p) => hasName(evidence.nearby(), p, LONG_ENOUGH)],
    ['medium', (p) => hasHost(evidence.file(), p)],
    ['medium', (p) => (p.clues.packages ?? []).some((name) => evidence.dependencies?.includes(name))],
  ];
}

/** `-u sk_…:`: those whose keys are the user of basic authentication. One alone is too little to go by. */
function usersOnly(pool: readonly Provider[], scheme: string | null): readonly Provider[] {
  const users = scheme === 'user' ? pool.filter(({ clues }) => clues.schemes?.includes('user')) : [];
  return users.length > 1 ? users : pool;
}

/** Providers whose names or hosts stand right at a value, whatever its shape. */
export function providersNamedBy(evidence: Evidence, providers: readonly Provider[]): string[] {
  return providers
    .filter((p) => hasName(evidence.name ?? '', p) || hasHost(evidence.statement, p, true))
    .map((p) => p.id);
}

/** Subdomains that people link to; their own programs call others. */
const CALLED = /(?:^|[^a-z0-9-])(?!www|docs?\.|help|blog|support)[a-z0-9-]{1,63}\.$/;

/** @param calledOnly links to `github.com/…` and `docs.….com` stand beside anybody's keys: only hosts that programs call count */
function hasHost(text: string, provider: Provider, calledOnly = false): boolean {
  const lower = text.toLowerCase();
  return (provider.clues.hosts ?? []).some((host) => {
    let at = lower.indexOf(host);
    while (at !== -1) {
      // `api.twig.so` must not be the middle of `myapi.twig.software`.
      const before = lower[at - 1] ?? ' ';
      const after = lower[at + host.length] ?? ' ';
      const counts = !calledOnly || host.split('.').length > 2 || CALLED.test(lower.slice(Math.max(0, at - 65), at));
      if (counts && !/[a-z0-9-]/.test(before) && !/[a-z0-9-]/.test(after)) return true;
      at = lower.indexOf(host, at + 1);
    }
    return false;
  });
}

/** Shorter clues than this prove nothing outside the name of the value itself. */
const LONG_ENOUGH = 6;

/**
 * Whether one of the provider's names stands in the text as words: `TWIG_API` in `twigApiKey` and `twig-api-key`, but not `LD_` in
 * `oldSecret`. A long clue may be the start of a word: `STRIPE` in `stripekey`.
 */
function hasName(text: string, { clues }: Provider, shortest = 0): boolean {
  if (clues.names === undefined || text === '') return false;
  const words = splitName(text);
  return clues.names.some((name) => {
    const clue = splitName(name).join('');
    return clue.length >= shortest && hasWords(words, clue);
  });
}

function hasWords(words: readonly string[], clue: string): boolean {
  return words.some((word, from) => {
    if (!clue.startsWith(word) && !word.startsWith(clue)) return false;
    let joined = '';
    for (let at = from; at < words.length && joined.length < clue.length; at++) joined += words[at]!;
    return joined === clue || (clue.length >= 5 && joined.startsWith(clue));
  });
}

/** `from 'x'`, `require("x/y")`, `import x`, `use X\`, `"x": "^1"`: the package name in quotes, or behind an import word. */
function imports(file: string, name: string): boolean {
  const escaped = name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return new RegExp(
    `(?:["'\`]${escaped}(?:/[^"'\`\\n]{0,80})?["'\`]|^[ \\t]{0,8}(?:import|from|use|require)[ \\t]+["']?${escaped}\\b)`,
    'im',
  ).test(file);
}
