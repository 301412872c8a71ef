import { escapeTerminal } from './terminal.ts';

/**
 * Data of a workflow command. The runner ends a command at a line end and decodes `%25`, `%0D` and `%0A` (actions/toolkit,
 * packages/core/src/command.ts). Line feeds are kept, other characters that can't be seen become visible.
 */
export function escapeCommandData(text: string): string {
  return text
    .split('\n')
    .map((line) => escapeTerminal(line).replaceAll('%', '%25'))
    .join('%0A');
}

/** A property of a workflow command: `:` and `,` end it, so they are encoded too. `;` is no sign here, and the runner would not decode it. */
export function escapeCommandProperty(text: string): string {
  return escapeCommandData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
