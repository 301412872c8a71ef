import { PROVIDERS, RULES } from '../../rules/index.ts';
import { compileRules } from '../engine/compile-rules.ts';
import { createScanner } from '../engine/scanner.ts';
import { isPublicByDesign } from '../exposure/public-by-design.ts';
import { judge } from '../judge/judge.ts';
import type { Verdict } from '../judge/verdict.ts';
import type { Example, Rule } from '../model/rule.ts';
import { expandExample } from './expand-example.ts';

export interface Explained {
  readonly rule: string;
  readonly line: number;
  readonly column: number;
  /** The value's length: the value itself is not shown. */
  readonly length: number;
  readonly verdict: Verdict;
  /** What kind of key that everybody may see: accepted by its rule, and silent in a scan for that. */
  readonly publicAs: string | null;
}

/** Runs engine and judge over one text and keeps everything they said, dismissals included. */
export function explainText(text: string, path: string | undefined, only?: string): Explained[] {
  const explained: Explained[] = [];
  const scanner = createScanner(compileRules(RULES), (match, place) => {
    const nearby = (): string => place.topBytes.toString('latin1', 0, place.topLength);
    const verdict = judge(match, { nearby, file: nearby }, PROVIDERS);
    const known = verdict.kind === 'accepted' ? isPublicByDesign(verdict.value, verdict.name, match.text) : null;
    const { start } = place.locate();
    if (only === undefined || match.rule.id === only) {
      explained.push({
        rule: match.rule.id,
        line: start.line,
        column: start.column,
        length: match.value.length,
        verdict,
        publicAs: known,
      });
    }
    return verdict.kind === 'accepted' || verdict.final;
  });
  scanner.whole({ source: 'stdin', ...(path === undefined ? {} : { path }) }, Buffer.from(text));
  return explained;
}

export interface RuleFault {
  readonly rule: string;
  readonly kind: 'missed' | 'false' | 'provider';
  /** The example's template, never its expansion. */
  readonly example: string;
  readonly detail: string;
}

/**
 * Checks every rule against its own examples and every counter-example against all rules.
 * @param times how often each example is expanded anew
 */
export function checkRules(rules: readonly Rule[] = RULES, times = 1): RuleFault[] {
  const faults: RuleFault[] = [];
  for (const rule of rules) {
    for (let round = 0; round < times; round++) {
      for (const example of rule.examples) {
        // One random value in ten thousand holds a word: a fault that does not come back is chance.
        const found = checkExample(rule, example);
        faults.push(...(found.length === 0 ? [] : checkExample(rule, example)));
      }
      for (const example of rule.counterExamples) faults.push(...checkCounterExample(rule, example));
    }
  }
  return faults;
}

function checkExample(rule: Rule, example: Example): RuleFault[] {
  const found = explainText(expandExample(example.text), example.path);
  const own = found.find((one) => one.rule === rule.id && one.verdict.kind === 'accepted');
  if (own === undefined || own.verdict.kind !== 'accepted') {
    const others = found.map(
      (one) => `${one.rule}: ${one.verdict.kind === 'accepted' ? 'accepted' : one.verdict.reason}`,
    );
    return [{ rule: rule.id, kind: 'missed', example: example.text, detail: others.join('; ') || 'nothing matched' }];
  }
  if (example.provider === undefined || own.verdict.provider === example.provider) return [];
  return [
    {
      rule: rule.id,
      kind: 'provider',
      example: example.text,
      detail: `${own.verdict.provider ?? own.verdict.candidates.join(', ')}`,
    },
  ];
}

function checkCounterExample(rule: Rule, example: Example): RuleFault[] {
  return explainText(expandExample(example.text), example.path)
    .filter(({ verdict }) => verdict.kind === 'accepted' && verdict.message.indexOf('published') === -1)
    .map((one) => ({ rule: rule.id, kind: 'false' as const, example: example.text, detail: `${one.rule} fires` }));
}
