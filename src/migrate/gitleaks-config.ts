import type { RawTable, RawValue } from '../config/raw-value.ts';
import { parseExpression } from './expression/parse.ts';
import { sampleOf } from './expression/sample.ts';
import { toShape } from './expression/to-shape.ts';
import { field, tables, text, texts } from './fields.ts';
import { filterWishes } from './filter-wishes.ts';
import { allowlistWishes } from './gitleaks-allowlist.ts';
import { ourRules } from './rule-names.ts';
import { left, type Wish } from './wish.ts';

/**
 * Reads `.gitleaks.toml` and `.betterleaks.toml`: rules, allow lists in their old and new form, switched-off rules.
 * Source: README of gitleaks 8.30, section Configuration.
 * @param known ids of our rules
 */
export function gitleaksConfigWishes(document: RawValue, known: ReadonlySet<string>): readonly Wish[] {
  const rules = tables(field(document, 'rules'));
  const imported = new Map<string, string>();
  const wishes = rules.flatMap((rule, index) => ruleWishes(rule, index, known, imported));
  const target = (id: string) => (imported.has(id) ? [imported.get(id)!] : ourRules(id, known));
  return [
    ...wishes,
    ...rules.flatMap((rule, index) => {
      const id = text(field(rule, 'id')) ?? '';
      return lists(rule).flatMap(([name, one]) => allowlistWishes(`rules[${index}].${name}`, one, target, [id]));
    }),
    ...rules.flatMap((rule, index) =>
      field(rule, 'filter') === undefined
        ? []
        : [left(`rules[${index}].filter`, 'a filter of one rule has no counterpart')],
    ),
    ...lists(document).flatMap(([name, one]) => {
      const targets = texts(field(one, 'targetRules'));
      return allowlistWishes(name, one, target, targets.length > 0 ? targets : null);
    }),
    ...extendWishes(field(document, 'extend'), known),
    ...['prefilter', 'filter'].flatMap((name) => {
      const expression = text(field(document, name));
      return expression === undefined ? [] : filterWishes(name, expression);
    }),
  ];
}

function lists(table: RawValue): readonly (readonly [string, RawTable])[] {
  return [
    ...tables(field(table, 'allowlist')).map((one) => ['allowlist', one] as const),
    ...tables(field(table, 'allowlists')).map((one, index) => [`allowlists[${index}]`, one] as const),
  ];
}

function ruleWishes(
  rule: RawTable,
  index: number,
  known: ReadonlySet<string>,
  imported: Map<string, string>,
): readonly Wish[] {
  const id = text(field(rule, 'id'));
  const label = `rules[${index}]${id === undefined ? '' : ` ${id}`}`;
  const expression = text(field(rule, 'regex'));
  if (id === undefined) return [left(label, 'it has no id')];
  if (expression === undefined) {
    if (text(field(rule, 'path')) !== undefined)
      return [left(label, 'it looks for files by their names, which unleak doesn’t')];
    // A rule of the defaults, named only to add an allow list to it.
    return [];
  }
  if (ourRules(id, known).length > 0)
    return [left(label, `unleak has its own rule ${ourRules(id, known).join(', ')} for this`)];
  if (text(field(rule, 'path')) !== undefined)
    return [left(label, 'it counts in some paths only, and a rule of unleak counts everywhere')];
  const node = parseExpression(expression);
  if (node === null)
    return [left(label, 'its expression uses what unleak doesn’t read (lookaround, Unicode classes), or is too large')];
  const group = field(rule, 'secretGroup');
  const shape = toShape(node, typeof group === 'number' ? group : 0);
  const own = ownId(id, known, imported);
  imported.set(id, own);
  const title = text(field(rule, 'description'));
  return [
    { label, kind: 'rule', id: own, shape, sample: () => sampleOf(node), ...(title === undefined ? {} : { title }) },
  ];
}

/** An id in our form that no other rule has. */
function ownId(foreign: string, known: ReadonlySet<string>, imported: ReadonlyMap<string, string>): string {
  const words = foreign.toLowerCase().match(/[a-z0-9]+/g) ?? ['imported'];
  const base = (words.length > 1 ? words : [...words, 'key']).join('-').slice(0, 56).replace(/-$/, '');
  const taken = new Set([...known, ...imported.values()]);
  let id = base;
  for (let count = 2; taken.has(id); count++) id = `${base}-${count}`;
  return id;
}

function extendWishes(extend: RawValue | undefined, known: ReadonlySet<string>): readonly Wish[] {
  const disabled = texts(field(extend, 'disabledRules')).flatMap((foreign): readonly Wish[] => {
    const label = `extend.disabledRules ${foreign}`;
    const ours = ourRules(foreign, known);
    if (ours.length === 0)
      return [
        left(label, 'unleak has no rule that finds the same and no more: see unleak rules list and rules.disable'),
      ];
    return ours.map((rule) => ({ label, kind: 'disable', rule }));
  });
  const others = ['path', 'url'].filter((name) => text(field(extend, name)) !== undefined);
  return [
    ...disabled,
    ...others.map((name) => left(`extend.${name}`, 'it names another config: import that one as well')),
  ];
}
