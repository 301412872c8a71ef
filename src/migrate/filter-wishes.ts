import { pathExpressionWishes } from './path-wishes.ts';
import { expressionWish, wordWish } from './value-wishes.ts';
import { left, type Wish } from './wish.ts';

/** `"…"`, `'…'`, with `r` before it or in backquotes without escapes. */
const TEXT = /^\s*(?:(r?)("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|`([^`]*)`)\s*/;
const CALL = /^\s*(matchesAny|containsAny)\(\s*(attributes\["path"\]|finding\["secret"\])\s*,\s*\[/;

/**
 * betterleaks' `prefilter` and `filter`: an expression that is true of what is to be left alone. Read where it is a list of paths, values or
 * words, or several of them with `||`; whatever else it says has no counterpart.
 * Source: `celenv/bindings_filter.go` and `.betterleaks.toml` of betterleaks.
 */
export function filterWishes(label: string, expression: string): readonly Wish[] {
  const wishes: Wish[] = [];
  let rest = expression;
  for (let term = 0; ; term++) {
    const call = CALL.exec(rest);
    const list = call === null ? null : readList(rest.slice(call[0].length));
    if (call === null || list === null) return [left(label, 'the expression says more than lists of paths and values')];
    list.texts.forEach((text, index) => {
      wishes.push(...wishesOf(`${label}[${term}][${index}]`, call[1]!, call[2]!, text));
    });
    rest = list.rest.trim();
    if (rest === '') return wishes;
    if (!rest.startsWith('||')) return [left(label, 'the expression says more than lists of paths and values')];
    rest = rest.slice(2);
  }
}

function wishesOf(label: string, call: string, subject: string, text: string): readonly Wish[] {
  const isPath = subject.startsWith('attributes');
  if (call === 'matchesAny') return isPath ? pathExpressionWishes(label, text) : [expressionWish(label, text)];
  return isPath ? [left(label, 'words in a path: list the paths under exclude')] : [wordWish(label, text)];
}

/** Texts up to `])`, and what stands behind; null for anything but texts and commas. */
function readList(from: string): { readonly texts: readonly string[]; readonly rest: string } | null {
  const texts: string[] = [];
  let rest = from;
  for (;;) {
    const end = /^\s*,?\s*\]\s*\)/.exec(rest);
    if (end !== null) return { texts, rest: rest.slice(end[0].length) };
    const found = TEXT.exec(texts.length === 0 ? rest : rest.replace(/^\s*,/, ''));
    if (found === null || (texts.length > 0 && !/^\s*,/.test(rest))) return null;
    const [whole, raw, quoted, plain] = found;
    const inner = quoted?.slice(1, -1);
    texts.push(plain ?? (raw === 'r' ? inner! : inner!.replace(/\\(.)/g, '$1')));
    rest = (texts.length === 1 ? rest : rest.replace(/^\s*,/, '')).slice(whole.length);
  }
}
