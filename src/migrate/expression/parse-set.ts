import { ASCII, type CharacterSet, setOf } from './node.ts';

const DIGIT = setOf((code) => code >= 48 && code <= 57);
const WORD = setOf((code) => /\w/.test(String.fromCharCode(code)));
const SPACE = setOf((code) => [9, 10, 12, 13, 32].includes(code));

const CLASSES: Readonly<Record<string, CharacterSet>> = {
  d: DIGIT,
  w: WORD,
  s: SPACE,
  D: invert(DIGIT),
  W: invert(WORD),
  S: invert(SPACE),
};

const NAMED: Readonly<Record<string, RegExp>> = {
  alnum: /[A-Za-z0-9]/,
  alpha: /[A-Za-z]/,
  digit: /[0-9]/,
  lower: /[a-z]/,
  upper: /[A-Z]/,
  xdigit: /[0-9A-Fa-f]/,
  word: /\w/,
  space: /[\t-\r ]/,
  punct: /[!-/:-@[-`{-~]/,
};

const CONTROLS: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, f: 12, v: 11, a: 7 };

export function invert({ ascii, beyond }: CharacterSet): CharacterSet {
  return { ascii: ascii.map((held) => !held), beyond: !beyond };
}

/** Both cases of every letter in the set. */
export function foldCase(set: CharacterSet): CharacterSet {
  const letter = (code: number) => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return setOf((code) => set.ascii[code]! || (letter(code) && set.ascii[code ^ 32]!), set.beyond);
}

/**
 * What an escape at `at` (behind the backslash) stands for, and where it ends.
 * @returns null for one that isn't known, such as `\p{L}` or `\1`
 */
export function readEscape(text: string, at: number): { readonly set: CharacterSet; readonly end: number } | null {
  const char = text[at];
  if (char === undefined) return null;
  if (CLASSES[char]) return { set: CLASSES[char], end: at + 1 };
  if (char in CONTROLS) return { set: single(CONTROLS[char]!), end: at + 1 };
  if (char === 'x') {
    const hex = /^(?:([0-9A-Fa-f]{2})|\{([0-9A-Fa-f]{1,6})\})/.exec(text.slice(at + 1, at + 9));
    if (!hex) return null;
    const code = Number.parseInt(hex[1] ?? hex[2]!, 16);
    return code < ASCII ? { set: single(code), end: at + 1 + hex[0].length } : null;
  }
  // Behind letters and digits stand meanings; everything else stands for itself.
  if (/[A-Za-z0-9]/.test(char) || char.charCodeAt(0) >= ASCII) return null;
  return { set: single(char.charCodeAt(0)), end: at + 1 };
}

export function single(code: number): CharacterSet {
  return setOf((other) => other === code);
}

/** Reads `[…]`, with `at` on the bracket. @returns null for what isn't known */
export function readBrackets(text: string, at: number): { readonly set: CharacterSet; readonly end: number } | null {
  const ascii = new Array<boolean>(ASCII).fill(false);
  let beyond = false;
  let cursor = at + 1;
  const negated = text[cursor] === '^';
  if (negated) cursor++;
  for (let first = true; text[cursor] !== ']' || first; first = false) {
    const item = readItem(text, cursor);
    if (item === null) return null;
    cursor = item.end;
    const from = item.code;
    if (from !== null && text[cursor] === '-' && text[cursor + 1] !== ']' && text[cursor + 1] !== undefined) {
      const last = readItem(text, cursor + 1);
      if (last === null || last.code === null || last.code < from) return null;
      for (let code = from; code <= last.code; code++) ascii[code] = true;
      cursor = last.end;
    } else {
      item.set.ascii.forEach((held, code) => {
        if (held) ascii[code] = true;
      });
      beyond ||= item.set.beyond;
    }
  }
  const set = { ascii, beyond };
  return { set: negated ? invert(set) : set, end: cursor + 1 };
}

/** One member of a class: `code` where it is a single character, which a range may begin or end with. */
function readItem(
  text: string,
  at: number,
): { readonly set: CharacterSet; readonly code: number | null; readonly end: number } | null {
  const char = text[at];
  if (char === undefined) return null;
  const named = /^\[:(\^?)([a-z]+):\]/.exec(text.slice(at, at + 12));
  if (named) {
    const expression = NAMED[named[2]!];
    if (expression === undefined) return null;
    const set = setOf((code) => expression.test(String.fromCharCode(code)));
    return { set: named[1] === '^' ? invert(set) : set, code: null, end: at + named[0].length };
  }
  if (char === '\\') {
    const escaped = text[at + 1] === 'b' ? null : readEscape(text, at + 1);
    if (escaped === null) return null;
    const codes = escaped.set.ascii.flatMap((held, code) => (held ? [code] : []));
    return { ...escaped, code: codes.length === 1 && !escaped.set.beyond ? codes[0]! : null };
  }
  const code = char.charCodeAt(0);
  return code < ASCII ? { set: single(code), code, end: at + 1 } : null;
}
