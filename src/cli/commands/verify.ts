import { UserError } from '../../model/user-error.ts';
import { hostsOf, verifyKey } from '../../respond/verify-key.ts';
import type { Run } from '../commands.ts';
import { findById } from '../find-by-id.ts';
import { parseArguments } from '../parse-arguments.ts';
import { guardProcess } from '../respond/guard-process.ts';
import { leakedKey, openResponse, scanForKeys } from '../respond/open-response.ts';
import { ageReminder, checkFormats, printResponses, verifyExitCode } from '../respond/render-response.ts';

/** Exit codes: 0 no live key, 1 a live key, 2 could not tell. */
export const run: Run = async (terminal, argv, command) => {
  const args = parseArguments(argv, command.options, command.name);
  const outputs = checkFormats(args, command.name);
  const { report, root, accepted, hidden } = await scanForKeys(terminal, args);
  const named = args.positionals.map((id) => findById([...report.findings, ...accepted], id));
  const findings = named.length > 0 ? [...new Set(named)] : report.findings;
  // With ids, only those keys are in scope; without, everything that could not be read is a key that could not be asked about.
  const problems = named.length > 0 ? [] : report.problems;
  const session = await openResponse(terminal, args, root, '');
  const keys = findings.map((finding) => leakedKey(finding));
  const hosts = hostsOf(keys, session);
  if (hosts.length > 0) terminal.err(`unleak: keys are sent to ${hosts.join(', ')}; providers may note the use.\n`);
  if (keys.length === 0) terminal.err('unleak: no key was found, so there is nothing to ask about.\n');
  const faulted = guardProcess(terminal);
  const responses = [];
  for (const [index, key] of keys.entries()) {
    if (terminal.signal.aborted) throw new UserError('INTERRUPTED', 'Interrupted before every key was asked about.');
    responses.push({ ...(await verifyKey(key, session)), reminder: ageReminder(findings[index]!, Date.now()) });
  }
  printResponses(terminal, outputs, responses, problems, [...report.findings.map(({ secret }) => secret), ...hidden]);
  return faulted() ? 2 : verifyExitCode(responses, problems);
};
