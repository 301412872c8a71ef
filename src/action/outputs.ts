import { randomBytes } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { UserError } from '../model/user-error.ts';
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
  const entries = Object.entries(outputs).map(([name, value]) => `${name}<<${word}\n${value}\n${word}\n`);
  append(file, entries.join(''), 'outputs');
}

/** Adds Markdown to the job's summary page, of which GitHub takes at most 1 MiB a step. */
export function addSummary({ env }: Runner, markdown: string): void {
  const file = env['GITHUB_STEP_SUMMARY'];
  if (file) append(file, `${markdown}\n`, 'summary');
}

/** @throws UserError `CANNOT_WRITE` */
function append(file: string, text: string, what: string): void {
  try {
    appendFileSync(file, text);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError('CANNOT_WRITE', `The file for the ${what} of this step can't be written (${code}).`);
  }
}
