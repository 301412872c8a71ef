import type { Argv } from 'yargs';
import { COMMANDS, type Command } from './commands.ts';
import { COMMON, type Option } from './options.ts';
import { usage } from './parse-arguments.ts';
import { VERSION } from './version.ts';

/** Help text of one command, or of the program. The only door to yargs: scans never load it. */
export async function renderHelp(command: Command | null, columns: number): Promise<string> {
  const program = (await describe(command)).wrap(Math.min(columns, 110));
  return `${await program.getHelp()}\n`;
}

/** Answers the shell: the words that fit. */
export async function complete(argv: readonly string[]): Promise<string> {
  const program = await describe(null);
  const words = argv.slice(argv.indexOf('--get-yargs-completions') + 1);
  const completions = await program.getCompletion([...words]);
  return completions.length > 0 ? `${completions.join('\n')}\n` : '';
}

const SHELLS = ['bash', 'zsh'];

/**
 * The script that teaches a shell to ask us.
 * @param argv `bash` or `zsh`; nothing means the shell that we were started from
 * @throws UserError `BAD_USAGE` for anything else
 */
export async function completionScript([shell, ...more]: readonly string[]): Promise<string> {
  if (more.length > 0 || (shell !== undefined && !SHELLS.includes(shell)))
    throw usage('completion takes bash or zsh, or nothing for the shell that you use.');
  // yargs goes by the environment.
  if (shell !== undefined) process.env['SHELL'] = `/bin/${shell}`;
  if (shell === 'bash') delete process.env['ZSH_NAME'];
  // Without the other commands: the default one would take the word for a folder.
  const { default: yargs } = await import('yargs');
  const script = yargs([]).scriptName('unleak').completion('completion').exitProcess(false);
  let text = '';
  await script.parse(['completion'], {}, (_error: unknown, _argv: unknown, output: string) => {
    text += output;
  });
  return `${text}\n`;
}

async function describe(command: Command | null): Promise<Argv> {
  const { default: yargs } = await import('yargs');
  let program = yargs([])
    .scriptName('unleak')
    .version(VERSION)
    .help(true)
    .alias('help', 'h')
    .strict(false)
    .exitProcess(false);
  if (command === null) {
    program = program.usage(
      'Finds leaked API keys, says who can read them, and takes the leak back.\n\nUsage: unleak [command] [options]',
    );
    for (const { name, usage, summary } of COMMANDS) {
      program = program.command(
        name === 'audit' ? ['audit [path]', '$0'] : usage.replace(/^unleak /, '').split(' --')[0]!,
        summary,
      );
    }
    program = program.completion('completion [shell]', 'Print a script for shell completion: bash or zsh');
    for (const { examples } of COMMANDS)
      for (const [line, meaning] of examples.slice(0, 1)) program = program.example(line, meaning);
    program = program.epilogue(
      'Exit codes: 0 all read and nothing found, 1 found, 2 wrong usage or something could not be read.\nMore: unleak <command> --help',
    );
  } else {
    program = program.usage(`${command.summary}\n\nUsage: ${command.usage} [options]`);
    for (const [line, meaning] of command.examples) program = program.example(line, meaning);
  }
  for (const [name, option] of Object.entries<Option>(command?.options ?? COMMON)) {
    if (name === 'help' || name === 'version') continue;
    program = program.option(name, {
      type: option.type,
      description: option.value === undefined ? option.help : `${option.help} ${option.value}`,
      ...(option.choices ? { choices: option.choices } : {}),
      ...(option.short ? { alias: option.short } : {}),
    });
  }
  return program;
}
