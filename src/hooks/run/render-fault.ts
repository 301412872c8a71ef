import { keysInText } from '../../audit/keys-in-text.ts';
import { isUserError } from '../../model/user-error.ts';
import { createRedactor } from '../../report/redact.ts';
import { howToPass } from './how-to-pass.ts';

/** Why a hook refuses although it found nothing: it could not look. */
export function renderFault(event: string, error: unknown): string {
  // Only our own sentences are shown: any other message may quote what was being read.
  const what = isUserError(error)
    ? `${error.message.replace(/\.$/, '')}.${error.hint === undefined ? '' : ` ${sentence(error.hint)}`}`
    : `an internal error (${error instanceof Error ? error.name : typeof error}). Please report it.`;
  const text = `unleak: could not check, so ${event} is refused: ${what}\n${howToPass(event)}`;
  return createRedactor(keysInText(text))(text);
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/[.:]?$/, '.')}`;
}
