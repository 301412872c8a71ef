import { GitFailure } from './git-failure.ts';
import type { Repository } from './repository.ts';
import { type GitOptions, runGit } from './run-git.ts';
import { readShallowBoundary } from './shallow.ts';

// The only file that lets git reach a network, and only the Action calls it: a checkout of one commit says nothing about a pull request of
// fifty. git is as hardened as everywhere else, but for the one protocol of the checkout's own remote.

const REMOTE = 'origin';
const PROTOCOLS = ['https', 'ssh', 'file'] as const;
const MILLISECONDS = 10 * 60_000;

/** The remote that a checkout came from. */
export interface Origin {
  /** As configured; may hold credentials, so it is never shown. */
  readonly url: string;
  readonly protocol: (typeof PROTOCOLS)[number];
}

/** What opens the remote. Sent to `server` alone, whatever the repository's configuration makes of the remote's address. */
export interface Credential {
  /** `https://github.com`. */
  readonly server: string;
  /** A whole header: `AUTHORIZATION: basic …`. Handed over in git's environment, never as an argument. */
  readonly header: string;
}

/** Null if there is no remote `origin`, or one by a protocol that we don't speak. */
export async function readOrigin(repo: Repository): Promise<Origin | null> {
  const answer = await runGit(repo, ['config', '--local', '--includes', '--get-all', `remote.${REMOTE}.url`], {
    okCodes: [0, 1],
    maxBytes: 65_536,
  });
  const url = answer.toString('utf8').split('\n')[0] ?? '';
  const protocol = protocolOf(url);
  return protocol === null ? null : { url, protocol };
}

function protocolOf(url: string): Origin['protocol'] | null {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(url)?.[1]?.toLowerCase();
  if (scheme !== undefined) return PROTOCOLS.find((known) => known === scheme) ?? null;
  if (url === '' || url.includes('::')) return null;
  // "git@host:owner/repo" unless a slash comes before the colon.
  return /^[^/]+:/.test(url) ? 'ssh' : 'file';
}

/** How much history a fetch brings: this many commits from each tip, all of it, or what is missing of a complete clone. */
export type Depth = number | 'unshallow' | 'complete';

/**
 * Fetches commits by id. Writes objects and `.git/shallow`; no ref, no tag, no submodule.
 * @param wants full object ids
 * @throws GitFailure if the remote can't be reached or doesn't have one of them
 */
export async function fetchObjects(
  repo: Repository,
  origin: Origin,
  wants: readonly string[],
  depth: Depth,
  credential: Credential | null,
): Promise<void> {
  const history = depth === 'complete' ? [] : [depth === 'unshallow' ? '--unshallow' : `--depth=${depth}`];
  // --refmap=: the remote's configured refs aren't updated along the way.
  await reach(repo, origin, credential, ['fetch', ...QUIETLY, '--no-tags', '--refmap=', ...history, REMOTE, ...wants]);
}

/** Fetches all branches and tags with all of their history, as a full checkout has them. */
export async function fetchEverything(repo: Repository, origin: Origin, credential: Credential | null): Promise<void> {
  const history = readShallowBoundary(repo).size > 0 ? ['--unshallow'] : [];
  const refs = [`+refs/heads/*:refs/remotes/${REMOTE}/*`, '+refs/tags/*:refs/tags/*'];
  await reach(repo, origin, credential, ['fetch', ...QUIETLY, '--no-tags', ...history, REMOTE, ...refs]);
}

/** Object id of a ref of the remote, by its full name; null if it has none. */
export async function findRemoteRef(
  repo: Repository,
  origin: Origin,
  name: string,
  credential: Credential | null,
): Promise<string | null> {
  const args = ['ls-remote', '--quiet', '--upload-pack=git-upload-pack', '--end-of-options', REMOTE, name];
  const answer = (await reach(repo, origin, credential, args)).toString('utf8');
  // "<oid>\t<ref>" a line; a name is matched from its end, so others may come along.
  const line = answer.split('\n').find((text) => text.endsWith(`\t${name}`));
  return line === undefined ? null : line.slice(0, line.indexOf('\t'));
}

const QUIETLY = [
  '--quiet',
  '--no-write-fetch-head',
  '--no-auto-maintenance',
  '--no-recurse-submodules',
  // Of a partial clone, too, all objects are wanted.
  '--no-filter',
  // A local remote would run whatever the configuration names here.
  '--upload-pack=git-upload-pack',
];

/** Variables of the runner that say how the network is reached from here. */
const NETWORK_VARIABLES = [
  ...['http_proxy', 'https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY', 'no_proxy', 'NO_PROXY'],
  ...['SSL_CERT_FILE', 'SSL_CERT_DIR', 'GIT_SSL_CAINFO', 'GIT_SSL_CAPATH', 'SSH_AUTH_SOCK'],
];

/** With the credential, and if that fails with what the checkout left behind (`persist-credentials`), or nothing. */
async function reach(
  repo: Repository,
  origin: Origin,
  credential: Credential | null,
  args: readonly string[],
): Promise<Buffer> {
  const options = { maxBytes: 1 << 24, timeout: MILLISECONDS };
  const own = credential !== null && isFor(credential, origin) ? credential : null;
  try {
    return await runGit(repo, args, { ...options, env: environment(origin, own) });
  } catch (error) {
    if (own === null || !(error instanceof GitFailure) || error.exitCode === null) throw error;
    return runGit(repo, args, { ...options, env: environment(origin, null) });
  }
}

function isFor({ server }: Credential, { url, protocol }: Origin): boolean {
  return (
    protocol === 'https' && URL.canParse(url) && URL.canParse(server) && new URL(url).origin === new URL(server).origin
  );
}

function environment({ url, protocol }: Origin, credential: Credential | null): NonNullable<GitOptions['env']> {
  const settings: [string, string][] = [
    // Programs that would be asked for a password.
    ['credential.helper', ''],
    ['core.askPass', ''],
    ['http.followRedirects', 'false'],
  ];
  if (credential !== null) {
    // The most specific address wins in git, and an empty value drops what less specific ones gave: GitHub refuses two such headers.
    settings.push([`http.${url}.extraheader`, ''], [`http.${url}.extraheader`, credential.header]);
  }
  const env: Record<string, string> = { GIT_ALLOW_PROTOCOL: protocol, GIT_CONFIG_COUNT: String(settings.length) };
  for (const [index, [key, value]] of settings.entries()) {
    env[`GIT_CONFIG_KEY_${index}`] = key;
    env[`GIT_CONFIG_VALUE_${index}`] = value;
  }
  for (const name of NETWORK_VARIABLES) if (process.env[name]) env[name] = process.env[name];
  return env;
}
