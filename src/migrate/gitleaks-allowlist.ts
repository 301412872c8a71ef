import type { RawTable } from '../config/raw-value.ts';
import { matches } from './expression/matches.ts';
import { parseExpression } from './expression/parse.ts';
import { field, text, texts } from './fields.ts';
import { pathExpressionWishes } from './path-wishes.ts';
import { expressionWish, type Scope, wordWish } from './value-wishes.ts';
import { left, type Wish } from './wish.ts';

/**
 * One allow list of gitleaks: commits, paths, regexes, stopwords. With the condition AND all kinds that are named must hold, with OR (the
 * default) one of them.
 * @param rules gitleaks' names of the rules that it counts for; null for all
 * @param target our ids of such a rule
 */
export function allowlistWishes(
  label: string,
  table: RawTable,
  target: (foreign: string) => readonly string[],
  rules: readonly string[] | null,
): readonly Wish[] {
  const ours = rules === null ? null : rules.flatMap(target);
  if (ours !== null && ours.length === 0)
    return [
      left(label, `unleak has no rule that finds the same as ${rules!.join(', ')}, and for others it isn’t meant`),
    ];
  const lists: Lists = {
    commits: texts(field(table, 'commits')),
    paths: texts(field(table, 'paths')),
    regexes: texts(field(table, 'regexes')),
    stopwords: texts(field(table, 'stopwords')),
  };
  const regexTarget = text(field(table, 'regexTarget')) ?? 'secret';
  if (/^(?:and|&&)$/i.test(text(field(table, 'condition')) ?? '')) return [both(label, lists, regexTarget, ours)];
  return [
    ...lists.paths.flatMap((path, index) => {
      const name = `${label}.paths[${index}]`;
      return ours === null
        ? pathExpressionWishes(name, path)
        : ours.flatMap((rule) => pathExpressionWishes(name, path, rule));
    }),
    ...lists.commits.map((commit, index): Wish => {
      const name = `${label}.commits[${index}]`;
      if (ours !== null) return left(name, 'what one rule found in a commit can’t be told from what another did');
      if (!/^[0-9a-f]{7,64}$/i.test(commit.trim())) return left(name, 'it is no commit id');
      return { label: name, kind: 'place', commit: commit.trim().toLowerCase() };
    }),
    ...lists.regexes.map((regex, index) => regexWish(`${label}.regexes[${index}]`, regex, regexTarget, scopeOf(ours))),
    ...lists.stopwords.map((word, index) => wordWish(`${label}.stopwords[${index}]`, word, scopeOf(ours))),
  ];
}

interface Lists {
  readonly commits: readonly string[];
  readonly paths: readonly string[];
  readonly regexes: readonly string[];
  readonly stopwords: readonly string[];
}

function scopeOf(ours: readonly string[] | null): Scope {
  return ours === null ? {} : { rules: ours };
}

function regexWish(label: string, regex: string, regexTarget: string, scope: Scope): Wish {
  return regexTarget === 'secret'
    ? expressionWish(label, regex, scope)
    : left(label, `it looks at the ${regexTarget} around the value; unleak accepts a place with the mark unleak:allow`);
}

/** All kinds together: the values that fit, in the paths that fit. */
function both(label: string, lists: Lists, regexTarget: string, ours: readonly string[] | null): Wish {
  if (lists.commits.length > 0) return left(label, 'commits together with another condition have no counterpart');
  const values = [...lists.regexes, ...lists.stopwords];
  if (values.length === 0) return left(label, 'a condition AND with one kind of list only');
  if (lists.regexes.length > 0 && regexTarget !== 'secret') return regexWish(label, '', regexTarget, {});
  const parse = (expressions: readonly string[]) => expressions.map((expression) => parseExpression(expression));
  const regexes = parse(lists.regexes);
  const paths = parse(lists.paths);
  if ([...regexes, ...paths].includes(null)) return expressionWish(label, '(?=');
  const words = lists.stopwords.map((word) => word.toLowerCase());
  return {
    label,
    kind: 'value',
    names: 'some',
    accepts: (value) =>
      (regexes.length === 0 || regexes.some((node) => matches(node!, value))) &&
      (words.length === 0 || words.some((word) => value.toLowerCase().includes(word))),
    ...(paths.length === 0 ? {} : { inPath: (path: string) => paths.some((node) => matches(node!, path)) }),
    ...scopeOf(ours),
  };
}
