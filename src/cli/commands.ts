import { existsSync } from 'node:fs';
import { KINDS } from '../migrate/kinds.ts';
import { COMMON, type Option, SCAN } from './options.ts';
import type { Terminal } from './program.ts';
import { AUDIT_OPTIONS, REVOKE_OPTIONS, ROTATE_OPTIONS, VERIFY_OPTIONS } from './respond/respond-options.ts';

export type Run = (terminal: Terminal, argv: readonly string[], command: Command) => Promise<number>;

/** One command: what help says of it, its flags, and its code, loaded when it is called. */
export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  readonly options: Readonly<Record<string, Option>>;
  readonly examples: readonly (readonly [line: string, meaning: string])[];
  readonly load: () => Promise<{ readonly run: Run }>;
}

const EXPLAIN = {
  stdin: { type: 'boolean', help: 'Explain every place of the text on standard input' },
  'stdin-filename': SCAN['stdin-filename'],
} as const satisfies Record<string, Option>;

const ACCEPT = {
  reason: { type: 'string', value: '<text>', help: 'Why it is accepted; required' },
  expires: { type: 'string', value: '<date>', help: 'Last day that it is accepted: 2027-01-31' },
} as const satisfies Record<string, Option>;

const REPO = { repo: SCAN.repo } as const;

const YES = { yes: { type: 'boolean', short: 'y', help: 'Do it without asking' } } as const satisfies Record<
  string,
  Option
>;

const IMPORT = {
  from: {
    type: 'string',
    value: '<kind>',
    choices: Object.keys(KINDS),
    help: 'What the file is, if its name and content don’t tell',
  },
  reason: {
    type: 'string',
    value: '<text>',
    help: 'Why it is accepted; unless said, that it was imported, and from what',
  },
  expires: ACCEPT.expires,
} as const satisfies Record<string, Option>;

export const COMMANDS: readonly Command[] = [
  {
    name: 'audit',
    usage: 'unleak [audit] [path]',
    summary:
      'Everything that can be known offline about a repository: files, index, every git object, exposure, ignore files',
    options: AUDIT_OPTIONS,
    examples: [
      ['unleak', 'audit the repository of the working directory'],
      ['unleak audit ../shop --format json', 'another one, as JSON'],
      ['unleak --output sarif:unleak.sarif', 'with a SARIF file beside the report'],
    ],
    load: () => import('./commands/audit.ts'),
  },
  {
    name: 'scan',
    usage: 'unleak scan [paths..]',
    summary: 'Files and folders only, or one other source',
    options: { ...COMMON, ...SCAN },
    examples: [
      ['unleak scan src .env', 'these paths, whether git ignores them or not'],
      ['unleak scan --history', 'every git object'],
      ['git show HEAD:a.js | unleak scan --stdin --stdin-filename a.js', 'standard input'],
    ],
    load: () => import('./commands/scan.ts'),
  },
  {
    name: 'hook',
    usage: 'unleak hook install|uninstall|doctor|run <event>',
    summary: 'Git hooks that refuse a commit or push with a key in it',
    options: {
      global: { type: 'boolean', help: 'For every repository of this user (git 2.54 and newer)' },
      help: COMMON.help,
    },
    examples: [
      ['unleak hook install', 'pre-commit, commit-msg and pre-push, beside the hooks that are there'],
      ['unleak hook doctor', 'prove that they fire'],
    ],
    load: () => import('./commands/hook.ts'),
  },
  {
    name: 'verify',
    usage: 'unleak verify [finding-id..]',
    summary: 'Ask the providers whether keys are live (network)',
    options: VERIFY_OPTIONS,
    examples: [
      ['unleak verify', 'every finding whose issuer is certain'],
      ['unleak verify k7f3q2 --provider-url product-api=https://api.shop.test/v1', 'one key, at your own server'],
    ],
    load: () => import('./commands/verify.ts'),
  },
  {
    name: 'revoke',
    usage: 'unleak revoke <finding-id>',
    summary: 'Revoke a live key and prove that it is dead (network); a dry run without --yes',
    options: REVOKE_OPTIONS,
    examples: [
      ['unleak revoke k7f3q2', 'show what would be sent'],
      ['unleak revoke k7f3q2 --yes', 'do it'],
    ],
    load: () => import('./commands/revoke.ts'),
  },
  {
    name: 'rotate',
    usage: 'unleak rotate <finding-id>',
    summary: 'Replace a live key where it is used, then revoke it (network); a dry run without --yes',
    options: ROTATE_OPTIONS,
    examples: [
      ['unleak rotate k7f3q2 --yes', 'new key into the .env files, old key revoked'],
      [
        'unleak rotate k7f3q2 --yes --sink env --sink github-actions --grace 10m',
        'and into an Actions secret, with an overlap',
      ],
    ],
    load: () => import('./commands/rotate.ts'),
  },
  {
    name: 'fix',
    usage: 'unleak fix [path]',
    summary: 'Add what is missing to .gitignore, .dockerignore and .npmignore; shows the diff first',
    options: { ...COMMON, ...YES },
    examples: [
      ['unleak fix', 'show the diff and ask'],
      ['unleak fix --yes', 'apply it'],
    ],
    load: () => import('./commands/fix.ts'),
  },
  {
    name: 'baseline',
    usage: 'unleak baseline [path] --reason <text>',
    summary: 'Accept all that an audit finds now',
    options: { ...COMMON, ...ACCEPT },
    examples: [['unleak baseline --reason "rotated in May, ticket 12" --expires 2027-06-30', 'accept, for a time']],
    load: () => import('./commands/baseline.ts'),
  },
  {
    name: 'allow',
    usage: 'unleak allow <finding-id> --reason <text>',
    summary: 'Accept one finding',
    options: { ...COMMON, ...REPO, ...ACCEPT },
    examples: [['unleak allow k7f3q2 --reason "sandbox key, public on purpose"', 'accept one value']],
    load: () => import('./commands/allow.ts'),
  },
  {
    name: 'import',
    usage: 'unleak import <file>',
    summary: "Take over another scanner's config, ignore file or baseline; shows the diff first",
    options: { ...COMMON, ...REPO, ...IMPORT, ...YES },
    examples: [
      ['unleak import .gitleaksignore', 'show what would be taken over, and ask'],
      ['unleak import .secrets.baseline --yes', 'take it over'],
      ['unleak import excluded-paths.txt --from trufflehog-exclude', 'a file that has no name of its own'],
    ],
    load: () => import('./commands/import.ts'),
  },
  {
    name: 'rules',
    usage: 'unleak rules [list|check|explain <id>]',
    summary: 'The rules, their examples, and why a text is or is not a finding',
    options: { ...COMMON, ...EXPLAIN },
    examples: [
      ['unleak rules list', 'all rules'],
      ['unleak rules check', 'check every example and counter-example'],
      ['echo "key = …" | unleak rules explain generic-api-key --stdin', 'why a text is no finding'],
    ],
    load: () => import('./commands/rules.ts'),
  },
];

/** The command that the arguments name; a folder, a flag or nothing means `audit`. Null for a word that is neither. */
export function findCommand(argv: readonly string[]): Command | null {
  const first = argv[0];
  const named = COMMANDS.find(({ name }) => name === first);
  if (named !== undefined) return named;
  if (first === undefined || first.startsWith('-') || /[/\\.]/.test(first) || existsSync(first)) return COMMANDS[0]!;
  return null;
}
