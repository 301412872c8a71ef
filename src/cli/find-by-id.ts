import type { Finding } from '../model/finding.ts';
import { UserError } from '../model/user-error.ts';
import { quoteBriefly } from './parse-arguments.ts';

/**
 * The finding that a person means by an id, or by the beginning of a fingerprint.
 * @throws UserError `UNKNOWN_FINDING` or `AMBIGUOUS_FINDING`
 */
export function findById(findings: readonly Finding[], id: string): Finding {
  const exact = findings.filter((finding) => finding.id === id || finding.fingerprint === id);
  const found =
    exact.length > 0
      ? exact
      : findings.filter(
          (finding) => id.length >= 4 && (finding.id.startsWith(id) || finding.fingerprint.startsWith(id)),
        );
  if (found.length === 1) return found[0]!;
  if (found.length === 0) {
    throw new UserError(
      'UNKNOWN_FINDING',
      `There is no finding ${quoteBriefly(id)} here.`,
      'Its value may be gone; unleak lists what is there.',
    );
  }
  throw new UserError(
    'AMBIGUOUS_FINDING',
    `${quoteBriefly(id)} stands for ${found.length} findings.`,
    'Type more of the id.',
  );
}
