import { PROVIDERS, RULES } from '../../rules/index.ts';
import { compileRules } from '../engine/compile-rules.ts';
import { createScanner } from '../engine/scanner.ts';
import { judge } from '../judge/judge.ts';
import { Secret } from '../model/secret.ts';

/**
 * The keys in a text that no scan has looked at: a path, a ref, an argument. Whoever shows such a text has to mask them. What a config or an
 * operator adds to the rules isn't known here.
 */
export function keysInText(text: string): Secret[] {
  const found: Secret[] = [];
  const scanner = createScanner(compileRules(RULES), (match, place) => {
    const nearby = (): string => place.topBytes.toString('latin1', 0, place.topLength);
    const verdict = judge(match, { nearby, file: nearby }, PROVIDERS);
    if (verdict.kind === 'accepted') found.push(new Secret(verdict.value, verdict.masked));
    return verdict.kind === 'accepted' || verdict.final;
  });
  scanner.whole({ source: 'stdin' }, Buffer.from(text));
  return found;
}

/** The keys in the name of a place. Most names have no part that is long enough, and cost nothing. */
export function keysInPath(path: string): Secret[] {
  return /[\w-]{16}/.test(path) ? keysInText(path) : [];
}
