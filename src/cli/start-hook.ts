import { runAgent } from '../hooks/agent/run-agent.ts';
import { runHook } from '../hooks/run/run-hook.ts';
import { reportErrors } from './report-errors.ts';
import { openTerminal } from './terminal.ts';
import { VERSION } from './version.ts';

const terminal = openTerminal(process);
const [, , event = '', ...rest] = terminal.argv;
const given = { version: VERSION, now: new Date() };
void reportErrors(terminal, () =>
  event === 'agent' ? runAgent(terminal, given) : runHook(terminal, event, rest, given),
).then((code) => {
  process.exitCode = terminal.finish(code);
});
