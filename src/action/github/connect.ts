import { setTimeout as sleep } from 'node:timers/promises';
import type { ThrottlingOptions } from '@octokit/plugin-throttling';
import type { Secret } from '../../model/secret.ts';
import { apiAuth } from '../job-token.ts';

/** The used part of GitHub's API, with retries, waiting for rate limits, and paging. */
export interface Github {
  /** One REST call. @throws GithubFault */
  request(route: string, parameters: object): Promise<unknown>;
  /** All pages of a list. @throws GithubFault */
  list(route: string, parameters: object): Promise<readonly unknown[]>;
  /** One GraphQL call. @throws GithubFault, also where GitHub answers 200 with errors */
  graphql(query: string, variables: object): Promise<unknown>;
}

/** GitHub said no, or nothing that makes sense. Its own words are not kept: they may repeat ours. */
export class GithubFault extends Error {
  /** HTTP status; 0 if there was no answer. */
  readonly status: number;
  /** GitHub says that there were too many requests. */
  readonly isLimit: boolean;

  constructor(status: number, isLimit = status === 429) {
    super(status === 0 ? 'GitHub did not answer, or not in its own way' : `GitHub answered ${status}`);
    this.name = 'GithubFault';
    this.status = status;
    this.isLimit = isLimit;
  }
}

/** A call with all of its retries may take this long, in milliseconds. */
const DEADLINE = 60_000;
/** Longest wait for a rate limit, in seconds; a job that waits costs its owner money. */
const LONGEST_WAIT = 30;
const RETRIES = 2;

const UNPACED = {
  key: () => ({ schedule: (_options: object, work: () => Promise<unknown>) => work() }),
} as unknown as NonNullable<ThrottlingOptions['write']>;
const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/**
 * The only door to Octokit, loaded when there is something to say on a pull request.
 * @param baseUrl `GITHUB_API_URL`; GraphQL's address follows from it, on GitHub Enterprise Server, too
 */
export async function connectGithub(token: Secret, baseUrl: string, signal: AbortSignal): Promise<Github> {
  const [{ Octokit }, { retry }, { throttling }] = await Promise.all([
    import('@octokit/rest'),
    import('@octokit/plugin-retry'),
    import('@octokit/plugin-throttling'),
  ]);
  const waitForLimit = (seconds: number, _options: object, _octokit: unknown, attempt: number): boolean =>
    attempt < RETRIES && seconds <= LONGEST_WAIT;
  const octokit = new (Octokit.plugin(retry, throttling))({
    auth: apiAuth(token),
    baseUrl,
    userAgent: 'unleak-action',
    // Its own messages go to the console, and repeat GitHub's.
    log: silent,
    // What a limit says is up to the throttling alone; without 429 the other plugin would ask again at once.
    retry: { retries: RETRIES, doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451] },
    throttle: {
      onRateLimit: waitForLimit,
      onSecondaryRateLimit: waitForLimit,
      // Its pauses of 1 and 3 s between writes are for programs with many of them; these few come one after the other anyway.
      write: UNPACED,
      notifications: UNPACED,
    },
  });
  octokit.hook.wrap('request', async (request, options) => {
    const bounded = {
      ...options,
      request: { ...options.request, signal: AbortSignal.any([signal, AbortSignal.timeout(DEADLINE)]) },
    };
    try {
      return await request(bounded);
    } catch (error) {
      // The throttling knows limits by GitHub's words; this is one by its status alone.
      const seconds = waitOf(error);
      if (seconds === null) throw error;
      await sleep(seconds * 1000, undefined, { signal });
      return request(bounded);
    }
  });
  return {
    request: (route, parameters) => attempt(async () => (await octokit.request(route, { ...parameters })).data),
    list: (route, parameters) => attempt(() => octokit.paginate(route, { ...parameters, per_page: 100 })),
    graphql: (query, variables) => attempt(() => octokit.graphql(query, { ...variables })),
  };
}

interface Refusal {
  readonly status?: unknown;
  readonly errors?: unknown;
  readonly response?: { readonly headers?: Readonly<Record<string, unknown>> };
}

/** Seconds that GitHub asks us to wait after a 429, if that isn't too long. */
function waitOf(error: unknown): number | null {
  const { status, response } = error as Refusal;
  const seconds = Number(response?.headers?.['retry-after'] ?? Number.NaN);
  return status === 429 && seconds >= 0 && seconds <= LONGEST_WAIT ? seconds : null;
}

async function attempt<Result>(call: () => Promise<Result>): Promise<Result> {
  try {
    return await call();
  } catch (error) {
    const { status, errors, response } = error as Refusal;
    // GraphQL refuses with status 200 and a list of errors; nearly always a missing permission.
    if (Array.isArray(errors)) throw new GithubFault(403);
    if (typeof status !== 'number' || response === undefined) throw new GithubFault(0);
    const { 'x-ratelimit-remaining': left, 'retry-after': after } = response.headers ?? {};
    throw new GithubFault(status, status === 429 || (status === 403 && (left === '0' || after !== undefined)));
  }
}
