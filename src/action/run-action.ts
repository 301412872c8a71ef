import { isUserError } from '../model/user-error.ts';
import { readInputs } from './inputs.ts';
import { judgeEvent } from './judge-event.ts';
import { addSummary, setOutputs } from './outputs.ts';
import { publish } from './publish.ts';
import type { Runner } from './runner.ts';
import { annotation } from './workflow-log.ts';

/** One run of the Action: event → range → verdict → annotations, summary, files, outputs, comments. @returns the exit code */
export async function runAction(runner: Runner): Promise<number> {
  try {
    const inputs = readInputs(runner.env);
    const judged = await judgeEvent(runner, inputs);
    return await publish(runner, inputs, judged);
  } catch (error) {
    return giveUp(runner, sentenceFor(runner, error));
  }
}

function sentenceFor({ signal }: Runner, error: unknown): string {
  if (signal.aborted) return 'The job was cancelled before unleak had looked at everything.';
  if (isUserError(error)) return [error.message, error.hint].filter(Boolean).join(' ');
  // A fault of ours. Its message may quote what was being read, so only its kind and place are shown.
  const place =
    error instanceof Error ? /\bat (?:async )?([\w.<>$ ]{1,80}?) \(/.exec(error.stack ?? '')?.[1] : undefined;
  return `Internal error (${error instanceof Error ? error.name : 'unknown'}${place === undefined ? '' : ` in ${place}`}). Please report it.`;
}

/** Nothing that could not be looked at is called clean: the check fails and says why. */
function giveUp(runner: Runner, text: string): number {
  runner.log(annotation('error', text));
  try {
    setOutputs(runner, {
      findings: '0',
      'new-findings': '0',
      'sarif-file': '',
      'report-file': '',
      conclusion: 'incomplete',
    });
    addSummary(
      runner,
      '## ⚠️ unleak could not do its work\n\nThe reason is in the annotations and in the log of this step.',
    );
  } catch (error) {
    if (!isUserError(error)) throw error;
    runner.log(annotation('error', error.message));
  }
  return 2;
}
