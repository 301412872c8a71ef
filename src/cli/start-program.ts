import { runProgram } from './program.ts';
import { openTerminal } from './terminal.ts';

const terminal = openTerminal(process);
void runProgram(terminal).then((code) => {
  process.exitCode = terminal.finish(code);
});
