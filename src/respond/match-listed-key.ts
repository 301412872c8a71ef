import type { ListedKey } from './list-keys.ts';

/** What a list shows of a key: its first and last characters around an omission. */
interface Shown {
  readonly head: string;
  readonly tail: string;
}

// `sk_live_abc...`, `mem_live_0123456789ab`, `sk-ab***wxyz`, `…9f3c`, `sk-XXXXXXXXab`
const OMISSION = /(?:\.{2,}|…|[*•●xX]{3,})+/;

function readHint(hint: string): Shown | undefined {
  const parts = hint.trim().split(OMISSION);
  if (parts.length > 2 || hint.trim() === '') return undefined;
  return { head: parts[0] ?? '', tail: parts[1] ?? '' };
}

function bodyStart(key: string): number {
  return /^(?:[A-Za-z][A-Za-z0-9]{0,11}[_.-]){0,4}/.exec(key)![0].length;
}

/** How many characters of the key's random part the hint shows; 0 if it is not this key's. */
function strength(hint: string, key: string): number {
  const shown = readHint(hint);
  if (shown === undefined || !key.startsWith(shown.head) || !key.endsWith(shown.tail)) return 0;
  if (shown.head.length + shown.tail.length > key.length) return 0;
  return Math.max(0, shown.head.length - Math.min(bodyStart(key), shown.head.length)) + shown.tail.length;
}

export type Matched =
  | { readonly kind: 'one'; readonly key: ListedKey }
  /** `ended`: one that is no longer in force looks like it. */
  | { readonly kind: 'none'; readonly ended: boolean }
  | { readonly kind: 'several'; readonly count: number };

const WEAKEST = 3;
const STRONG = 8;

/**
 * The one listed key that can be the leaked one: still in force, and shown with characters that the leaked key has. More than one, or
 * one with a weak hint beside a key that shows nothing of itself, is several: the wrong key must never be revoked.
 */
export function matchListedKey(listed: readonly ListedKey[], key: string): Matched {
  const living = listed.filter(({ ended }) => !ended);
  const fits = living
    .map((entry) => ({ entry, strength: strength(entry.hint, key) }))
    .filter((fit) => fit.strength >= WEAKEST);
  if (fits.length > 1) return { kind: 'several', count: fits.length };
  if (fits.length === 0) {
    const ended = listed.some((entry) => entry.ended && strength(entry.hint, key) >= STRONG);
    return { kind: 'none', ended };
  }
  const [fit] = fits;
  const silent = living.filter(({ hint }) => readHint(hint) === undefined).length;
  if (fit!.strength < STRONG && silent > 0) return { kind: 'several', count: silent + 1 };
  return { kind: 'one', key: fit!.entry };
}
