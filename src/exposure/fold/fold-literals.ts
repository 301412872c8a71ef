import type { FoldHow } from './decoders.ts';
import { createEvaluator, type Folded } from './evaluate.ts';
import { foldLanguage, MAX_FOLD } from './is-worth-folding.ts';
import type { Token } from './token.ts';
import { tokenizeJavaScript } from './tokenize-javascript.ts';
import { tokenizePython } from './tokenize-python.ts';

/** A text that a file puts together from pieces, or hides behind an encoding. Offsets in UTF-16 code units; the end is exclusive. */
export interface FoldedLiteral {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly how: FoldHow;
}

/** First words of the calls that are folded. */
const CALLED =
  /^(?:atob|window|globalThis|self|global|Buffer|String|Uint8Array|decodeURIComponent|unescape|unquote|urllib|base64|binascii|codecs|[a-z0-9_]*b64decode|a2b_base64|unhexlify|bytes|bytearray|chr|str)$/;
const MAX_RESULTS = 2000;
/** Names that stand for names that stand for names. */
const MAX_NESTING = 20;
/** What decides the name when several ways were used: the strangest first. */
const ORDER: readonly FoldHow[] = ['atob', 'buffer', 'charcode', 'reverse', 'join', 'template', 'concat', 'escape'];
/** A key has so many key characters in one run, digits among them. */
const KEY_RUN = /[A-Za-z0-9_+/=-]{16,}/g;

/**
 * Folds literals that were split or obfuscated within one file: concatenations, template literals, joined lists, `atob`, `Buffer.from`,
 * character codes, escapes, reversed texts, also through names that stand for literals. Bounded in steps, depth and size; nothing is run.
 * @returns texts that could hold a key, in order of place; a text that stands in the file as it is, is not among them
 */
export function foldLiterals(path: string, text: string): FoldedLiteral[] {
  const language = foldLanguage(path);
  if (language === null || text.length > MAX_FOLD) return [];
  const tokens = language === 'python' ? tokenizePython(text) : tokenizeJavaScript(text);
  const bindings = collectBindings(tokens);
  const known = new Map<string, Folded | null>();
  let nesting = 0;
  const evaluate = createEvaluator(tokens, language, (name) => {
    const ready = known.get(name);
    if (ready !== undefined) return ready;
    // While a name is being folded it is unknown, which ends circles.
    known.set(name, null);
    if (nesting >= MAX_NESTING) return null;
    nesting++;
    const folded = foldBinding(bindings.get(name) ?? []);
    nesting--;
    known.set(name, folded);
    return folded;
  });

  function foldBinding(places: readonly number[]): Folded | null {
    const parts = places.map((place) => evaluate(place));
    const first = parts[0] ?? null;
    if (parts.length < 2 || first === null) return first;
    let value = '';
    const how = new Set<FoldHow>(['concat']);
    for (const part of parts) {
      if (typeof part?.value !== 'string') return null;
      value += part.value;
      for (const one of part.how) how.add(one);
    }
    return { value, next: first.next, how };
  }

  function canBegin(at: number): boolean {
    const { type, value, escaped } = tokens[at]!;
    if (type === 'template') return true;
    if (type === 'punct') return value === '[' || value === '(';
    const next = tokens[at + 1]?.value;
    // Most literals stand alone. In Python they are put together without a sign.
    if (type === 'string') return escaped || language === 'python' || next === '+' || next === '.';
    // Most names are neither a call nor known, and need no closer look.
    return (
      type === 'name' &&
      (next === '(' || next === '.' || next === '+' || next === '['
        ? bindings.has(value) || CALLED.test(value)
        : value === 'new')
    );
  }

  const found: FoldedLiteral[] = [];
  const add = (folded: Folded | null, start: number, end: number): void => {
    const { value } = folded ?? {};
    if (
      !folded ||
      typeof value !== 'string' ||
      folded.how.size === 0 ||
      !(value.match(KEY_RUN) ?? []).some((run) => /\d/.test(run)) ||
      found.length >= MAX_RESULTS
    )
      return;
    if (text.includes(value)) return;
    found.push({ value, start, end, how: ORDER.find((way) => folded.how.has(way))! });
  };
  for (let at = 0; at < tokens.length; ) {
    const folded = canBegin(at) ? evaluate(at) : null;
    if (folded && folded.next > at) {
      add(folded, tokens[at]!.start, tokens[folded.next - 1]!.end);
      at = folded.next;
    } else at++;
  }
  // Texts that grow by `+=` have no expression of their own.
  for (const [name, places] of bindings) {
    if (places.length < 2) continue;
    if (!known.has(name)) known.set(name, foldBinding(places));
    const folded = known.get(name) ?? null;
    const last = tokens[places.at(-1)!];
    if (last) add(folded, tokens[places[0]!]!.start, last.end);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** For each name that is given one value, and perhaps more by `+=`: the tokens at which those expressions begin. */
function collectBindings(tokens: readonly Token[]): Map<string, number[]> {
  const bindings = new Map<string, number[]>();
  const ambiguous = new Set<string>();
  tokens.forEach(({ type, value }, at) => {
    if (type !== 'punct' || (value !== '=' && value !== '+=')) return;
    let before = at - 1;
    // `const a: string = …`
    if (tokens[before]?.type === 'name' && tokens[before - 1]?.value === ':' && tokens[before - 2]?.type === 'name')
      before -= 2;
    const name = tokens[before];
    if (name?.type !== 'name' || tokens[before - 1]?.value === '.') return;
    const known = bindings.get(name.value);
    if (value === '=') {
      if (known) ambiguous.add(name.value);
      else bindings.set(name.value, [at + 1]);
    } else known?.push(at + 1);
  });
  for (const name of ambiguous) bindings.delete(name);
  return bindings;
}
