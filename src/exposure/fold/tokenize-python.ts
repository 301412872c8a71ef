import { makeToken, type TemplatePart, type Token, unescapeBody } from './token.ts';

const WORD = /[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*/y;
const NUMBER = /0[xX][0-9a-fA-F_]+|\d[\d_]*(?:\.\d+)?/y;
const STRING = /([rRbBfFuU]{0,2})("""|'''|"|')/y;

/** Splits Python into words, comments left out. Never fails: a string that is not closed on its line is a sign. */
export function tokenizePython(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const char = text[at]!;
    if (char === '\n') {
      // A line's end separates statements, except inside brackets, where the folder passes over it.
      tokens.push(makeToken('punct', '\n', at, at + 1));
      at++;
      continue;
    }
    if (char === ' ' || char === '\t' || char === '\r') {
      at++;
      continue;
    }
    if (char === '\\' && /^\\\r?\n/.test(text.slice(at, at + 3))) {
      at = text.indexOf('\n', at) + 1;
      continue;
    }
    if (char === '#') {
      const end = text.indexOf('\n', at);
      at = end < 0 ? text.length : end;
      continue;
    }
    STRING.lastIndex = at;
    const open = STRING.exec(text);
    if (open) {
      const token = readString(text, at, open[1]!.toLowerCase(), open[2]!);
      if (token) {
        tokens.push(token);
        at = token.end;
        continue;
      }
    }
    WORD.lastIndex = at;
    const word = WORD.exec(text);
    NUMBER.lastIndex = at;
    const number = word ? null : NUMBER.exec(text);
    const value =
      word?.[0] ?? number?.[0] ?? (text.startsWith('+=', at) ? '+=' : text.startsWith('==', at) ? '==' : char);
    tokens.push(makeToken(word ? 'name' : number ? 'number' : 'punct', value, at, at + value.length));
    at += value.length;
  }
  return tokens;
}

function readString(text: string, start: number, prefix: string, quote: string): Token | null {
  const body = start + prefix.length + quote.length;
  let end = -1;
  for (let at = body; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text.startsWith(quote, at)) {
      end = at;
      break;
    } else if (quote.length === 1 && text[at] === '\n') return null;
  }
  if (end < 0) return null;
  const raw = text.slice(body, end);
  const stop = end + quote.length;
  if (prefix.includes('f')) return makeToken('template', '', start, stop, false, formatParts(raw));
  const { text: value, escaped } = prefix.includes('r') ? { text: raw, escaped: false } : unescapeBody(raw);
  return makeToken('string', value, start, stop, escaped);
}

/** `f"{a}_{b}"`: names and calls in braces become tokens; format specifications make a part unknown. */
function formatParts(raw: string): TemplatePart[] {
  return raw.split(/(\{\{|\}\}|\{[^{}]*\})/).flatMap((part): TemplatePart[] => {
    if (part === '') return [];
    if (part === '{{' || part === '}}') return [part[0]!];
    return part.startsWith('{') ? [tokenizePython(part.slice(1, -1))] : [unescapeBody(part).text];
  });
}
