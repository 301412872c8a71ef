import type { Terminal } from './program.ts';

/** Asks a yes-or-no question where somebody is there to answer; everywhere else the answer is no. */
export async function ask(terminal: Terminal, question: string): Promise<boolean> {
  return /^y(?:es)?$/i.test((await askText(terminal, question)).trim());
}

/** Asks for one line; empty where nobody is there to answer. */
export async function askText(terminal: Terminal, question: string): Promise<string> {
  if (!terminal.stdinIsTty || !terminal.stderrIsTty) return '';
  terminal.err(question);
  let answer = '';
  for await (const chunk of terminal.stdin) {
    answer += chunk.toString('utf8');
    if (answer.includes('\n')) break;
  }
  return answer.split('\n')[0]!;
}
