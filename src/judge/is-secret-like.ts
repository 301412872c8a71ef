import type { BodyTest } from '../model/rule.ts';
import { isIdentifier } from './is-identifier.ts';
import { isPlaceholder } from './is-placeholder.ts';
import { countDistinct, logLikelihoodRatio, shannonEntropy } from './randomness.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const HEX = /^(?:[0-9a-f]+|[0-9A-F]+)$/;

/** Largest log-likelihood ratio that still counts as random, in bits a character: see randomness.ts for the calibration. */
const LIMITS: Record<Exclude<BodyTest, 'exact'>, number> = { strong: -0.2, weak: -0.5 };

/** Why the body of a match is no secret, or null if it looks like one. */
export function whyNotSecretLike(body: string, test: BodyTest): string | null {
  if (isPlaceholder(body)) return 'placeholder';
  if (test === 'exact') return null;
  const tail = tailBehindWords(body);
  if (tail !== null && tail.length >= (test === 'weak' ? 32 : 20)) return whyNotSecretLike(tail, test);
  if (/^\d+$/.test(body)) return 'digits only';
  if (UUID.test(body)) return null;
  if (HEX.test(body) && body.length >= 20) return isRandomHex(body) ? null : 'hex without variety';
  if (isGroupedHex(body)) return isRandomHex(body.replaceAll('-', '')) ? null : 'hex without variety';
  if (isIdentifier(body)) return 'identifier';
  const score = logLikelihoodRatio(body);
  const limit = hasBothKinds(body) ? LIMITS[test] : LIMITS[test] - 0.5;
  return score <= limit ? null : 'reads like a word';
}

/** Digits among letters, or both cases: single-case words without a digit must look far more random. */
function hasBothKinds(body: string): boolean {
  return /\d/.test(body) ? /[A-Za-z]/.test(body) : false;
}

/**
 * The hexadecimal digits or the UUID that stand behind words, as in `acme_live_` and 48 digits: the words are no part of what must look random.
 * Null if there are no words, or something else behind them.
 */
export function tailBehindWords(text: string): string | null {
  return BEHIND_WORDS.exec(text)?.[1] ?? null;
}

const BEHIND_WORDS =
  /^(?:[A-Za-z][A-Za-z0-9]{0,15}[-_.:]){1,4}([0-9a-f]{16,128}|[0-9A-F]{16,128}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Groups of hexadecimal digits, 32 at least, such as `32-8-8` or a UUID with a tail: to the score of words they look like words. */
export function isGroupedHex(text: string): boolean {
  return (
    text.length >= 33 &&
    /^(?:[0-9a-f]{8,64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:-[0-9a-f]{4,64}){1,3}$/.test(text)
  );
}

export function isRandomHex(body: string): boolean {
  return /\d/.test(body) && /[a-f]/i.test(body) && countDistinct(body) >= 7 && shannonEntropy(body) >= 2.6;
}
