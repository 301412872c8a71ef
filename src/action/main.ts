import { runAction } from './run-action.ts';
import { openRunner } from './runner.ts';

const runner = openRunner(process);
void runAction(runner).then((code) => {
  process.exitCode = runner.finish(code);
});
