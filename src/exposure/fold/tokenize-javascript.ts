import { type TemplatePart, type Token, unescapeBody } from './token.ts';

const WORD = /[A-Za-z_$\u0080-\uffff][\w$\u0080-\uffff]*/y;
const NUMBER = /0[xX][0-9a-fA-F_]+|0[bB][01_]+|\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** Words after which a slash begins an expression and not a division. */
const BEFORE_EXPRESSION = /^(?:return|typeof|case|in|of|delete|void|throw|new|do|else|instanceof|yield|await)$/;
const MAX_NESTING = 30;

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
    const char = text[at]!;
    if (char === ' ' || char === '\t' || char === '\n' || char === '\r') {
      at++;
      continue;
    }
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
      const end = closingQuote(text, at, char);
      if (end > 0) {
        const { text: value, escaped } = unescapeBody(text.slice(at + 1, end));
        tokens.push({ type: 'string', value, start: at, end: end + 1, ...(escaped ? { escaped } : {}) });
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
        tokens.push({ type: 'punct', value: '/regex/', start: at, end });
        at = end;
        continue;
      }
    }
    WORD.lastIndex = at;
    const word = WORD.exec(text);
    if (word) {
      tokens.push({ type: 'name', value: word[0], start: at, end: at + word[0].length });
      at += word[0].length;
      continue;
    }
    NUMBER.lastIndex = at;
    const number = NUMBER.exec(text);
    if (number) {
      tokens.push({ type: 'number', value: number[0], start: at, end: at + number[0].length });
      at += number[0].length;
      continue;
    }
    if (char === '{') depth++;
    if (char === '}') {
      if (inTemplate && depth === 0) return { tokens, end: at };
      depth--;
    }
    const sign = signAt(text, at, char);
    tokens.push({ type: 'punct', value: sign, start: at, end: at + sign.length });
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

/** Offset of the quote that closes a string; -1 if the line ends first. */
function closingQuote(text: string, start: number, quote: string): number {
  for (let at = start + 1; at < text.length; at++) {
    const char = text[at];
    if (char === '\\') at++;
    else if (char === quote) return at;
    else if (char === '\n') return -1;
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
  return { token: { type: 'template', value: '', start, end, parts, ...(hidden ? { escaped: true } : {}) }, end };
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
