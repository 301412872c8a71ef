import { basename, resolve } from 'node:path';
import { readRegularFile } from '../../files/read-regular-file.ts';
import { applyPatches } from '../../hygiene/apply-patches.ts';
import type { Kind } from '../../migrate/kinds.ts';
import { recognise } from '../../migrate/recognise.ts';
import { UserError } from '../../model/user-error.ts';
import { checkExpiry } from '../accept.ts';
import { ask } from '../ask.ts';
import type { Run } from '../commands.ts';
import { maskKeys } from '../mask-keys.ts';
import { parseArguments, usage } from '../parse-arguments.ts';
import { prepareImport } from '../prepare-import.ts';
import { importAsJson, importAsText } from '../render-import.ts';

/** Bytes: reports list every finding of a repository. Configs have a smaller bound of their own. */
const LARGEST_FILE = 64 * 1024 * 1024;

/** Exit codes: 0 nothing to take over or done, 1 shown but not applied, 2 could not look. */
export const run: Run = async (terminal, argv, command) => {
  const args = parseArguments(argv, command.options, command.name);
  const [path, ...more] = args.positionals;
  if (path === undefined || more.length > 0) throw usage('import takes one file.', command.name);
  const format = args.text('format') ?? 'pretty';
  if (format !== 'pretty' && format !== 'json') throw usage('import knows the formats pretty and json.', command.name);
  const expires = checkExpiry(args, command.name);
  const absolute = resolve(terminal.cwd, path);
  const text = readRegularFile(absolute, path, LARGEST_FILE);
  if (text === null) throw new UserError('NO_SUCH_PATH', `There is no file ${path}.`, 'Check the path.');
  const file = await recognise(basename(path), text, args.text('from') as Kind | undefined);
  const reason = args.text('reason')?.trim() || `imported from ${nameFor(file.name, file.kind)}`;
  const prepared = await prepareImport(terminal, args, { ...file, path: absolute }, reason, expires);
  const { patches, root } = prepared;

  if (format === 'pretty') terminal.out([importAsText(prepared, path)]);
  const apply =
    patches.length > 0 && (args.flag('yes') || (format === 'pretty' && (await ask(terminal, 'Apply? [y/N] '))));
  if (apply) applyPatches(root, patches, `unleak import ${path}`);
  if (format === 'json') terminal.out([importAsJson(prepared, path, apply)]);
  else if (apply) terminal.out([`${patches.map((patch) => patch.path).join(' and ')} written. Commit it.\n`]);
  else if (patches.length > 0) terminal.out(['Nothing was changed: with --yes it is applied.\n']);
  return patches.length === 0 || apply ? 0 : 1;
};

/** The file's name as a reason may hold it: one line without what a terminal acts on, and no key. */
function nameFor(name: string, kind: Kind): string {
  return /^[\w.@+ -]{1,80}$/.test(name) && maskKeys(name) === name ? name : kind;
}
