import type { Problem } from '../model/problem.ts';

/**
 * The result of a work, or something in its place if the run was interrupted or ran out of time meanwhile: git throws the signal's reason
 * then, and what was found so far is still to be reported.
 */
export async function unlessAborted<Result>(
  signal: AbortSignal,
  work: () => Promise<Result>,
  instead: () => Result | Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!signal.aborted) throw error;
    return instead();
  }
}

/** What an aborted run says of itself: whoever reads the report must know that it isn't all. */
export function abortProblem(signal: AbortSignal): Problem {
  return signal.reason === 'interrupted'
    ? { code: 'INTERRUPTED', message: 'Interrupted before everything was read.' }
    : { code: 'TIMEOUT', message: 'The time limit ran out before everything was read.' };
}
