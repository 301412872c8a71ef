import { COMMON, type Option, SCAN } from '../options.ts';

/** Flags of every command that talks to providers. */
const RESPOND = {
  repo: SCAN.repo,
  'provider-url': {
    type: 'string',
    value: '<provider>=<url>',
    multiple: true,
    help: 'Another address for a provider: self-hosted, staging; may be given more than once',
  },
} as const satisfies Record<string, Option>;

/** Flags of the commands that change something at a provider. */
const ACT = {
  yes: { type: 'boolean', short: 'y', help: 'Do it without asking; without it, only show what would be sent' },
  'management-key-stdin': {
    type: 'boolean',
    help: 'Read the management key from standard input instead of UNLEAK_MANAGEMENT_KEY_<PROVIDER>',
  },
} as const satisfies Record<string, Option>;

const ROTATE = {
  sink: {
    type: 'string',
    value: 'env|github-actions|command:<cmd>',
    multiple: true,
    help: 'Where the new key goes; the .env files that hold the old one unless said',
  },
  grace: { type: 'string', value: '<duration>', help: 'How long both keys stay alive: 30s, 10m, 1h; 0s unless said' },
  'even-if-used': { type: 'boolean', help: 'Revoke the old key although other places still use it' },
  'github-repo': {
    type: 'string',
    value: '<owner>/<repo>',
    help: 'Repository of the Actions secret; GITHUB_REPOSITORY unless said',
  },
  'github-environment': { type: 'string', value: '<name>', help: 'Deployment environment of the Actions secret' },
  'github-secret': {
    type: 'string',
    value: '<name>',
    multiple: true,
    help: 'Name of the Actions secret; the variable in the .env files unless said',
  },
} as const satisfies Record<string, Option>;

export const AUDIT_OPTIONS = {
  ...COMMON,
  verify: { type: 'boolean', help: 'Also ask the providers which keys are live (network)' },
  'provider-url': RESPOND['provider-url'],
} as const satisfies Record<string, Option>;
export const VERIFY_OPTIONS = { ...COMMON, ...RESPOND };
export const REVOKE_OPTIONS = { ...COMMON, ...RESPOND, ...ACT };
export const ROTATE_OPTIONS = { ...REVOKE_OPTIONS, ...ROTATE };
