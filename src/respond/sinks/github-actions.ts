import type { Secret } from '../../model/secret.ts';
import { isUserError, UserError } from '../../model/user-error.ts';
import { operatorUrl } from '../endpoint.ts';
import { passDoor, type Resolve } from '../http-door.ts';
import { keyText } from '../key-text.ts';
import { sealedBox } from './sealed-box.ts';
import type { Sink } from './sink.ts';

export interface GithubSecretPlace {
  readonly owner: string;
  readonly repo: string;
  /** Deployment environment; absent for a repository secret. */
  readonly environment?: string;
  readonly name: string;
  readonly token: Secret;
  readonly apiUrl?: string;
}

interface PublicKey {
  readonly key: string;
  readonly key_id: string;
}

/** A gateway's page with status 200 is no public key. */
function isPublicKey(data: unknown): data is PublicKey {
  const { key, key_id } = (data ?? {}) as Partial<PublicKey>;
  return typeof key_id === 'string' && typeof key === 'string' && Buffer.from(key, 'base64').length === 32;
}

const NAME = /^[A-Za-z_][A-Za-z0-9_]{0,254}$/;
const SLUG = /^[A-Za-z0-9_.-]{1,100}$/;

/** Octokit's `fetch`, led through the one door: no redirect takes the token elsewhere, and no answer is unbounded. */
function fetchThroughDoor(apiUrl: string | undefined, resolve: Resolve | undefined, signal: AbortSignal | undefined) {
  const given = apiUrl === undefined ? undefined : operatorUrl('github-actions', apiUrl);
  return async (
    address: string,
    init: { method?: string; headers?: Record<string, string>; body?: string },
  ): Promise<Response> => {
    const answer = await passDoor({
      method: init.method ?? 'GET',
      url: new URL(address),
      headers: {
        ...init.headers,
        'accept-encoding': 'identity',
        ...(init.body ? { 'content-length': String(Buffer.byteLength(init.body)) } : {}),
      },
      ...(init.body === undefined ? {} : { body: init.body }),
      reach: given?.reach ?? 'public',
      deadlineMs: 10_000,
      maxBytes: 256 * 1024,
      signal,
      resolve,
    });
    if (answer.kind === 'fault') throw Object.assign(new Error(answer.fault), { status: 0 });
    const empty = answer.status === 204 || answer.status === 304;
    return new Response(empty ? null : new Uint8Array(answer.body), { status: answer.status, headers: answer.headers });
  };
}

/**
 * A GitHub Actions secret of a repository or of a deployment environment: encrypted with GitHub's public key (sealed box) and put by the
 * REST API. GitHub never shows a secret again, so it can't be read back.
 */
export function githubActionsSink(place: GithubSecretPlace, resolve?: Resolve, signal?: AbortSignal): Sink {
  const { owner, repo, environment, name } = place;
  const secret = environment === undefined ? name : `${environment}/${name}`;
  let publicKey: PublicKey | undefined;

  async function octokit() {
    const { Octokit } = await import('@octokit/rest');
    const silent = () => undefined;
    return new Octokit({
      auth: keyText(place.token) ?? '',
      userAgent: 'unleak',
      ...(place.apiUrl === undefined ? {} : { baseUrl: place.apiUrl.replace(/\/+$/, '') }),
      log: { debug: silent, info: silent, warn: silent, error: silent },
      request: { fetch: fetchThroughDoor(place.apiUrl, resolve, signal) },
    });
  }

  async function fetchPublicKey(): Promise<PublicKey> {
    const { rest } = await octokit();
    const { data } =
      environment === undefined
        ? await rest.actions.getRepoPublicKey({ owner, repo })
        : await rest.actions.getEnvironmentPublicKey({ owner, repo, environment_name: environment });
    if (!isPublicKey(data)) throw refused('prepare', 'the answer was no public key');
    return data;
  }

  /** Octokit's errors carry the request with its token: only the status goes on. */
  async function ask<T>(what: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (isUserError(error)) throw error;
      const status = (error as { status?: unknown }).status;
      const why = typeof status === 'number' && status > 0 ? `HTTP ${status}` : 'no answer';
      throw refused(what, why);
    }
  }

  function refused(what: string, why: string): UserError {
    return new UserError(
      'GITHUB_SECRET_FAILED',
      `GitHub did not let us ${what} the Actions secret ${secret} of ${owner}/${repo} (${why}).`,
      'The repository or environment must exist, and the token needs write access to its secrets.',
    );
  }

  return {
    name: `github-actions:${secret}`,
    prepare: () =>
      ask('prepare', async () => {
        if (!NAME.test(name) || !SLUG.test(owner) || !SLUG.test(repo))
          throw new UserError(
            'BAD_SECRET_NAME',
            'The name of the repository or of the Actions secret is not one that GitHub takes.',
          );
        publicKey = await fetchPublicKey();
      }),
    store: (_old, fresh) =>
      ask('write', async () => {
        publicKey ??= await fetchPublicKey();
        const { key, key_id } = publicKey;
        const box = await sealedBox(Buffer.from(fresh), Buffer.from(key, 'base64'));
        const encrypted_value = box.toString('base64');
        const { rest } = await octokit();
        const fields = { owner, repo, secret_name: name, encrypted_value, key_id };
        if (environment === undefined) await rest.actions.createOrUpdateRepoSecret(fields);
        else await rest.actions.createOrUpdateEnvironmentSecret({ ...fields, environment_name: environment });
      }),
    find: async () => 'write-only',
  };
}
