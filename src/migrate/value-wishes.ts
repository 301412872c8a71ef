import { matches } from './expression/matches.ts';
import { parseExpression } from './expression/parse.ts';
import { left, type ValueWish, type Wish } from './wish.ts';

/** Which findings a list of values is meant for. */
export type Scope = Pick<ValueWish, 'inPath' | 'rules'>;

/** Values that a regular expression fits. It is asked here and now, about the values that are found; it goes into no file. */
export function expressionWish(label: string, expression: string, scope: Scope = {}, ignoreCase = false): Wish {
  const node = parseExpression(expression, ignoreCase);
  if (node === null)
    return left(label, 'the expression uses what unleak doesn’t read (lookaround, Unicode classes), or is too large');
  return { label, kind: 'value', accepts: (value) => matches(node, value), names: 'some', ...scope };
}

/** Values that hold a word. */
export function wordWish(label: string, word: string, scope: Scope = {}, ignoreCase = true): Wish {
  const fold = (text: string) => (ignoreCase ? text.toLowerCase() : text);
  const wanted = fold(word);
  return { label, kind: 'value', accepts: (value) => fold(value).includes(wanted), names: 'some', ...scope };
}
