import { createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import type { Secret } from '../model/secret.ts';

/**
 * The value of a leaked key, if it can stand in a header, a URL or a form: visible ASCII without quotes and such. Undefined otherwise
 * (line breaks would split a header, and Node's own complaint would print the key). The room's only call of `reveal`.
 */
export function keyText(secret: Secret): string | undefined {
  return usableKey(secret.reveal());
}

/** `text`, if every character may stand in a credential. */
export function usableKey(text: string): string | undefined {
  return /^[A-Za-z0-9_.~+/=:-]{8,4096}$/.test(text) ? text : undefined;
}

/** Leading words that all keys of a kind share: `mem_live_`, `sk-ant-api03-`, `SG.`. */
function sharedPrefix(key: string): string {
  return /^(?:[A-Za-z][A-Za-z0-9]{0,11}[_.-]){0,4}/.exec(key)![0];
}

/**
 * A random key of the same shape: the provider must refuse it. Undefined if the key has too few characters to vary (a random one could
 * be somebody's).
 */
export function bogusKey(key: string): string | undefined {
  let prefix = sharedPrefix(key);
  if (key.length - prefix.length < 12) prefix = /^[A-Za-z]{1,12}[_.-]/.exec(key)?.[0] ?? '';
  const body = key.slice(prefix.length);
  if (body.replace(/[^A-Za-z0-9]/g, '').length < 12) return undefined;
  const alphabets =
    /^[0-9a-f]+$/.test(body) && /\d/.test(body)
      ? ['0123456789abcdef']
      : ['0123456789', 'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const vary = (character: string) => {
    const alphabet = alphabets.find((letters) => letters.includes(character));
    return alphabet === undefined ? character : alphabet[randomInt(alphabet.length)]!;
  };
  const bogus = prefix + [...body].map(vary).join('');
  return bogus === key ? bogusKey(key) : bogus;
}

/** A keyed hash that recognises a key again without holding it. */
export interface KeyCheck {
  readonly salt: string;
  readonly mac: string;
}

function macOf(key: string, salt: string): Buffer {
  return createHmac('sha256', Buffer.from(salt, 'hex')).update(key).digest();
}

/** For a freshly created key: providers' keys are random, so the hash can't be searched through. */
export function checkOf(key: string): KeyCheck {
  const salt = randomBytes(32).toString('hex');
  return { salt, mac: macOf(key, salt).toString('hex') };
}

export function isKeyOf(key: string, check: KeyCheck): boolean {
  return timingSafeEqual(macOf(key, check.salt), Buffer.from(check.mac, 'hex'));
}

/** base64 of a text, from each of the three alignments that a piece of it can have. */
function base64Forms(text: string): string[] {
  const bytes = Buffer.from(text);
  return [0, 1, 2].map((skip) => bytes.subarray(skip).toString('base64').replace(/=+$/, ''));
}

/**
 * True if `text` holds a piece of the key, in plain, reversed, hexadecimal, base64 or twofold base64 form: such text of a server is never
 * passed on.
 */
export function mentionsKey(text: string, key: string): boolean {
  const body = key.slice(Math.min(sharedPrefix(key).length, Math.max(0, key.length - 8)));
  const once = base64Forms(body);
  const forms: readonly [string, number][] = [
    [body, 8],
    [[...body].reverse().join(''), 8],
    [Buffer.from(body).toString('hex'), 16],
    ...once.map((form): [string, number] => [form, 10]),
    ...once.flatMap(base64Forms).map((form): [string, number] => [form, 12]),
  ];
  const plain = (form: string) => form.toLowerCase().replaceAll('-', '+').replaceAll('_', '/');
  // Without the marks of percent, JSON and UTF-16 escapes, what is left is the plain or the hexadecimal form.
  const haystack = `${plain(text)}\n${plain(text.replace(/%|\\u00|\\x|\0/g, ''))}`;
  return forms.some(([form, width]) => {
    const needle = plain(form);
    for (let at = 0; at + width <= needle.length; at++)
      if (haystack.includes(needle.slice(at, at + width))) return true;
    return false;
  });
}
