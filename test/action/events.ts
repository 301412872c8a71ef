import type { PullState } from './hosted-repo.ts';

/** Webhook payloads in GitHub's shape, reduced to fields that are documented; extra ones are kept where they could be mistaken. */

const repository = {
  id: 186853002,
  name: 'app',
  full_name: 'octo/app',
  private: true,
  default_branch: 'main',
  owner: { login: 'octo', type: 'Organization' },
};
const sender = { login: 'ada', type: 'User', id: 21031067 };
const ZEROS = '0'.repeat(40);

export function pullRequestEvent(
  number: number,
  { head, base, commits, merge }: PullState,
  more: { readonly action?: string; readonly before?: string; readonly fork?: boolean; readonly title?: string } = {},
): object {
  const owner = more.fork ? 'stranger' : 'octo';
  return {
    action: more.action ?? 'opened',
    number,
    ...(more.before === undefined ? {} : { before: more.before, after: head }),
    pull_request: {
      id: 279147437,
      number,
      state: 'open',
      title: more.title ?? 'Change things',
      body: null,
      user: { login: owner, type: 'User' },
      draft: false,
      merge_commit_sha: merge,
      commits,
      head: {
        label: `${owner}:feature`,
        ref: 'feature',
        sha: head,
        repo: { full_name: `${owner}/app`, fork: more.fork ?? false },
      },
      base: {
        label: 'octo:main',
        ref: 'main',
        sha: base,
        repo: { full_name: 'octo/app', fork: false, default_branch: 'main' },
      },
    },
    repository,
    sender,
  };
}

export function pushEvent(
  ref: string,
  before: string | null,
  after: string | null,
  commits: readonly string[] = [],
  more: object = {},
): object {
  return {
    ref,
    before: before ?? ZEROS,
    after: after ?? ZEROS,
    created: before === null,
    deleted: after === null,
    forced: false,
    base_ref: null,
    compare: 'https://github.test/octo/app/compare/a...b',
    commits: commits.map((id) => ({ id, message: 'x', author: { name: 'Ada', email: 'ada@example.test' } })),
    head_commit: after === null ? null : { id: after },
    repository,
    pusher: { name: 'ada', email: 'ada@example.test' },
    sender,
    ...more,
  };
}

export function mergeGroupEvent(base: string, head: string): object {
  return {
    action: 'checks_requested',
    merge_group: {
      head_sha: head,
      head_ref: 'refs/heads/gh-readonly-queue/main/pr-7-abc',
      base_sha: base,
      base_ref: 'refs/heads/main',
      head_commit: { id: head },
    },
    repository,
    sender,
  };
}

export function scheduleEvent(): object {
  return { schedule: '17 4 * * 1', repository };
}
