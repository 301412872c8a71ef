import type { ScanMode } from '../../audit/scan-plan.ts';
import type { Run } from '../commands.ts';
import { type Arguments, parseArguments, usage } from '../parse-arguments.ts';
import type { Terminal } from '../program.ts';
import { checkOutputs, publish } from '../publish.ts';
import { exitCodeOf, runScan } from '../run-scan.ts';

const SOURCES = ['staged', 'range', 'history', 'stdin'] as const;

export const run: Run = async (terminal, argv, command) => {
  const args = parseArguments(argv, command.options, command.name);
  const chosen = SOURCES.filter((name) => args.flag(name) || args.text(name) !== undefined);
  if (chosen.length > 1) throw usage(`--${chosen.join(' and --')} can't be combined.`, command.name);
  if (chosen.length === 1 && args.positionals.length > 0) throw usage(`--${chosen[0]} takes no paths.`, command.name);
  const source = chosen[0];
  if (args.text('stdin-filename') !== undefined && source !== 'stdin')
    throw usage('--stdin-filename names what comes with --stdin.', command.name);
  if (args.positionals.includes('-'))
    throw usage('- is no path: --stdin reads standard input, and ./- is a file of that name.', command.name);
  if (source === 'staged' || source === 'range') {
    checkOutputs(args);
    const { scanChange } = await import('../scan-change.ts');
    const result = await scanChange(terminal, args, source);
    await publish(terminal, args, result);
    return exitCodeOf(result, args);
  }
  return runScan(terminal, args, args.text('repo') ?? '.', modeOf(terminal, args, source));
};

function modeOf(terminal: Terminal, args: Arguments, source: 'history' | 'stdin' | undefined): ScanMode {
  const filename = args.text('stdin-filename');
  switch (source) {
    case 'history':
      return { kind: 'history' };
    case 'stdin':
      return { kind: 'stdin', input: terminal.stdin, ...(filename === undefined ? {} : { filename }) };
    default:
      return { kind: 'files', paths: args.positionals };
  }
}
