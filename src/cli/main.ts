#!/usr/bin/env node
// Starts the program. A hook is what every commit waits for, so it has a file of its own that holds nothing else.
const [command, action, event] = process.argv.slice(2);
void (command === 'hook' && action === 'run' && event !== undefined
  ? import('./start-hook.ts')
  : import('./start-program.ts'));

export {};
