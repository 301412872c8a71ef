import { randomBytes } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import type { Runner } from './runner.ts';

/** Values of action.yml's `outputs`. */
export type Outputs = Readonly<
  Record<'findings' | 'new-findings' | 'sarif-file' | 'report-file' | 'conclusion', string>
>;

/** Sets the step's outputs. A value can't end its entry early: the word that does is random. */
export function setOutputs({ env }: Runner, outputs: Outputs): void {
  const file = env['GITHUB_OUTPUT'];
  if (!file) return;
  const word = `unleak-${randomBytes(16).toString('hex')}`;
  appendFileSync(
    file,
    Object.entries(outputs)
      .map(([name, value]) => `${name}<<${word}\n${value}\n${word}\n`)
      .join(''),
  );
}

/** Adds Markdown to the job's summary page, of which GitHub takes at most 1 MiB a step. */
export function addSummary({ env }: Runner, markdown: string): void {
  const file = env['GITHUB_STEP_SUMMARY'];
  if (file) appendFileSync(file, `${markdown}\n`);
}
