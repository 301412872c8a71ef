import type { Provider } from '../model/provider.ts';
import type { Confidence } from '../model/severity.ts';
import { clueIndex } from './clue-index.ts';

/** Texts in which clues are looked for, strongest first. */
export interface Evidence {
  /** What stands before the body in the value itself: `mem_test_`. */
  readonly prefix: string;
  /** Identifier, environment variable or header that the value is assigned to. */
  readonly name: string | null;
  readonly scheme: string | null;
  /** The statement that the value stands in. */
  readonly statement: string;
  /** About twenty lines on either side. Read only when nothing closer decides. */
  readonly nearby: () => string;
  /** The file, as far as it is in memory: for imports. */
  readonly file: () => string;
  /** What is already known of the file as a whole, by question: asked once a file, not once a key. */
  readonly known?: Map<string, boolean>;
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
  const mints = (p: Provider, uniqueOnly: boolean): boolean =>
    p.families?.some(
      (one) =>
        one.family === family &&
        (!uniqueOnly || one.unique === true) &&
        one.value.test(body) &&
        one.prefix?.test(evidence.prefix) !== false,
    ) === true;
  const possible = providers.filter((p) => mints(p, false));
  const unique = possible.filter((p) => mints(p, true));
  if (unique.length === 1) return settleShape(unique[0]!, family, possible, evidence, providers);
  const pool = usersOnly(unique.length > 1 ? unique : possible, evidence.scheme);
  // A name that belongs to somebody else outweighs whatever lies farther off.
  const named = clueIndex(providers).namesIn(evidence.name ?? '');
  const isForeign = named.size > 0 && !pool.some((p) => named.has(p));
  for (const [confidence, ask] of isForeign ? [] : questions(evidence, providers)) {
    const pointed = pool.filter(ask());
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
  const asked = questions(evidence, providers)
    .slice(0, IN_STATEMENT)
    .map(([, ask]) => ask());
  const isNamed = (p: Provider): boolean => asked.some((test) => test(p));
  const rivals = providers.filter(
    (p) => p !== issuer && p.families?.some((shape) => shape.family === family) && isNamed(p),
  );
  if (rivals.length === 0 || isNamed(issuer)) return { candidates: [issuer.id], confidence: 'high' };
  const chosen = rivals.length === 1 && possible.includes(rivals[0]!) ? rivals : [issuer, ...rivals];
  return { candidates: chosen.map((p) => p.id).sort(), confidence: 'medium' };
}

/** Shorter clues than this prove nothing outside the name of the value itself. */
const LONG_ENOUGH = 6;
/** So many of the questions look at the statement only. */
const IN_STATEMENT = 3;

type Test = (provider: Provider) => boolean;

/** Kinds of evidence, strongest first, and how sure each makes. Each is looked at only when its turn comes. */
function questions(evidence: Evidence, providers: readonly Provider[]): [Confidence, () => Test][] {
  const index = clueIndex(providers);
  const within =
    (look: () => ReadonlySet<Provider>): (() => Test) =>
    () => {
      const found = look();
      return (p) => found.has(p);
    };
  const once = (question: string, ask: () => boolean): boolean => {
    const known = evidence.known?.get(question);
    if (known !== undefined) return known;
    const answer = ask();
    evidence.known?.set(question, answer);
    return answer;
  };
  return [
    ['high', within(() => index.namesIn(evidence.name ?? ''))],
    ['high', within(() => index.hostsIn(evidence.statement))],
    ['high', within(() => index.namesIn(evidence.statement, LONG_ENOUGH))],
    ['high', within(() => index.hostsIn(evidence.nearby()))],
    ['high', () => (p) => (p.clues.schemes ?? []).some((scheme) => evidence.scheme === scheme.toLowerCase())],
    [
      'medium',
      () => (p) =>
        (p.clues.packages ?? []).some((name) => once(`import ${name}`, () => imports(evidence.file(), name))),
    ],
    ['medium', within(() => index.namesIn(evidence.nearby(), LONG_ENOUGH))],
    ['medium', () => (p) => once(`host of ${p.id}`, () => index.hostsIn(evidence.file()).has(p))],
    ['medium', () => (p) => (p.clues.packages ?? []).some((name) => evidence.dependencies?.includes(name))],
  ];
}

/** `-u sk_…:`: those whose keys are the user of basic authentication. One alone is too little to go by. */
function usersOnly(pool: readonly Provider[], scheme: string | null): readonly Provider[] {
  const users = scheme === 'user' ? pool.filter(({ clues }) => clues.schemes?.includes('user')) : [];
  return users.length > 1 ? users : pool;
}

/** Providers whose names or hosts stand right at a value, whatever its shape. */
export function providersNamedBy(evidence: Evidence, providers: readonly Provider[]): string[] {
  const index = clueIndex(providers);
  const found = new Set([...index.namesIn(evidence.name ?? ''), ...index.hostsIn(evidence.statement, true)]);
  return providers.filter((p) => found.has(p)).map((p) => p.id);
}

/** `from 'x'`, `require("x/y")`, `import x`, `use X\`, `"x": "^1"`: the package name in quotes, or behind an import word. */
function imports(file: string, name: string): boolean {
  const escaped = name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return new RegExp(
    `(?:["'\`]${escaped}(?:/[^"'\`\\n]{0,80})?["'\`]|^[ \\t]{0,8}(?:import|from|use|require)[ \\t]+["']?${escaped}\\b)`,
    'im',
  ).test(file);
}
