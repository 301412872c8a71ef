import { normalize, resolve } from 'node:path';
import { PROVIDERS, RULES } from '../../rules/index.ts';
import type { AuditResult } from '../audit/audit.ts';
import { KNOWN_VALUE_RULE } from '../audit/observe-known-values.ts';
import { readForClues } from '../files/read-for-clues.ts';
import { writeFileAtomic } from '../files/write-atomic.ts';
import type { Location } from '../model/location.ts';
import { FORMATS, type Format, loadReporter, type RenderOptions } from '../report/index.ts';
import { type Arguments, quoteBriefly, usage } from './parse-arguments.ts';
import type { Terminal } from './program.ts';

/** Writes the report to stdout and into the files that were asked for. */
export async function publish(terminal: Terminal, args: Arguments, result: AuditResult): Promise<void> {
  const format = (args.text('format') ?? 'pretty') as Format;
  // All reporters are loaded first: nothing is half written for want of another.
  const outputs = checkOutputs(args);
  const render = await loadReporter(format);
  const others = await Promise.all(outputs.map(({ format: name }) => loadReporter(name)));
  const options = optionsFor(terminal, args, result);
  const failures: unknown[] = [];
  outputs.forEach(({ file }, index) => {
    const text = [...others[index]!(result.report, { ...options, color: false, hyperlinks: false })].join('');
    try {
      writeFileAtomic(resolve(terminal.cwd, file), text);
    } catch (error) {
      failures.push(error);
    }
  });
  // What was found is shown even if a file could not be written.
  terminal.out(render(result.report, options));
  if (failures.length > 0) throw failures[0];
}

/** @throws UserError for an `--output` that names no format or no file */
export function checkOutputs(args: Arguments): { format: Format; file: string }[] {
  const files = new Set<string>();
  return args.list('output').map((text) => {
    const at = text.indexOf(':');
    const format = text.slice(0, at);
    const file = text.slice(at + 1);
    if (at < 1 || file === '' || !(format in FORMATS)) {
      throw usage(
        `--output takes <format>:<file> with one of ${Object.keys(FORMATS).join(', ')}; not ${quoteBriefly(text)}.`,
      );
    }
    if (file === '-') throw usage('--output takes a file, ./- for one of that name; stdout gets what --format names.');
    // ./report and report are the same file.
    if (files.has(normalize(file))) throw usage(`--output names the file ${quoteBriefly(file)} twice.`);
    files.add(normalize(file));
    return { format: format as Format, file };
  });
}

function optionsFor(terminal: Terminal, args: Arguments, { repository, root, hidden }: AuditResult): RenderOptions {
  const { env } = terminal;
  const force = env['FORCE_COLOR'];
  const isOff = force === '0' || force === 'false';
  const forced = force !== undefined && !isOff;
  const refused = isOff || (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb';
  const color = args.flag('no-color') ? false : args.flag('color') || forced || (terminal.stdoutIsTty && !refused);
  return {
    color,
    width: terminal.columns,
    verbose: args.flag('verbose'),
    quiet: args.flag('quiet'),
    hyperlinks: color && terminal.stdoutIsTty && env['TERM_PROGRAM'] !== undefined,
    command: commandName(terminal),
    readLines: (location, from, to) => readLines(root, location, from, to),
    ruleTitle: (id) => [...RULES, KNOWN_VALUE_RULE].find((rule) => rule.id === id)?.title,
    providerName: (id) => PROVIDERS.find((provider) => provider.id === id)?.name,
    alsoHide: hidden,
    root,
    head: repository?.head ?? undefined,
  };
}

/** How this very program is called again: as it was called now. */
function commandName({ env }: Terminal): string {
  return env['npm_command'] === 'exec' ? 'npx unleak' : 'unleak';
}

/** Files larger than this are shown without lines, in bytes. */
const LARGEST_FRAMED = 1 << 20;

/** Lines of a file in the working tree, for the code frame; null for any other place, and for what can't be read again. */
function readLines(
  root: string,
  { source, path, decoded }: Location,
  from: number,
  to: number,
): readonly string[] | null {
  if (source !== 'worktree' || path === undefined || decoded?.some((name) => name.startsWith('utf-'))) return null;
  const bytes = readForClues(resolve(root, path), LARGEST_FRAMED);
  // Columns don't count a byte order mark.
  return bytes === null
    ? null
    : bytes
        .toString('utf8')
        .replace(/^\ufeff/, '')
        .split('\n')
        .slice(from - 1, to);
}
