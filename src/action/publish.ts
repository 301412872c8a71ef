import { isUserError } from '../model/user-error.ts';
import { comment } from './github/comment.ts';
import type { Inputs } from './inputs.ts';
import type { Judged } from './judge-event.ts';
import { addSummary, setOutputs } from './outputs.ts';
import { loadRenderers, renderAnnotations, renderOptions, renderSummary } from './render.ts';
import type { Runner } from './runner.ts';
import { conclusionOf, countingFindings, type ExitCode, exitCodeOf } from './verdict.ts';
import { annotation, logForeign } from './workflow-log.ts';
import { writeReport, writeSarif } from './write-reports.ts';

/** GitHub takes 1 MiB a step. */
const SUMMARY_BYTES = 890_000;

/** Shows the verdict in every place that the job gives us. What GitHub refuses (comments) is told in a notice and changes nothing. */
export async function publish(runner: Runner, inputs: Inputs, judged: Judged): Promise<ExitCode> {
  const { verdict } = judged;
  const renderers = await loadRenderers();
  const options = renderOptions(verdict, inputs.token);
  logForeign(runner, 'unleak: the report', renderers.pretty(verdict.report, options));
  for (const line of renderAnnotations(verdict, renderers, options)) runner.log(line);

  let code = exitCodeOf(verdict);
  const reportFile = writeReport(runner, verdict, renderers, options);
  let sarifFile = '';
  if (inputs.sarifFile !== undefined) {
    try {
      sarifFile = writeSarif(runner, inputs.sarifFile, verdict, renderers, options);
    } catch (error) {
      if (!isUserError(error)) throw error;
      runner.log(annotation('error', [error.message, error.hint].filter(Boolean).join(' ')));
      code = 2;
    }
  }
  addSummary(runner, renderSummary(verdict, renderers, options, SUMMARY_BYTES));
  setOutputs(runner, {
    findings: String(verdict.report.findings.length),
    'new-findings': String(countingFindings(verdict).length),
    'sarif-file': sarifFile,
    'report-file': reportFile,
    conclusion: conclusionOf(code),
  });
  // Slow and out of our hands, so last; a job that is being cancelled has no time for it.
  if (!runner.signal.aborted) await comment(runner, inputs, judged, renderers, options);
  return code;
}
