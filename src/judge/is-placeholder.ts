import { countDistinct, longestSequence } from './randomness.ts';

/**
 * Words that people write where a key belongs. Four letters at least: a random 86-character key holds a given four-letter word, in
 * either case, once in 10,000 times.
 */
const WORDS =
  /your|exampl|sample|dummy|placeholder|change[_-]?me|changeit|replace|insert|redact|fake|x{4,}|\*{3}|\.{3}|abc[_-]?123|xyz[_-]?789|123456|deadbeef|cafebabe|f00dbabe|very[_-]?long|test[_-]?key|secret[_-]?key|api[_-]?key|(?:secret|access|auth|api|bearer|refresh)[_-]?token|shown[_-]?only|[_-]here$|wrong[_-]?key|invalid|mustnotbe|notreal|not[_-]a[_-]|password|qwerty|foobar|lorem|todo[_-]|mock[_-]|[_-]mock|undefined|abcdefg|thisis|my[_-]?secret|supersecret|generate[_-]|openssl|null[_-]|some[_-]|enter[_-]|paste[_-]|put[_-]your/gi;
/** `your`, `YOUR`, `Your`: a short word as a person writes it, and one in five of those that a random key holds by chance. */
const WRITTEN = /^(?:[a-z]{0,6}|[A-Z]{0,6}|[A-Z][a-z]{0,6})$/;
/** Letters of words that stand in no random key, in whatever case. */
const LONG_WORD = 6;

/** Whether the text stands for a key instead of being one: words, a keyboard walk, one character again and again, a repeated unit. */
export function isPlaceholder(text: string): boolean {
  if (holdsWord(text)) return true;
  if (text.length >= 12 && countDistinct(text) < Math.min(8, Math.ceil(text.length / 2))) return true;
  return (
    longestSequence(text) >= longestByChance(text.length) ||
    isRepeated(text) ||
    isInterleaved(text) ||
    isDoubled(text) ||
    longestWalk(text) >= LONGEST_WALK
  );
}

function holdsWord(text: string): boolean {
  for (const [word] of text.matchAll(WORDS)) {
    const letters = word.replace(/[^A-Za-z]+/g, '');
    if (letters.length >= LONG_WORD || WRITTEN.test(letters)) return true;
  }
  return false;
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
  for (let unit = 1; unit <= 32 && unit * 2 <= text.length; unit++) {
    if (text.slice(unit) === text.slice(0, -unit)) return true;
  }
  return false;
}

/** `aabbccddeeff0011`. */
function isDoubled(text: string): boolean {
  return text.length >= 12 && /^(?:(.)\1){6,256}$/.test(text);
}

/** Two neighbours in twenty pairs of random characters, nine in a row in one key of a hundred thousand. */
const LONGEST_WALK = 9;
const KEYBOARD = ['1234567890-=', 'qwertyuiop[]', 'asdfghjkl;', 'zxcvbnm,./'];
const NOWHERE = -100;
const ROW = new Int8Array(128).fill(NOWHERE);
const COLUMN = new Int8Array(128).fill(NOWHERE);
KEYBOARD.forEach((keys, row) => {
  [...keys].forEach((key, column) => {
    for (const code of [key.charCodeAt(0), key.toUpperCase().charCodeAt(0)]) {
      ROW[code] = row;
      COLUMN[code] = column;
    }
  });
});

/** Length of the longest walk from key to neighbouring key: 9 in `asdfghjkl`, 8 in `1q2w3e4r`. */
function longestWalk(text: string): number {
  let longest = 0;
  let run = 0;
  let row = NOWHERE;
  let column = NOWHERE;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at) & 127;
    const isNear = ROW[code] !== NOWHERE && Math.abs(ROW[code]! - row) <= 1 && Math.abs(COLUMN[code]! - column) <= 1;
    run = isNear ? run + 1 : 1;
    row = ROW[code]!;
    column = COLUMN[code]!;
    // Hexadecimal digits have few neighbours, and go to and fro between them by chance: a hand moves on.
    if (run > longest && countDistinct(text.slice(at + 1 - run, at + 1)) * 4 >= run * 3) longest = run;
  }
  return longest;
}
