import { logLikelihoodRatio } from './randomness.ts';

/** Random text scores lower: 99 in 100 keys of 22 characters are below -1.2, the hardest identifier seen is at -0.8. */
const RANDOM = -0.95;

/** `abc`, `ABC`, `Abc`, `2024`, `sha256`, `axi4lite`, `v2`. */
const WORD_LIKE =
  /^(?:[a-z]+|[A-Z]+|[A-Z][a-z]+|\d{1,8}|[A-Za-z]+\d{1,4}|[A-Z]?[a-z]{1,5}\d{1,2}[a-z]{1,6}|v?\d{1,3}[a-z]{0,3})$/;

/**
 * Whether the text is made of words joined by `_` or `-`, as names of tables, test benches and CSS classes are: at least two parts, six in
 * ten characters in parts that look like words, no long part that doesn't, and nothing random about the whole.
 */
export function isIdentifier(text: string): boolean {
  const parts = text.split(/[_-]/).filter((part) => part !== '');
  if (parts.length < 2) return false;
  let total = 0;
  let words = 0;
  for (const part of parts) {
    total += part.length;
    if (WORD_LIKE.test(part)) words += part.length;
    else if (part.length >= 14) return false;
  }
  // Random text in one case has digits in most of its parts: `TR31_D0_SYMMETRIC_DATA_KEY` has words.
  if (words === total && parts.length >= 3 && isMostlyLetters(parts) && text === text.toUpperCase()) return true;
  return words >= total * 0.6 && logLikelihoodRatio(text) > RANDOM;
}

/** At least three parts are words of three or more letters, `SHA256` among them. */
function isMostlyLetters(parts: readonly string[]): boolean {
  return parts.filter((part) => /^[A-Za-z]{3,}\d{0,3}$/.test(part)).length >= 3;
}
