import type { Entry } from './journal.ts';
import type { KeyCheck } from './key-text.ts';

/** One try at a new key, as the journal tells it. */
export interface Attempt {
  /** Nonce at the end of the new key's name: how a lost key is found again. */
  readonly tag: string;
  newId?: string;
  check?: KeyCheck;
  answered: boolean;
  /** Sinks that may hold the new key, and those that do. */
  readonly storing: Set<string>;
  readonly stored: Set<string>;
  restUntil?: number;
  removed: boolean;
}

/** A new attempt, before anything is sent. */
export function newAttempt(tag: string): Attempt {
  return { tag, answered: false, storing: new Set(), stored: new Set(), removed: false };
}

/** All attempts of an unfinished operation, oldest first. */
export function readAttempts(entries: readonly Entry[]): Attempt[] {
  const attempts = new Map<string, Attempt>();
  for (const entry of entries) {
    if (!('tag' in entry)) continue;
    const attempt = attempts.get(entry.tag) ?? newAttempt(entry.tag);
    attempts.set(entry.tag, attempt);
    switch (entry.state) {
      case 'created':
        attempt.newId = entry.newId;
        attempt.check = entry.check;
        break;
      case 'answered':
        attempt.answered = true;
        break;
      case 'storing':
        attempt.storing.add(entry.sink);
        break;
      case 'stored':
        attempt.stored.add(entry.sink);
        break;
      case 'verified':
        attempt.restUntil = entry.restUntil;
        break;
      case 'removed':
        attempt.removed = true;
        break;
      default:
        break;
    }
  }
  return [...attempts.values()];
}
