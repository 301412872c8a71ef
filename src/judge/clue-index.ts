import type { Provider } from '../model/provider.ts';
import { splitName } from './name-strength.ts';

/** Finds whose hosts and names stand in a text, for all providers at once: a file of ten thousand keys asks ten thousand times. */
export interface ClueIndex {
  /**
   * Providers whose hosts the text names, subdomains included.
   * @param calledOnly links to `github.com/…` and `docs.….com` stand beside anybody's keys: only hosts that programs call count
   */
  hostsIn(text: string, calledOnly?: boolean): ReadonlySet<Provider>;
  /**
   * Providers whose names stand in the text as words: `TWIG_API` in `twigApiKey` and `twig-api-key`, but not `LD_` in `oldSecret`. A clue of
   * five letters or more may be the start of a word: `STRIPE` in `stripekey`.
   * @param shortest length of the shortest clue that counts
   */
  namesIn(text: string, shortest?: number): ReadonlySet<Provider>;
}

const INDICES = new WeakMap<readonly Provider[], ClueIndex>();

export function clueIndex(providers: readonly Provider[]): ClueIndex {
  const index = INDICES.get(providers) ?? buildIndex(providers);
  INDICES.set(providers, index);
  return index;
}

/** Subdomains that people link to; their own programs call others. */
const CALLED = /(?:^|[^a-z0-9-])(?!www|docs?\.|help|blog|support)[a-z0-9-]{1,63}\.$/;
const LONG = 5;

function buildIndex(providers: readonly Provider[]): ClueIndex {
  const hosts = new Map<string, Provider[]>();
  // By their first two letters.
  const names = new Map<string, [clue: string, provider: Provider][]>();
  for (const provider of providers) {
    for (const host of provider.clues.hosts ?? []) push(hosts, host.toLowerCase(), provider);
    for (const name of provider.clues.names ?? []) {
      const clue = splitName(name).join('');
      push(names, clue.slice(0, 2), [clue, provider]);
    }
  }
  // `api.twig.so` must not be the middle of `myapi.twig.software`; the longest host first.
  const escaped = [...hosts.keys()]
    .sort((a, b) => b.length - a.length)
    .map((host) => host.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  const anyHost = escaped.length === 0 ? null : new RegExp(`(?<![a-z0-9-])(?:${escaped.join('|')})(?![a-z0-9-])`, 'g');

  function hostsIn(text: string, calledOnly = false): ReadonlySet<Provider> {
    const found = new Set<Provider>();
    if (anyHost === null || !text.includes('.')) return found;
    const lower = text.toLowerCase();
    for (const { 0: host, index } of lower.matchAll(anyHost)) {
      const counts =
        !calledOnly || host.split('.').length > 2 || CALLED.test(lower.slice(Math.max(0, index - 65), index));
      // `api.example.com/v1/tasks` is named by whoever has it or its beginning for a clue.
      if (counts)
        for (const [other, owners] of hosts) if (isWithin(host, other)) for (const owner of owners) found.add(owner);
    }
    return found;
  }

  function namesIn(text: string, shortest = 0): ReadonlySet<Provider> {
    const found = new Set<Provider>();
    const words = splitName(text);
    for (let from = 0; from < words.length; from++) {
      const word = words[from]!;
      const start = word.length > 1 ? word : word + (words[from + 1] ?? '');
      for (const [clue, provider] of names.get(start.slice(0, 2)) ?? [])
        if (clue.length >= shortest && beginsWith(words, from, clue)) found.add(provider);
    }
    return found;
  }

  return { hostsIn, namesIn };
}

/** Whether `other` is `host`, or a domain above it. */
function isWithin(host: string, other: string): boolean {
  return host === other || host.endsWith(`.${other}`) || host.startsWith(`${other}/`);
}

function beginsWith(words: readonly string[], from: number, clue: string): boolean {
  let joined = '';
  for (let at = from; at < words.length && joined.length < clue.length; at++) joined += words[at]!;
  return joined === clue || (clue.length >= LONG && joined.startsWith(clue));
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
