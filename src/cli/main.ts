#!/usr/bin/env node
import { runProgram } from './program.ts';
import { openTerminal } from './terminal.ts';

const terminal = openTerminal(process);
process.exitCode = terminal.finish(await runProgram(terminal));
