import { resolve } from 'node:path';
import { writeFileAtomic } from '../files/write-atomic.ts';
import type { Secret } from '../model/secret.ts';
import { escapeTerminal } from '../report/escape/terminal.ts';
import { createRedactor } from '../report/redact.ts';
import { type Arguments, usage } from './parse-arguments.ts';
import type { Terminal } from './program.ts';
import { checkOutputs } from './publish.ts';

/** What a command says that gives no report: as text for a person, as JSON for a program. */
export interface Answer {
  readonly text: string;
  readonly json: object;
}

export type AnswerFormat = 'pretty' | 'json';

/** @throws UserError for a format, of stdout or a file, that these commands don't know; called before anything is done */
export function answerFormat(args: Arguments, command: string): AnswerFormat {
  const format = args.text('format') ?? 'pretty';
  const known = [format, ...checkOutputs(args).map((output) => output.format)].every(isAnswerFormat);
  if (!known) throw usage(`${command} knows the formats pretty and json.`, command);
  return format as AnswerFormat;
}

function isAnswerFormat(format: string): format is AnswerFormat {
  return format === 'pretty' || format === 'json';
}

/** Gives an answer on stdout and into the files that were asked for. @param secrets values that must not be in it */
export function giveAnswer(terminal: Terminal, args: Arguments, answer: Answer, secrets: readonly Secret[] = []): void {
  // What was done is said even if a file could not be written.
  terminal.out([render(answer, (args.text('format') ?? 'pretty') as AnswerFormat, secrets)]);
  saveAnswer(terminal, args, answer, secrets);
}

/** Gives an answer into files only: stdout has had it already. */
export function saveAnswer(terminal: Terminal, args: Arguments, answer: Answer, secrets: readonly Secret[] = []): void {
  for (const { format, file } of checkOutputs(args))
    writeFileAtomic(resolve(terminal.cwd, file), render(answer, format as AnswerFormat, secrets));
}

function render(answer: Answer, format: AnswerFormat, secrets: readonly Secret[]): string {
  if (format === 'pretty') return showLines(answer.text, secrets);
  return createRedactor(secrets)(`${JSON.stringify({ schemaVersion: 1, ...answer.json }, null, 2)}\n`);
}

/** Lines that may quote a file of a stranger's: values masked, and nothing in them that a terminal would act on. */
export function showLines(text: string, secrets: readonly Secret[]): string {
  return createRedactor(secrets)(text)
    .split('\n')
    .map((line) =>
      line
        .split('\t')
        .map((part) => escapeTerminal(part.replace(/\r$/, '')))
        .join('\t'),
    )
    .join('\n');
}
