import { join } from 'node:path';
import { readRegularFile } from '../../files/read-regular-file.ts';
import { applyPatches } from '../../hygiene/apply-patches.ts';
import { type FilePatch, planFixes } from '../../hygiene/plan-fixes.ts';
import { renderDiff } from '../../hygiene/render-diff.ts';
import { UserError } from '../../model/user-error.ts';
import { ask } from '../ask.ts';
import type { Run } from '../commands.ts';
import { parseArguments, usage } from '../parse-arguments.ts';
import { scan } from '../run-scan.ts';

/** Bytes of an ignore file. */
const LARGEST_FILE = 1 << 20;

/** Exit codes: 0 nothing to do or done, 1 shown but not applied, 2 could not look. */
export const run: Run = async (terminal, argv, command) => {
  const args = parseArguments(argv, command.options, command.name);
  const [path = '.', ...more] = args.positionals;
  if (more.length > 0) throw usage('fix takes one path.', command.name);
  const { report, root } = await scan(terminal, args, path, { kind: 'audit', withoutHistory: true });
  const [problem] = report.problems;
  if (problem !== undefined) throw new UserError(problem.code, problem.message, 'Nothing was changed.');
  const patches = planFixes(report.advisories, (name) => readRegularFile(join(root, name), name, LARGEST_FILE));
  const format = args.text('format') ?? 'pretty';
  if (format !== 'pretty' && format !== 'json') throw usage('fix knows the formats pretty and json.', command.name);
  if (format === 'pretty') terminal.out(patches.length === 0 ? ['Nothing to fix.\n'] : patches.map(renderDiff));
  const apply =
    patches.length > 0 && (args.flag('yes') || (format === 'pretty' && (await ask(terminal, 'Apply? [y/N] '))));
  if (apply) applyPatches(root, patches);
  if (format === 'json')
    terminal.out([`${JSON.stringify({ schemaVersion: 1, applied: apply, files: patches.map(describe) }, null, 2)}\n`]);
  else if (apply) terminal.out([`${patches.length} file${patches.length === 1 ? '' : 's'} changed.\n`]);
  else if (patches.length > 0) terminal.out(['Nothing was changed: `unleak fix --yes` applies it.\n']);
  return patches.length === 0 || apply ? 0 : 1;
};

function describe(patch: FilePatch): object {
  return { path: patch.path, created: patch.before === null, diff: renderDiff(patch) };
}
