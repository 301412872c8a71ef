import { PROVIDERS, RULES } from '../../rules/index.ts';
import { compileRules } from '../../src/engine/compile-rules.ts';
import { createScanner } from '../../src/engine/scanner.ts';
import { judge } from '../../src/judge/judge.ts';
import type { Accepted } from '../../src/judge/verdict.ts';

export interface Found extends Accepted {
  readonly rule: string;
}

const compiled = compileRules(RULES);

/** Every finding of one text, judged as the audit does; `dependencies` are what the nearest manifest names. */
export function judgeText(text: string, path = 'a.txt', dependencies?: readonly string[]): Found[] {
  const found: Found[] = [];
  const scanner = createScanner(compiled, (match, { topBytes, topLength }) => {
    const all = (): string => topBytes.toString('latin1', 0, topLength);
    const surroundings = { nearby: all, file: all, ...(dependencies ? { dependencies } : {}) };
    const verdict = judge(match, surroundings, PROVIDERS);
    if (verdict.kind === 'dismissed') return verdict.final;
    found.push({ ...verdict, rule: match.rule.id });
    return true;
  });
  scanner.whole({ source: 'worktree', path }, Buffer.from(text));
  return found;
}
