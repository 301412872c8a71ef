import type { RawTable, RawValue } from '../config/raw-value.ts';
import { field, tables, text, texts } from './fields.ts';
import { expressionWish, wordWish } from './value-wishes.ts';
import { left, type Wish } from './wish.ts';

/**
 * Reads `.secretlintrc.json` (or YAML): the values that its rules allow. secretlint's rules are packages, so its switched-off ones have no
 * counterpart.
 * Source: READMEs of secretlint 11 and of its recommended preset.
 */
export function secretlintConfigWishes(document: RawValue): readonly Wish[] {
  return tables(field(document, 'rules')).flatMap((rule, index) => ruleWishes(rule, `rules[${index}]`));
}

function ruleWishes(rule: RawTable, place: string): readonly Wish[] {
  const label = `${place} ${text(field(rule, 'id')) ?? ''}`.trim();
  const allows = texts(field(field(rule, 'options'), 'allows'));
  return [
    ...(field(rule, 'disabled') === true
      ? [left(label, 'unleak has no rule that finds the same and no more: see unleak rules list and rules.disable')]
      : []),
    ...allows.map((allow, index) => allowWish(`${label} allows[${index}]`, allow)),
    ...texts(field(rule, 'allowMessageIds')).map((id) => left(`${label} ${id}`, 'unleak has no messages of that name')),
    ...tables(field(rule, 'rules')).flatMap((inner, index) => ruleWishes(inner, `${place}.rules[${index}]`)),
  ];
}

/** Between slashes stands an expression, all else is a text to look for. */
function allowWish(label: string, allow: string): Wish {
  const expression = /^\/(.+)\/([a-z]*)$/.exec(allow);
  if (expression === null) return wordWish(label, allow, {}, false);
  if (/[^gimsu]/.test(expression[2]!) || expression[2]!.includes('m'))
    return left(label, 'the expression has a flag that unleak doesn’t read');
  return expressionWish(label, expression[1]!, {}, expression[2]!.includes('i'));
}
