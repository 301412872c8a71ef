import type { Terminal } from '../program.ts';

/**
 * From here on the process holds live keys: an exception that nobody caught is told by a code alone, since Node would print the error with
 * whatever hangs on it.
 * @returns asks whether that has happened
 */
export function guardProcess(terminal: Terminal): () => boolean {
  let faulted = false;
  const tell = () => {
    faulted = true;
    process.exitCode = 2;
    terminal.err(
      'unleak: internal error (UNCAUGHT_EXCEPTION). What was done stands in the journal; run the command again.\n',
    );
  };
  if (!process.hasUncaughtExceptionCaptureCallback()) process.setUncaughtExceptionCaptureCallback(tell);
  return () => faulted;
}
