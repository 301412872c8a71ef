import { runAction } from './run-action.ts';
import { openRunner } from './runner.ts';

const runner = openRunner(process);
process.exitCode = runner.finish(await runAction(runner));
