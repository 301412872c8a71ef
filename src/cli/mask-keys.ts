import { keysInText } from '../audit/keys-in-text.ts';
import { createRedactor } from '../report/redact.ts';

/** A text with the mask in the place of every key in it. Messages quote paths, refs and arguments, and no scan has looked at those yet. */
export function maskKeys(text: string): string {
  return createRedactor(keysInText(text))(text);
}
