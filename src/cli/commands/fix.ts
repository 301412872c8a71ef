import type { Run } from '../commands.ts';
import { usage } from '../parse-arguments.ts';

export const run: Run = async (_terminal, _argv, command) => {
  throw usage(`${command.name} is not built yet.`);
};
