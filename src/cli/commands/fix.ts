import { join } from 'node:path';
import { readRegularFile } from '../../files/read-regular-file.ts';
import { applyPatches } from '../../hygiene/apply-patches.ts';
import { type FilePatch, planFixes } from '../../hygiene/plan-fixes.ts';
import { renderDiff } from '../../hygiene/render-diff.ts';
import { UserError } from '../../model/user-error.ts';
import { answerFormat, giveAnswer, saveAnswer, showLines } from '../answer.ts';
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
  const format = answerFormat(args, command.name);
  const { report, root, hidden } = await scan(terminal, args, path, { kind: 'audit', withoutHistory: true });
  const [problem] = report.problems;
  if (problem !== undefined) throw new UserError(problem.code, problem.message, 'Nothing was changed.');
  const patches = planFixes(report.advisories, (name) => readRegularFile(join(root, name), name, LARGEST_FILE));
  // The lines around a change may hold anything.
  const secrets = [...report.findings.map(({ secret }) => secret), ...hidden];
  const diff = patches.length === 0 ? 'Nothing to fix.\n' : patches.map(renderDiff).join('');
  if (format === 'pretty') terminal.out([showLines(diff, secrets)]);
  const apply =
    patches.length > 0 && (args.flag('yes') || (format === 'pretty' && (await ask(terminal, 'Apply? [y/N] '))));
  if (apply) applyPatches(root, patches);
  const done = patches.length === 0 ? '' : apply ? changed(patches.length) : NOT_APPLIED;
  const answer = { text: diff + done, json: { applied: apply, files: patches.map(describe) } };
  if (format === 'pretty') {
    terminal.out([done]);
    saveAnswer(terminal, args, answer, secrets);
  } else giveAnswer(terminal, args, answer, secrets);
  return patches.length === 0 || apply ? 0 : 1;
};

const NOT_APPLIED = 'Nothing was changed: `unleak fix --yes` applies it.\n';

function changed(files: number): string {
  return `${files} file${files === 1 ? '' : 's'} changed.\n`;
}

function describe(patch: FilePatch): object {
  return { path: patch.path, created: patch.before === null, diff: renderDiff(patch) };
}
