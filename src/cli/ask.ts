import type { Terminal } from './program.ts';

/** Asks a yes-or-no question where somebody is there to answer; everywhere else the answer is no. */
export async function ask(terminal: Terminal, question: string): Promise<boolean> {
  return /^y(?:es)?$/i.test((await askText(terminal, question)).trim());
}

/** Asks for one line; empty where nobody is there to answer, and after Ctrl-C. */
export async function askText(terminal: Terminal, question: string): Promise<string> {
  const { signal } = terminal;
  if (!terminal.stdinIsTty || !terminal.stderrIsTty || signal.aborted) return '';
  terminal.err(question);
  const interrupted = new Promise<{ done: true; value: undefined }>((resolve) => {
    signal.addEventListener('abort', () => resolve({ done: true, value: undefined }), { once: true });
  });
  const input = terminal.stdin[Symbol.asyncIterator]();
  let answer = '';
  while (!answer.includes('\n')) {
    const { done, value } = await Promise.race([input.next(), interrupted]);
    if (signal.aborted) answer = '';
    if (done || signal.aborted) {
      terminal.err('\n');
      break;
    }
    answer += value.toString('utf8');
  }
  return answer.split('\n')[0]!;
}
