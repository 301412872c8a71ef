import { basename } from 'node:path';
import { UserError } from '../../model/user-error.ts';
import { acceptFindings, readReason } from '../accept.ts';
import type { Run } from '../commands.ts';
import { findById } from '../find-by-id.ts';
import { parseArguments, usage } from '../parse-arguments.ts';
import { scan } from '../run-scan.ts';

export const run: Run = async (terminal, argv, command) => {
  const args = parseArguments(argv, command.options, command.name);
  const [id, ...more] = args.positionals;
  if (id === undefined || more.length > 0) throw usage('allow takes the id of one finding.', command.name);
  readReason(args, command.name);
  const { report, baselineFile } = await scan(terminal, args, args.text('repo') ?? '.', { kind: 'audit' });
  const finding = findById(report.findings, id);
  if (finding.verification.state === 'active')
    throw new UserError('LIVE_KEY', `${finding.id} is a live key and can't be accepted.`, 'Rotate or revoke it.');
  acceptFindings(baselineFile, [finding], args, command.name);
  terminal.out([`${finding.secret.masked} accepted in ${basename(baselineFile)}. Commit it.\n`]);
  return 0;
};
