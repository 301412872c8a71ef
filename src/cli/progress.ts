import { monotonicNow } from '../files/clock.ts';
import type { Terminal } from './program.ts';

/** Says on stderr what takes long: nothing in the first second, and nothing where nobody watches. */
export function startProgress(terminal: Terminal, quiet: boolean): { say(text: string): void; stop(): void } {
  const enabled = terminal.stderrIsTty && !quiet && terminal.env['TERM'] !== 'dumb' && !terminal.env['CI'];
  const started = monotonicNow();
  let shown = false;
  let last = '';
  const show = (): void => {
    if (!enabled || monotonicNow() - started < 1000) return;
    terminal.err(`\r\x1b[Kunleak: ${last} …`);
    shown = true;
  };
  const timer = enabled ? setInterval(show, 500) : undefined;
  timer?.unref();
  return {
    say(text) {
      last = text;
      show();
    },
    stop() {
      clearInterval(timer);
      if (shown) terminal.err('\r\x1b[K');
    },
  };
}
