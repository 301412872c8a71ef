import type { Terminal } from './program.ts';

/** All of standard input as text. */
export async function readStdin(terminal: Terminal): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of terminal.stdin) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
