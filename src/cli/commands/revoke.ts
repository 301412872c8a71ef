import { revokeKey } from '../../respond/revoke-key.ts';
import type { Run } from '../commands.ts';
import { findById } from '../find-by-id.ts';
import { parseArguments, usage } from '../parse-arguments.ts';
import { guardProcess } from '../respond/guard-process.ts';
import { leakedKey, openResponse, scanForKeys } from '../respond/open-response.ts';
import { actExitCode, checkFormats, printResponses } from '../respond/render-response.ts';

/** Exit codes: 0 proved dead, 1 not done (dry run, manual, refused), 2 failed. */
export const run: Run = async (terminal, argv, command) => {
  const args = parseArguments(argv, command.options, command.name);
  const [id, ...more] = args.positionals;
  if (id === undefined || more.length > 0) throw usage('revoke takes the id of one finding.', command.name);
  const outputs = checkFormats(args, command.name);
  const { report, root, accepted, hidden } = await scanForKeys(terminal, args);
  const finding = findById([...report.findings, ...accepted], id);
  const session = await openResponse(terminal, args, root, finding.id);
  const faulted = guardProcess(terminal);
  const response = await revokeKey(leakedKey(finding), session);
  printResponses(terminal, outputs, [response], [], [...report.findings.map(({ secret }) => secret), ...hidden]);
  return faulted() ? 2 : actExitCode(response);
};
