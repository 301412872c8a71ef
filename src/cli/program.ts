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
  if (argv.includes('--get-yargs-completions')) {
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
  const asksHelp = argv[0] === 'help';
  const words = asksHelp ? argv.slice(1) : argv;
  if (asksHelp || before.includes('--help') || before.includes('-h')) {
    const about = words[0] === 'completion' ? null : knownCommand(words);
    const { renderHelp } = await import('./help.ts');
    // Without a name it is about the program, not about the command that runs without one.
    terminal.out([await renderHelp(about?.name === words[0] ? about : null, terminal.columns)]);
    return 0;
  }
  if (argv[0] === 'completion') {
    const { completionScript } = await import('./help.ts');
    terminal.out([await completionScript(argv.slice(1))]);
    return 0;
  }
  const command = knownCommand(argv);
  const rest = argv[0] === command.name ? argv.slice(1) : argv;
  const { run } = await command.load();
  return run(terminal, rest, command);
}

/** @throws UserError `BAD_USAGE` for a word that is neither command nor folder */
function knownCommand(argv: readonly string[]): Command {
  const command = findCommand(argv);
  if (command !== null) return command;
  const near = nearestName(argv[0]!, [...COMMANDS.map(({ name }) => name), 'completion']);
  const suggestion = near === undefined ? '' : `; did you mean ${near}?`;
  throw usage(`There is no command or folder ${quoteBriefly(argv[0])}${suggestion}${near === undefined ? '.' : ''}`);
}
