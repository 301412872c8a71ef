import type { ScanMode } from '../../audit/scan-plan.ts';
import type { Run } from '../commands.ts';
import { type Arguments, parseArguments, usage } from '../parse-arguments.ts';
import type { Terminal } from '../program.ts';
import { runScan } from '../run-scan.ts';

const SOURCES = ['staged', 'range', 'history', 'stdin'] as const;

export const run: Run = async (terminal, argv, command) => {
  const args = parseArguments(argv, command.options, command.name);
  const chosen = SOURCES.filter((name) => args.flag(name) || args.text(name) !== undefined);
  if (chosen.length > 1) throw usage(`--${chosen.join(' and --')} can't be combined.`, command.name);
  if (chosen.length === 1 && args.positionals.length > 0) throw usage(`--${chosen[0]} takes no paths.`, command.name);
  return runScan(terminal, args, args.text('repo') ?? '.', modeOf(terminal, args, chosen[0]));
};

function modeOf(terminal: Terminal, args: Arguments, source: (typeof SOURCES)[number] | undefined): ScanMode {
  const filename = args.text('stdin-filename');
  switch (source) {
    case 'history':
      return { kind: 'history' };
    case 'stdin':
      return { kind: 'stdin', input: terminal.stdin, ...(filename === undefined ? {} : { filename }) };
    case undefined:
      return { kind: 'files', paths: args.positionals };
    default:
      throw usage(`--${source} is not built yet.`, 'scan');
  }
}
