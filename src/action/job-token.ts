import type { Credential } from '../git/fetch.ts';
import type { Secret } from '../model/secret.ts';

// The one file that takes the job's token out of its Secret: for the header that git sends, and for GitHub's API.

/** What opens the checkout's remote; null without a token. Any user name goes with it; GitHub documents this one. */
export function gitCredential(token: Secret | undefined, server = 'https://github.com'): Credential | null {
  if (token === undefined) return null;
  const basic = Buffer.from(`x-access-token:${token.reveal()}`).toString('base64');
  return { server, header: `AUTHORIZATION: basic ${basic}` };
}

/** The token as Octokit takes it. */
export function apiAuth(token: Secret): string {
  return token.reveal();
}
