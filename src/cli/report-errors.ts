import { isUserError } from '../model/user-error.ts';
import { escapeTerminal } from '../report/escape/terminal.ts';

/** Runs a command; what it throws becomes a sentence on stderr and exit code 2, never a stack trace. */
export async function reportErrors(terminal: { err(text: string): void }, run: () => Promise<number>): Promise<number> {
  try {
    return await run();
  } catch (error) {
    if (!isUserError(error)) {
      // A fault of ours. Its message may quote what was being read, so only its kind and place are shown.
      terminal.err(
        `unleak: internal error (${faultOf(error)}). Nothing that it printed can be relied on; please report it.\n`,
      );
      return 2;
    }
    const sentences = [error.message, error.hint ?? ''].filter((text) => text !== '').map(asSentence);
    const { maskKeys } = await import('./mask-keys.ts');
    terminal.err(`unleak: ${maskKeys(sentences.join(' '))}\n`);
    return 2;
  }
}

/** Ends a text like a sentence, and takes from it what a terminal would act on: it may name a file of a stranger's. */
function asSentence(text: string): string {
  const shown = escapeTerminal(text.trimEnd());
  // A sentence may begin with the name of a file, which is as it is.
  const first = /^[a-z]+ /.test(shown) ? shown.charAt(0).toUpperCase() : shown.charAt(0);
  return `${first}${shown.slice(1)}${/[.!?…:)]$/.test(shown) ? '' : '.'}`;
}

function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const frame = /\bat (?:async )?([\w.<>$ ]{1,80}?)(?: \(|$)/m.exec(
    error.stack?.slice(error.stack.indexOf('\n    at ')) ?? '',
  );
  return frame === null ? error.name : `${error.name} in ${frame[1]}`;
}
