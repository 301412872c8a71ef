import { basename } from 'node:path';
import { UserError } from '../../model/user-error.ts';
import { acceptFindings, describeAccepted, readReason, scanToAccept } from '../accept.ts';
import { answerFormat, giveAnswer } from '../answer.ts';
import type { Run } from '../commands.ts';
import { parseArguments, usage } from '../parse-arguments.ts';

export const run: Run = async (terminal, argv, command) => {
  const args = parseArguments(argv, command.options, command.name);
  const [path = '.', ...more] = args.positionals;
  if (more.length > 0) throw usage('baseline takes one path.', command.name);
  readReason(args, command.name);
  answerFormat(args, command.name);
  const { report, baselineFile } = await scanToAccept(terminal, args, path);
  const [problem] = report.problems;
  if (problem !== undefined)
    throw new UserError(problem.code, problem.message, 'Nothing was accepted: not everything could be read.');
  const { findings } = report;
  if (findings.length > 0) acceptFindings(baselineFile, findings, args, command.name);
  const count = `${findings.length} finding${findings.length === 1 ? '' : 's'}`;
  giveAnswer(terminal, args, {
    text:
      findings.length === 0 ? 'Nothing to accept.\n' : `${count} accepted in ${basename(baselineFile)}. Commit it.\n`,
    json: describeAccepted(baselineFile, findings),
  });
  return 0;
};
