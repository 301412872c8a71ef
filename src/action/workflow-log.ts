import { randomBytes } from 'node:crypto';
import { escapeCommandData, escapeCommandProperty } from '../report/escape/workflow-command.ts';
import type { Runner } from './runner.ts';

export interface AnnotationPlace {
  readonly title?: string;
  readonly file?: string;
}

/** One workflow command, whole and escaped. */
export function annotation(level: 'error' | 'warning' | 'notice', text: string, place: AnnotationPlace = {}): string {
  const properties = Object.entries({ title: 'unleak', ...place })
    .map(([name, value]) => `${name}=${escapeCommandProperty(value)}`)
    .join(',');
  return `::${level} ${properties}::${escapeCommandData(text)}\n`;
}

/**
 * Shows text that is not ours. Until the line with the random word the runner takes no line of it for a command, whatever a file name or a
 * commit message says.
 */
export function logForeign(runner: Runner, title: string, pieces: Iterable<string>): void {
  const word = `unleak-${randomBytes(16).toString('hex')}`;
  runner.log(`::group::${escapeCommandData(title)}\n::stop-commands::${word}\n`);
  let last = '\n';
  for (const piece of pieces) {
    if (piece === '') continue;
    runner.log(piece);
    last = piece;
  }
  runner.log(`${last.endsWith('\n') ? '' : '\n'}::${word}::\n::endgroup::\n`);
}
