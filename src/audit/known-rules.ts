import { RULES } from '../../rules/index.ts';
import { ADVISORY_RULES } from '../model/advisory.ts';

/** Ids that a config may turn off, besides its own rules'. */
export function knownRules(): string[] {
  return [...RULES.map(({ id }) => id), ...ADVISORY_RULES];
}
