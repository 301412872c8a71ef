import type { Run } from '../commands.ts';
import { parseArguments, usage } from '../parse-arguments.ts';
import { runScan } from '../run-scan.ts';

export const run: Run = async (terminal, argv, command) => {
  const args = parseArguments(argv, command.options, command.name);
  const [path = '.', ...more] = args.positionals;
  if (more.length > 0) throw usage('audit takes one path.', command.name);
  return runScan(terminal, args, path, { kind: 'audit' });
};
