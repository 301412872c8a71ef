import { runHookCommand } from '../../hooks/command.ts';
import type { Run } from '../commands.ts';
import { VERSION } from '../version.ts';

export const run: Run = (terminal, argv) =>
  runHookCommand(terminal, argv, { version: VERSION, cliPath: terminal.programPath, nodePath: process.execPath });
