import type { AuditResult } from '../../audit/audit.ts';
import type { Finding } from '../../model/finding.ts';
import { Secret } from '../../model/secret.ts';
import { UserError } from '../../model/user-error.ts';
import { findKnownValue } from '../../respond/known-value.ts';
import { managementVariable } from '../../respond/management-key.ts';
import {
  type LeakedKey,
  openSession,
  type ResponseOptions,
  type SentRequest,
  type Session,
  type SinkChoice,
} from '../../respond/session.ts';
import { askText } from '../ask.ts';
import { type Arguments, usage } from '../parse-arguments.ts';
import { parseDuration } from '../parse-duration.ts';
import type { Terminal } from '../program.ts';
import { readStdin } from '../read-stdin.ts';
import { scan } from '../run-scan.ts';
import { operatorProviders, withBuiltIn } from './load-providers.ts';
import { stateFolder } from './user-folders.ts';

/** Scans again, so that values come from their places and from nowhere else. */
export function scanForKeys(terminal: Terminal, args: Arguments): Promise<AuditResult> {
  return scan(terminal, args, args.text('repo') ?? '.', { kind: 'audit' });
}

/** @throws UserError for an entry that isn't `<provider>=<url>` or names no provider */
function providerUrls(args: Arguments, known: readonly { id: string }[]): Map<string, string> {
  const urls = new Map<string, string>();
  for (const entry of args.list('provider-url')) {
    const at = entry.indexOf('=');
    const provider = entry.slice(0, at);
    if (at < 1) throw usage('--provider-url takes <provider>=<url>.');
    if (!known.some(({ id }) => id === provider))
      throw usage(`--provider-url: there is no provider ${JSON.stringify(provider)}.`);
    urls.set(provider, entry.slice(at + 1));
  }
  return urls;
}

function sinks(terminal: Terminal, args: Arguments): SinkChoice[] | undefined {
  const given = args.list('sink');
  if (given.length === 0) return undefined;
  return given.map((text): SinkChoice => {
    if (text === 'env') return { kind: 'env' };
    if (text.startsWith('command:')) return { kind: 'command', command: text.slice('command:'.length) };
    if (text !== 'github-actions') throw usage('--sink takes env, github-actions or command:<cmd>.', 'rotate');
    return githubSink(terminal, args);
  });
}

function githubSink({ env }: Terminal, args: Arguments): SinkChoice {
  const [owner, repo, ...more] = (args.text('github-repo') ?? env['GITHUB_REPOSITORY'] ?? '').split('/');
  if (!owner || !repo || more.length > 0)
    throw usage('--sink github-actions needs --github-repo <owner>/<repo>.', 'rotate');
  const token = env['GITHUB_TOKEN'] ?? env['GH_TOKEN'];
  if (!token)
    throw new UserError(
      'NO_GITHUB_TOKEN',
      '--sink github-actions needs a token in GITHUB_TOKEN or GH_TOKEN.',
      'It needs write access to the Actions secrets of the repository.',
    );
  const environment = args.text('github-environment');
  const names = args.list('github-secret');
  const apiUrl = env['GITHUB_API_URL'];
  return {
    kind: 'github-actions',
    owner,
    repo,
    token: new Secret(token, '…'),
    ...(environment === undefined ? {} : { environment }),
    ...(names.length === 0 ? {} : { names }),
    ...(apiUrl === undefined ? {} : { apiUrl }),
  };
}

function confirmation(terminal: Terminal, what: string): NonNullable<ResponseOptions['confirm']> {
  return async (planned: readonly SentRequest[]) => {
    if (!terminal.stdinIsTty || !terminal.stderrIsTty) return false;
    terminal.err(`This would be sent:\n${planned.map((one) => `  ${one.method} ${one.host}${one.path}\n`).join('')}`);
    return (await askText(terminal, `Type ${what} to go on: `)).trim() === what;
  };
}

/** @throws UserError if there is none: the command that should have written it may have failed */
async function managementKeyFromStdin(terminal: Terminal): Promise<string> {
  const key = (await readStdin(terminal)).trim();
  if (key !== '') return key;
  throw new UserError(
    'NO_MANAGEMENT_KEY',
    'There was no management key on standard input; nothing was sent.',
    'Pipe it in: <command> | unleak … --management-key-stdin.',
  );
}

/**
 * A session with everything that the operator gave.
 * @throws UserError for a wrong flag, or a process in which live keys aren't safe
 */
export async function openResponse(terminal: Terminal, args: Arguments, root: string, id: string): Promise<Session> {
  const providers = withBuiltIn(await operatorProviders(terminal, args));
  const grace = args.text('grace');
  const graceMs = grace === undefined ? undefined : parseDuration(grace);
  if (graceMs === null) throw usage('--grace takes a duration such as 30s or 10m.', 'rotate');
  const typed = args.flag('management-key-stdin') ? await managementKeyFromStdin(terminal) : undefined;
  const chosen = sinks(terminal, args);
  return openSession({
    providers,
    providerUrls: providerUrls(args, providers),
    managementKey: (provider) => typed ?? terminal.env[managementVariable(provider)],
    stateDirectory: stateFolder(terminal.env, root),
    root,
    yes: args.flag('yes'),
    confirm: confirmation(terminal, id),
    ...(chosen === undefined ? {} : { sinks: chosen }),
    ...(graceMs === undefined ? {} : { graceMs }),
    evenIfUsed: args.flag('even-if-used'),
    findUses: async (secret) => findKnownValue(root, secret).otherPlaces,
    progress: (message) => {
      if (!args.flag('quiet')) terminal.err(`unleak: ${message}\n`);
    },
    signal: terminal.signal,
    environment: terminal.env as NodeJS.ProcessEnv,
  });
}

/** A finding as the respond room takes it. */
export function leakedKey(finding: Finding): LeakedKey {
  const { id, fingerprint, rule, provider, candidates, secret, exposure } = finding;
  const pushed = exposure.history?.pushed;
  const places = { envPlaces: [], otherPlaces: [] };
  return {
    id,
    fingerprint,
    rule,
    provider,
    candidates,
    secret,
    ...(pushed === undefined ? {} : { pushed }),
    ...places,
  };
}

/** The same with the places that hold the value now: by reading every file again, and, where it is encoded, by the scan. */
export function leakedKeyInPlaces(finding: Finding, root: string): LeakedKey {
  const { envPlaces, otherPlaces } = findKnownValue(root, finding.secret);
  const encoded = finding.locations.flatMap(({ source, path, line, decoded = [] }) =>
    source === 'worktree' && path !== undefined && line !== undefined && decoded.length > 0 ? [{ path, line }] : [],
  );
  return { ...leakedKey(finding), envPlaces, otherPlaces: [...otherPlaces, ...encoded] };
}
