import { basename } from 'node:path';
import type { Suppressed } from '../../model/finding.ts';
import { UserError } from '../../model/user-error.ts';
import { assignIds } from '../../suppress/short-id.ts';
import { acceptFindings, describeAccepted, readReason, scanToAccept } from '../accept.ts';
import { answerFormat, giveAnswer } from '../answer.ts';
import type { Run } from '../commands.ts';
import { findById } from '../find-by-id.ts';
import { parseArguments, usage } from '../parse-arguments.ts';

export const run: Run = async (terminal, argv, command) => {
  const args = parseArguments(argv, command.options, command.name);
  const [id, ...more] = args.positionals;
  if (id === undefined || more.length > 0) throw usage('allow takes the id of one finding.', command.name);
  readReason(args, command.name);
  answerFormat(args, command.name);
  const { report, baselineFile } = await scanToAccept(terminal, args, args.text('repo') ?? '.');
  refuseAccepted(report.suppressed, id);
  const finding = findById(report.findings, id);
  if (finding.verification.state === 'active')
    throw new UserError('LIVE_KEY', `${finding.id} is a live key and can't be accepted.`, 'Rotate or revoke it.');
  acceptFindings(baselineFile, [finding], args, command.name);
  giveAnswer(terminal, args, {
    text: `${finding.secret.masked} accepted in ${basename(baselineFile)}. Commit it.\n`,
    json: describeAccepted(baselineFile, [finding]),
  });
  return 0;
};

/** @throws UserError `ALREADY_ACCEPTED`: the finding is there, and "not found" would be the wrong word for it */
function refuseAccepted(suppressed: readonly Suppressed[], id: string): void {
  const ids = assignIds(suppressed.map(({ fingerprint }) => fingerprint));
  const found = suppressed.find(({ fingerprint }) => fingerprint === id || ids.get(fingerprint) === id);
  if (found === undefined) return;
  throw new UserError(
    'ALREADY_ACCEPTED',
    `${id} is accepted already (${found.by}): ${found.reason}`,
    'Change the entry or mark itself.',
  );
}
