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

/** GitHub said no, or nothing. Its own words are not kept: they may repeat ours. */
export class GithubFault extends Error {
  /** HTTP status; 0 if there was no answer. */
  readonly status: number;

  constructor(status: number) {
    super(status === 0 ? 'GitHub did not answer' : `GitHub answered ${status}`);
    this.name = 'GithubFault';
    this.status = status;
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
  octokit.hook.wrap('request', (request, options) =>
    request({
      ...options,
      request: { ...options.request, signal: AbortSignal.any([signal, AbortSignal.timeout(DEADLINE)]) },
    }),
  );
  return {
    request: (route, parameters) => attempt(async () => (await octokit.request(route, { ...parameters })).data),
    list: (route, parameters) => attempt(() => octokit.paginate(route, { ...parameters, per_page: 100 })),
    graphql: (query, variables) => attempt(() => octokit.graphql(query, { ...variables })),
  };
}

async function attempt<Result>(call: () => Promise<Result>): Promise<Result> {
  try {
    return await call();
  } catch (error) {
    const { status, errors } = error as { status?: unknown; errors?: unknown };
    // GraphQL refuses with status 200 and a list of errors; nearly always a missing permission.
    if (Array.isArray(errors)) throw new GithubFault(403);
    const isAnswer = typeof status === 'number' && (error as { response?: unknown }).response !== undefined;
    throw new GithubFault(isAnswer ? status : 0);
  }
}
