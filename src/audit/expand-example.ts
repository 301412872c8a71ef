import { randomBytes, randomInt, randomUUID } from 'node:crypto';

const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';
const ALPHABETS: Readonly<Record<string, string>> = {
  hex: `${DIGITS}abcdef`,
  digits: DIGITS,
  upper: UPPER,
  base36: LOWER + DIGITS,
  alnum: UPPER + LOWER + DIGITS,
  b32: `${UPPER}234567`,
  b64: `${UPPER + LOWER + DIGITS}+/`,
  b64url: `${UPPER + LOWER + DIGITS}-_`,
};

/** Replaces `{{hex:64}}` and the like by fresh random characters, so that rule files hold no full key. Every place gets its own value. */
export function expandExample(text: string): string {
  return text.replace(/\{\{(?:uuid|([a-z0-9]+):(\d{1,3}))\}\}/g, (_match, kind: string | undefined, length: string) => {
    if (kind === undefined) return randomUUID();
    const alphabet = ALPHABETS[kind];
    if (alphabet === undefined) throw new Error(`no such template: ${kind}`);
    return randomText(alphabet, Number(length));
  });
}

/** Random characters of an alphabet. */
export function randomText(alphabet: string, length: number): string {
  if (alphabet === ALPHABETS['hex'])
    return randomBytes(Math.ceil(length / 2))
      .toString('hex')
      .slice(0, length);
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}
