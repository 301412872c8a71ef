import { FORMATS } from '../report/index.ts';

/** One flag: name, type, help and bounds stand here and nowhere else; parsing, help and completion are made from it. */
export interface Option {
  readonly type: 'string' | 'boolean';
  readonly help: string;
  /** What the value stands for in help: `<file>`. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly multiple?: boolean;
  readonly short?: string;
  /** Flag that says the opposite. */
  readonly excludes?: string;
}

const FAIL_ON = ['critical', 'high', 'medium', 'low', 'never'] as const;

/** Flags that every command takes. */
export const COMMON = {
  format: {
    type: 'string',
    value: '<name>',
    choices: Object.keys(FORMATS),
    help: 'What stdout gets; pretty unless said',
  },
  output: {
    type: 'string',
    value: '<format>:<file>',
    multiple: true,
    help: 'Also write a report into a file; may be given more than once',
  },
  config: { type: 'string', value: '<file>', help: 'Config file instead of .unleak.toml or .unleak.json' },
  baseline: { type: 'string', value: '<file>', help: 'Baseline file instead of .unleak-baseline.json' },
  'fail-on': {
    type: 'string',
    value: '<severity>',
    choices: FAIL_ON,
    help: 'Least severity that makes the exit code 1; medium unless said',
  },
  'exit-zero': { type: 'boolean', help: 'Exit 0 even with findings (never hides that something could not be read)' },
  providers: {
    type: 'string',
    value: '<file>',
    help: 'Your own providers, as JSON; else the user-level providers.json',
  },
  'max-file-size': { type: 'string', value: '<size>', help: 'Skip larger files: 500k, 10M, 1G; no limit unless said' },
  timeout: { type: 'string', value: '<duration>', help: 'Stop after 30s, 5m …, report what was found, exit 2' },
  'no-foreign-marks': { type: 'boolean', help: "Ignore other scanners' inline marks (gitleaks:allow …)" },
  color: { type: 'boolean', help: 'Use colours even if stdout is no terminal' },
  'no-color': { type: 'boolean', help: 'No colours' },
  quiet: { type: 'boolean', short: 'q', excludes: 'verbose', help: 'One line a finding, no progress' },
  verbose: { type: 'boolean', short: 'v', help: 'Every place, suppressed findings, counters' },
  help: { type: 'boolean', short: 'h', help: 'Show help' },
  version: { type: 'boolean', help: 'Show the version' },
} as const satisfies Record<string, Option>;

export const SCAN = {
  staged: { type: 'boolean', help: 'What the next commit adds, from the index' },
  range: { type: 'string', value: '<base>..<head>', help: 'What the commits of a range add' },
  history: { type: 'boolean', help: 'Every object of the repository, reachable or not' },
  stdin: { type: 'boolean', help: 'Standard input' },
  'stdin-filename': { type: 'string', value: '<name>', help: 'Name that standard input goes by' },
  repo: { type: 'string', value: '<path>', help: 'Repository instead of the working directory' },
} as const satisfies Record<string, Option>;
