import { makeToken, type TemplatePart, type Token, unescapeBody } from './token.ts';

const NUMBER = /0[xX][0-9a-fA-F_]+|0[bB][01_]+|\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** Words after which a slash begins an expression and not a division. */
const BEFORE_EXPRESSION = /^(?:return|typeof|case|in|of|delete|void|throw|new|do|else|instanceof|yield|await)$/;
const MAX_NESTING = 30;

const TAB = 0x09;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const BACKSLASH = 0x5c;

/**
 * Splits JavaScript, TypeScript or JSX into words, comments left out. Never fails: a quote that is not closed on its line is a sign
 * (JSX text is full of apostrophes), and what a sign means is for the folder to see.
 */
export function tokenizeJavaScript(text: string): Token[] {
  return scan(text, 0, false, 0).tokens;
}

function scan(text: string, from: number, inTemplate: boolean, nesting: number): { tokens: Token[]; end: number } {
  const tokens: Token[] = [];
  let depth = 0;
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === SPACE || code === LINE_FEED || code === TAB || code === RETURN) {
      at++;
      continue;
    }
    // Words are most of a program, and looking at each with an expression takes longer than all the rest.
    if (beginsWord(code)) {
      let end = at + 1;
      while (end < text.length && continuesWord(text.charCodeAt(end))) end++;
      tokens.push(makeToken('name', text.slice(at, end), at, end));
      at = end;
      continue;
    }
    if (isDigit(code)) {
      NUMBER.lastIndex = at;
      const [number] = NUMBER.exec(text)!;
      tokens.push(makeToken('number', number, at, at + number.length));
      at += number.length;
      continue;
    }
    const char = text[at]!;
    if (char === '/' && text[at + 1] === '/') {
      const end = text.indexOf('\n', at);
      at = end < 0 ? text.length : end;
      continue;
    }
    if (char === '/' && text[at + 1] === '*') {
      const end = text.indexOf('*/', at + 2);
      at = end < 0 ? text.length : end + 2;
      continue;
    }
    if (char === '"' || char === "'") {
      const end = closingQuote(text, at, code);
      if (end > 0) {
        const { text: value, escaped } = unescapeBody(text.slice(at + 1, end));
        tokens.push(makeToken('string', value, at, end + 1, escaped));
        at = end + 1;
        continue;
      }
    }
    if (char === '`' && nesting < MAX_NESTING) {
      const { token, end } = template(text, at, nesting);
      tokens.push(token);
      at = end;
      continue;
    }
    if (char === '/' && beginsExpression(tokens.at(-1))) {
      const end = regexEnd(text, at);
      if (end > 0) {
        tokens.push(makeToken('punct', '/regex/', at, end));
        at = end;
        continue;
      }
    }
    if (char === '{') depth++;
    if (char === '}') {
      if (inTemplate && depth === 0) return { tokens, end: at };
      depth--;
    }
    const sign = signAt(text, at, char);
    tokens.push(makeToken('punct', sign, at, at + sign.length));
    at += sign.length;
  }
  return { tokens, end: text.length };
}

/** Signs of several characters that must not be taken for `+`, `=` or `.`. */
function signAt(text: string, at: number, char: string): string {
  const next = text[at + 1];
  if (next === '=' && '+=!<>'.includes(char))
    return char === '+' ? '+=' : text[at + 2] === '=' ? `${char}==` : `${char}=`;
  if (char === '=' && next === '>') return '=>';
  if (char === '+' && next === '+') return '++';
  return char === '.' && next === '.' && text[at + 2] === '.' ? '...' : char;
}

/** `[A-Za-z_$]`, and everything that is not ASCII. */
function beginsWord(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f || code === 0x24 || code >= 0x80
  );
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function continuesWord(code: number): boolean {
  return beginsWord(code) || isDigit(code);
}

/** Offset of the quote that closes a string; -1 if the line ends first. */
function closingQuote(text: string, start: number, quote: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === quote) return at;
    else if (code === LINE_FEED) return -1;
  }
  return -1;
}

function template(text: string, start: number, nesting: number): { token: Token; end: number } {
  const parts: TemplatePart[] = [];
  let hidden = false;
  let from = start + 1;
  let at = from;
  const flush = (end: number): void => {
    const { text: value, escaped } = unescapeBody(text.slice(from, end));
    if (value !== '') parts.push(value);
    hidden ||= escaped;
  };
  while (at < text.length && text[at] !== '`') {
    if (text[at] === '\\') at += 2;
    else if (text[at] === '$' && text[at + 1] === '{') {
      flush(at);
      const inner = scan(text, at + 2, true, nesting + 1);
      parts.push(inner.tokens);
      at = inner.end + 1;
      from = at;
    } else at++;
  }
  flush(Math.min(at, text.length));
  const end = Math.min(at + 1, text.length);
  return { token: makeToken('template', '', start, end, hidden, parts), end };
}

function beginsExpression(before: Token | undefined): boolean {
  if (!before) return true;
  if (before.type === 'name') return BEFORE_EXPRESSION.test(before.value);
  return before.type === 'punct' && !/^[)\]}]$|^\/regex\/$|^\+\+$/.test(before.value);
}

function regexEnd(text: string, start: number): number {
  let inClass = false;
  for (let at = start + 1; at < text.length; at++) {
    const char = text[at];
    if (char === '\\') at++;
    else if (char === '\n') return -1;
    else if (char === '[') inClass = true;
    else if (char === ']') inClass = false;
    else if (char === '/' && !inClass) return at + 1;
  }
  return -1;
}
