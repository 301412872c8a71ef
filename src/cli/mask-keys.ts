import { PROVIDERS, RULES } from '../../rules/index.ts';
import { compileRules } from '../engine/compile-rules.ts';
import { createScanner } from '../engine/scanner.ts';
import { judge } from '../judge/judge.ts';

/** A text with the mask in the place of every key in it. Messages quote paths, refs and arguments, and no scan has looked at those yet. */
export function maskKeys(text: string): string {
  const found: { value: string; masked: string }[] = [];
  const scanner = createScanner(compileRules(RULES), (match, place) => {
    const nearby = (): string => place.topBytes.toString('latin1', 0, place.topLength);
    const verdict = judge(match, { nearby, file: nearby }, PROVIDERS);
    if (verdict.kind === 'accepted') found.push({ value: verdict.value, masked: verdict.masked });
    return verdict.kind === 'accepted' || verdict.final;
  });
  scanner.whole({ source: 'stdin' }, Buffer.from(text));
  return found.reduce((masked, { value, masked: mask }) => masked.replaceAll(value, mask), text);
}
