import { nearestName } from '../config/nearest-name.ts';
import { COMMANDS, type Command, findCommand } from './commands.ts';
import { quoteBriefly, usage } from './parse-arguments.ts';
import { reportErrors } from './report-errors.ts';
import { VERSION } from './version.ts';

/** What a command may use of the process. Tests hand in their own. */
export interface Terminal {
  readonly argv: readonly string[];
  /** Absolute path of the running program. */
  readonly programPath: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Buffer>;
  readonly stdinIsTty: boolean;
  readonly stdoutIsTty: boolean;
  readonly stderrIsTty: boolean;
  readonly columns: number;
  out(pieces: Iterable<string>): void;
  err(text: string): void;
  /** Aborted with reason `interrupted` at the first SIGINT or SIGTERM. */
  readonly signal: AbortSignal;
}

/** Runs one command line. @returns the exit code; documented in README.md */
export function runProgram(terminal: Terminal): Promise<number> {
  return reportErrors(terminal, () => dispatch(terminal));
}

async function dispatch(terminal: Terminal): Promise<number> {
  const { argv } = terminal;
  if (argv.includes('--get-yargs-completions') || argv[0] === 'completion') {
    const { complete } = await import('./help.ts');
    terminal.out([await complete(argv)]);
    return 0;
  }
  const end = argv.indexOf('--');
  const before = end === -1 ? argv : argv.slice(0, end);
  if (before.includes('--version')) {
    terminal.out([`${VERSION}\n`]);
    return 0;
  }
  const { command, rest } = findCommand(argv);
  if (before.includes('--help') || before.includes('-h') || argv[0] === 'help') {
    const { renderHelp } = await import('./help.ts');
    terminal.out([await renderHelp(namedCommand(argv[0] === 'help' ? argv.slice(1) : argv), terminal.columns)]);
    return 0;
  }
  if (command === null) {
    const near = nearestName(
      argv[0]!,
      COMMANDS.map(({ name }) => name),
    );
    throw usage(
      `There is no command or folder ${quoteBriefly(argv[0])}${near === undefined ? '' : `; did you mean ${near}?`}.`,
    );
  }
  const { run } = await command.load();
  return run(terminal, rest, command);
}

/** The command that is named outright: `unleak --help` is about the program, not about `audit`. */
function namedCommand(argv: readonly string[]): Command | null {
  return COMMANDS.find(({ name }) => name === argv[0]) ?? null;
}
