import { basename } from 'node:path';
import { UserError } from '../../model/user-error.ts';
import { acceptFindings, readReason } from '../accept.ts';
import type { Run } from '../commands.ts';
import { parseArguments, usage } from '../parse-arguments.ts';
import { scan } from '../run-scan.ts';

export const run: Run = async (terminal, argv, command) => {
  const args = parseArguments(argv, command.options, command.name);
  const [path = '.', ...more] = args.positionals;
  if (more.length > 0) throw usage('baseline takes one path.', command.name);
  readReason(args, command.name);
  const { report, baselineFile } = await scan(terminal, args, path, { kind: 'audit' });
  const [problem] = report.problems;
  if (problem !== undefined)
    throw new UserError(problem.code, problem.message, 'Nothing was accepted: not everything could be read.');
  if (report.findings.length > 0) acceptFindings(baselineFile, report.findings, args, command.name);
  terminal.out([
    report.findings.length === 0
      ? 'Nothing to accept.\n'
      : `${report.findings.length} finding${report.findings.length === 1 ? '' : 's'} accepted in ${basename(baselineFile)}. Commit it.\n`,
  ]);
  return 0;
};
