import { countDistinct, longestSequence } from './randomness.ts';

/**
 * Words that people write where a key belongs. Four letters at least: a random 86-character key holds a given four-letter word, in
 * either case, once in 10,000 times.
 */
const WORDS =
  /your|exampl|sample|dummy|placeholder|change[_-]?me|changeit|replace|insert|redact|fake|x{4,}|\*{3}|\.{3}|abc[_-]?123|xyz[_-]?789|123456|deadbeef|cafebabe|f00dbabe|very[_-]?long|test[_-]?key|secret[_-]?key|api[_-]?key|(?:secret|access|auth|api|bearer|refresh)[_-]?token|shown[_-]?only|[_-]here$|wrong[_-]?key|invalid|mustnotbe|notreal|not[_-]a[_-]|password|qwerty|foobar|lorem|todo[_-]|mock[_-]|[_-]mock|undefined|abcdefg|thisis|my[_-]?secret|supersecret|generate[_-]|openssl|null[_-]|some[_-]|enter[_-]|paste[_-]|put[_-]your/i;

/** Whether the text stands for a key instead of being one: words, a keyboard walk, one character again and again, a repeated unit. */
export function isPlaceholder(text: string): boolean {
  if (WORDS.test(text)) return true;
  if (text.length >= 12 && countDistinct(text) < Math.min(8, Math.ceil(text.length / 2))) return true;
  return longestSequence(text) >= longestByChance(text.length) || isRepeated(text) || isInterleaved(text);
}

/** A run of six stands in one random 64-digit hex key of a thousand by chance, one of eight in a quarter of a million. */
function longestByChance(length: number): number {
  return length > 40 ? 8 : 6;
}

/** `a1b2c3d4e5f6`: letters and digits count up, each on their own. Either alone happens in random hex. */
function isInterleaved(text: string): boolean {
  return longestSequence(text.replace(/[^A-Za-z]+/g, '')) >= 6 && longestSequence(text.replace(/\D+/g, '')) >= 6;
}

/** The text is one short unit over and over: `abcd1234abcd1234`. */
function isRepeated(text: string): boolean {
  for (let unit = 1; unit <= 10 && unit * 2 <= text.length; unit++) {
    if (text.slice(unit) === text.slice(0, -unit)) return true;
  }
  return false;
}
