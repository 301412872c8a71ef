import { decoderOf, type FoldHow, MAX_ITEMS, MAX_TEXT, methodOf, type Value } from './decoders.ts';
import type { Token } from './token.ts';

export interface Folded {
  readonly value: Value;
  /** Index of the token behind the expression. */
  readonly next: number;
  readonly how: ReadonlySet<FoldHow>;
}

const MAX_DEPTH = 24;
const MAX_STEPS = 400_000;

const NONE: ReadonlySet<FoldHow> = new Set();
const ESCAPE: ReadonlySet<FoldHow> = new Set(['escape']);

export type Language = 'javascript' | 'python';

/** Evaluates expressions that are made of literals only, and of names that stand for such. Runs nothing. */
export function createEvaluator(
  tokens: readonly Token[],
  language: Language,
  lookup: (name: string) => Folded | null,
): (at: number) => Folded | null {
  let steps = 0;

  function skip(list: readonly Token[], at: number): number {
    let next = at;
    while (list[next]?.value === '\n' && list[next]!.type === 'punct') next++;
    return next;
  }
  const isSign = (list: readonly Token[], at: number, sign: string): boolean =>
    list[at]?.type === 'punct' && list[at]!.value === sign;

  function sum(list: readonly Token[], from: number, depth: number, inside: boolean): Folded | null {
    if (depth > MAX_DEPTH || ++steps > MAX_STEPS) return null;
    const first = postfix(list, inside ? skip(list, from) : from, depth);
    if (!first) return null;
    let { value, next } = first;
    let how = first.how;
    for (;;) {
      // Inside brackets a line's end means nothing; JavaScript's tokens have none.
      const at = inside ? skip(list, next) : next;
      const plus = isSign(list, at, '+');
      const adjacent =
        language === 'python' &&
        typeof value === 'string' &&
        (list[at]?.type === 'string' || list[at]?.type === 'template');
      if (!plus && !adjacent) break;
      const right = postfix(list, skip(list, plus ? at + 1 : at), depth + 1);
      const sumOf = right && add(value, right.value);
      // `'a' + b` with an unknown b: what is known so far stays a literal on its own.
      if (!right || sumOf === null) break;
      value = sumOf;
      next = right.next;
      how = right.how === NONE && how.has('concat') ? how : new Set([...how, ...right.how, 'concat']);
    }
    return { value, next: inside ? skip(list, next) : next, how };
  }

  function items(list: readonly Token[], from: number, close: string, depth: number): Folded | null {
    const values: Value[] = [];
    const how = new Set<FoldHow>();
    let at = skip(list, from);
    while (!isSign(list, at, close)) {
      const spread = isSign(list, at, '...') || (language === 'python' && isSign(list, at, '*'));
      const item = sum(list, spread ? at + 1 : at, depth + 1, true);
      if (!item || values.length >= MAX_ITEMS) return null;
      if (spread && Array.isArray(item.value)) values.push(...item.value);
      else values.push(item.value);
      for (const one of item.how) how.add(one);
      at = skip(list, item.next);
      if (isSign(list, at, ',')) at = skip(list, at + 1);
      else if (!isSign(list, at, close)) return null;
    }
    return { value: values, next: at + 1, how };
  }

  function primary(list: readonly Token[], at: number, depth: number): Folded | null {
    const token = list[at];
    if (!token || depth > MAX_DEPTH || ++steps > MAX_STEPS) return null;
    switch (token.type) {
      case 'string':
        return { value: token.value, next: at + 1, how: token.escaped ? ESCAPE : NONE };
      case 'number':
        return { value: Number(token.value.replaceAll('_', '')), next: at + 1, how: NONE };
      case 'template': {
        let text = '';
        const how = new Set<FoldHow>(token.escaped ? ['escape'] : []);
        for (const part of token.parts ?? []) {
          if (typeof part === 'string') text += part;
          else {
            const inner = sum(part, 0, depth + 1, true);
            if (!inner || inner.next < part.length || typeof inner.value === 'object') return null;
            text += inner.value;
            how.add('template');
            for (const one of inner.how) how.add(one);
          }
        }
        return text.length > MAX_TEXT ? null : { value: text, next: at + 1, how };
      }
      case 'punct':
        if (token.value === '[') return items(list, at + 1, ']', depth);
        if (token.value === '(') {
          const inner = sum(list, at + 1, depth + 1, true);
          return inner && isSign(list, inner.next, ')') ? { ...inner, next: inner.next + 1 } : null;
        }
        return null;
      default:
        return call(list, at, depth) ?? named(list, at);
    }
  }

  function named(list: readonly Token[], at: number): Folded | null {
    const known = lookup(list[at]!.value);
    return known ? { ...known, next: at + 1 } : null;
  }

  /** `atob(…)`, `Buffer.from(…)`, `String.fromCharCode(…)`, `base64.b64decode(…)`, `chr(…)` and their like. */
  function call(list: readonly Token[], at: number, depth: number): Folded | null {
    let open = at + 1;
    let name = list[at]!.value;
    if (name === 'new' && list[at + 1]?.type === 'name') return call(list, at + 1, depth);
    while (isSign(list, open, '.') && list[open + 1]?.type === 'name') {
      name += `.${list[open + 1]!.value}`;
      open += 2;
    }
    if (!isSign(list, open, '(')) return null;
    const known = decoderOf(
      name.replace(/^(?:window|globalThis|self|global|base64|binascii|codecs|urllib\.parse)\./, ''),
    );
    if (!known) return null;
    const given = items(list, open + 1, ')', depth + 1);
    if (!given || !Array.isArray(given.value)) return null;
    const value = known.decode(given.value);
    return value === null ? null : { value, next: given.next, how: new Set([...given.how, known.how]) };
  }

  function postfix(list: readonly Token[], from: number, depth: number): Folded | null {
    let folded = primary(list, from, depth);
    while (folded) {
      const { value, next } = folded;
      if (
        language === 'python' &&
        isSign(list, next, '[') &&
        ['[', ':', ':', '-'].every((sign, offset) => isSign(list, next + offset, sign)) &&
        list[next + 4]?.value === '1' &&
        isSign(list, next + 5, ']')
      ) {
        const reversed =
          typeof value === 'string'
            ? [...value].reverse().join('')
            : typeof value === 'object'
              ? [...value].reverse()
              : null;
        if (reversed === null) return folded;
        folded = { value: reversed, next: next + 6, how: new Set([...folded.how, 'reverse']) };
        continue;
      }
      if (!isSign(list, next, '.') || list[next + 1]?.type !== 'name' || !isSign(list, next + 2, '(')) return folded;
      const given = items(list, next + 3, ')', depth + 1);
      const method = methodOf(list[next + 1]!.value);
      const result: { value: Value; how: FoldHow | null } | null =
        given && method && Array.isArray(given.value) ? method(value, given.value) : null;
      if (!given || !result) return folded;
      folded = {
        value: result.value,
        next: given.next,
        how: new Set([...folded.how, ...given.how, ...(result.how ? [result.how] : [])]),
      };
    }
    return folded;
  }

  return (at) => (steps > MAX_STEPS ? null : sum(tokens, at, 0, false));
}

function add(left: Value, right: Value): Value | null {
  if (typeof left === 'object' || typeof right === 'object') return null;
  if (typeof left === 'number' && typeof right === 'number') return left + right;
  const text = `${left}${right}`;
  return text.length > MAX_TEXT ? null : text;
}
