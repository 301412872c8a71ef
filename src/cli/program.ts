import { nearestName } from '../config/nearest-name.ts';
import { UserError } from '../model/user-error.ts';
import { escapeTerminal } from '../report/escape/terminal.ts';
import { COMMANDS, type Command, findCommand } from './commands.ts';
import { usage } from './parse-arguments.ts';
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
export async function runProgram(terminal: Terminal): Promise<number> {
  try {
    return await dispatch(terminal);
  } catch (error) {
    if (!(error instanceof UserError)) {
      // A fault of ours. Its message may quote what was being read, so only its kind and place are shown.
      terminal.err(
        `unleak: internal error (${faultOf(error)}). Nothing that it printed can be relied on; please report it.\n`,
      );
      return 2;
    }
    terminal.err(
      `unleak: ${[error.message, error.hint ?? '']
        .filter((text) => text !== '')
        .map(asSentence)
        .join(' ')}\n`,
    );
    return 2;
  }
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
    throw usage(`There is no command or folder ${argv[0]}${near === undefined ? '' : `; did you mean ${near}?`}.`);
  }
  const { run } = await command.load();
  return run(terminal, rest, command);
}

/** The command that is named outright: `unleak --help` is about the program, not about `audit`. */
function namedCommand(argv: readonly string[]): Command | null {
  return COMMANDS.find(({ name }) => name === argv[0]) ?? null;
}

/** Ends a text like a sentence, and takes from it what a terminal would act on: it may name a file of a stranger's. */
function asSentence(text: string): string {
  const shown = escapeTerminal(text.trimEnd());
  return `${shown.charAt(0).toUpperCase()}${shown.slice(1)}${/[.!?…:)]$/.test(shown) ? '' : '.'}`;
}

function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const frame = /\bat (?:async )?([\w.<>$ ]{1,80}?)(?: \(|$)/m.exec(
    error.stack?.slice(error.stack.indexOf('\n    at ')) ?? '',
  );
  return frame === null ? error.name : `${error.name} in ${frame[1]}`;
}
