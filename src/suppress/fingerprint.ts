import { createHmac, scryptSync } from 'node:crypto';

/** Separates these hashes from every other use of the same functions. Part of every committed baseline: never change it. */
const CONTEXT = 'unleak fingerprint v1';

/** Hexadecimal digits: 128 bits for strong tokens, 20 bits for values that a person may have chosen. */
const STRONG_DIGITS = 32;
const WEAK_DIGITS = 5;

/** 16 MiB and about 50 ms per guess: what a person's password is protected by, besides the missing bits. */
const SCRYPT = { N: 2 ** 14, r: 8, p: 1 } as const;

/** Weak values of this process, with their fingerprints: each costs 50 ms once. Values never leave the process. */
const weakSeen = new Map<string, string>();
const MAX_SEEN = 10_000;

/**
 * The name of a value under a rule: the same in every file, commit and clone, and of no use to somebody who has only this.
 *
 * A strong token has 80 random bits or more, so no hash of it can be searched; HMAC keeps rules and other tools' hashes apart. A
 * password can be guessed: its hash is slow (a dictionary of 10^9 words takes a core 1.6 years) and so short that even then about
 * one word in a million fits by accident. The price: two passwords of one rule share a fingerprint once in a million pairs.
 *
 * @param value the secret
 * @param lowEntropy the rule's values may be chosen by people
 * @param key the operator's own key (`UNLEAK_FINGERPRINT_KEY`), which makes a baseline worthless without it
 * @returns 32 or 5 lower-case hexadecimal digits
 */
export function fingerprint(rule: string, value: string, lowEntropy: boolean, key = ''): string {
  // A rule id holds no NUL, so no other pair of rule and value gives the same text.
  const name = `${rule}\0${value}`;
  const context = key === '' ? CONTEXT : createHmac('sha256', CONTEXT).update(key).digest('hex');
  if (!lowEntropy) return createHmac('sha256', context).update(name).digest('hex').slice(0, STRONG_DIGITS);

  const place = `${context}\0${name}`;
  const seen = weakSeen.get(place);
  if (seen !== undefined) return seen;
  const print = scryptSync(value, `${context}\0${rule}`, 16, SCRYPT).toString('hex').slice(0, WEAK_DIGITS);
  if (weakSeen.size >= MAX_SEEN) weakSeen.clear();
  weakSeen.set(place, print);
  return print;
}
