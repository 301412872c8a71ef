import { BIGRAM_ALPHABET, BIGRAM_BASE64, BIGRAM_SCALE } from './bigram-table.ts';

const SYMBOLS = BIGRAM_ALPHABET.length;
let table: Int8Array | null = null;
let symbolOf: Int8Array | null = null;

/**
 * Log-likelihood ratio of `text` being written by a person against being drawn at random from its own alphabet, in bits a character.
 * Above 0: like words and identifiers. Below 0: like a random key; -0.35 keeps 98 % of 16-digit hex and all longer alphabets.
 */
export function logLikelihoodRatio(text: string): number {
  if (table === null || symbolOf === null) [table, symbolOf] = loadTable();
  let lower = 0;
  let upper = 0;
  let digit = 0;
  let symbol = 0;
  let hexOnly = true;
  let sum = 0;
  let previous = -1;
  let pairs = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) {
      lower++;
      if (code > 102) hexOnly = false;
    } else if (code >= 65 && code <= 90) {
      upper++;
      if (code > 70) hexOnly = false;
    } else if (code >= 48 && code <= 57) digit++;
    else {
      symbol++;
      hexOnly = false;
    }
    const index = code < 128 ? symbolOf[code]! : -1;
    if (previous >= 0 && index >= 0) {
      sum += table[previous * SYMBOLS + index]!;
      pairs++;
    }
    previous = index;
  }
  if (pairs === 0) return 0;
  return sum / BIGRAM_SCALE / pairs + Math.log2(alphabetSize(lower, upper, digit, symbol, hexOnly));
}

function alphabetSize(lower: number, upper: number, digit: number, symbol: number, hexOnly: boolean): number {
  if (lower + upper + symbol === 0) return 10;
  if (hexOnly && digit > 0 && (lower === 0 || upper === 0)) return 16;
  const size = (lower > 0 ? 26 : 0) + (upper > 0 ? 26 : 0) + (digit > 0 ? 10 : 0) + (symbol > 0 ? 4 : 0);
  return Math.max(2, size);
}

/** Shannon entropy of the character counts, in bits a character. */
export function shannonEntropy(text: string): number {
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  let entropy = 0;
  for (const count of counts.values()) entropy -= (count / text.length) * Math.log2(count / text.length);
  return entropy;
}

/** How many different characters a text has; all beyond ASCII count as one. */
export function countDistinct(text: string): number {
  const seen = new Uint8Array(129);
  let distinct = 0;
  for (let at = 0; at < text.length; at++) {
    const code = Math.min(128, text.charCodeAt(at));
    if (seen[code] === 0) distinct++;
    seen[code] = 1;
  }
  return distinct;
}

/** Length of the longest run of equal, ascending or descending characters: 5 in `abcde`, 4 in `7777`. */
export function longestSequence(text: string): number {
  let longest = 1;
  for (const step of [0, 1, -1]) {
    let run = 1;
    for (let at = 1; at < text.length; at++) {
      run = text.charCodeAt(at) - text.charCodeAt(at - 1) === step ? run + 1 : 1;
      if (run > longest) longest = run;
    }
  }
  return longest;
}

function loadTable(): [Int8Array, Int8Array] {
  const bytes = Buffer.from(BIGRAM_BASE64, 'base64');
  const indices = new Int8Array(128).fill(-1);
  for (let index = 0; index < SYMBOLS; index++) indices[BIGRAM_ALPHABET.charCodeAt(index)] = index;
  return [new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length), indices];
}
