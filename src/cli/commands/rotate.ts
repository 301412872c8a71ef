import type { Finding } from '../../model/finding.ts';
import { isUserError } from '../../model/user-error.ts';
import { pendingOperations } from '../../respond/journal.ts';
import { resumeRotation, rotateKey } from '../../respond/rotate-key.ts';
import type { Session } from '../../respond/session.ts';
import type { Run } from '../commands.ts';
import { findById } from '../find-by-id.ts';
import { parseArguments, usage } from '../parse-arguments.ts';
import { guardProcess } from '../respond/guard-process.ts';
import { leakedKeyInPlaces, openResponse, scanForKeys } from '../respond/open-response.ts';
import { actExitCode, checkFormats, printResponses } from '../respond/render-response.ts';

/** Exit codes: 0 the old key is proved dead, 1 not done (dry run, manual, refused), 2 failed. */
export const run: Run = async (terminal, argv, command) => {
  const args = parseArguments(argv, command.options, command.name);
  const [id, ...more] = args.positionals;
  if (id === undefined || more.length > 0) throw usage('rotate takes the id of one finding.', command.name);
  const outputs = checkFormats(args, command.name);
  const { report, root, accepted, hidden } = await scanForKeys(terminal, args);
  const session = await openResponse(terminal, args, root, id);
  const target = find([...report.findings, ...accepted], id, session);
  const faulted = guardProcess(terminal);
  const response =
    'secret' in target
      ? await rotateKey(leakedKeyInPlaces(target, root), session)
      : await resumeRotation(target, session);
  printResponses(terminal, outputs, [response], [], [...report.findings.map(({ secret }) => secret), ...hidden]);
  return faulted() ? 2 : actExitCode(response);
};

/** The finding, or the unfinished rotation of one whose old value is no longer in any file. */
function find(findings: readonly Finding[], id: string, session: Session) {
  try {
    return findById(findings, id);
  } catch (error) {
    const pending = pendingOperations(session.stateDirectory).find(
      (one) => one.operation === 'rotate' && one.id === id,
    );
    if (pending !== undefined && isUserError(error) && error.code === 'UNKNOWN_FINDING') return pending;
    throw error;
  }
}
