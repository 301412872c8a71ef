import type { Github } from './connect.ts';

/** A pull request, and the way to it. */
export interface PullRequest {
  readonly github: Github;
  readonly owner: string;
  readonly repo: string;
  readonly number: number;
}

/** The parameters that most routes share. */
export function pathOf({ owner, repo, number }: PullRequest): {
  owner: string;
  repo: string;
  issue_number: number;
  pull_number: number;
} {
  return { owner, repo, issue_number: number, pull_number: number };
}
