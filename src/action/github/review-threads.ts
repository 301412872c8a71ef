import { GithubFault } from './connect.ts';
import type { PullRequest } from './pull-request.ts';

/** A conversation that a review comment of ours began. */
export interface ReviewThread {
  readonly id: string;
  readonly commentId: string;
  readonly fingerprint: string;
  /** Somebody resolved it, or its comment was folded away. */
  readonly settled: boolean;
  /** Its line is no longer in the diff. */
  readonly outdated: boolean;
}

interface Page {
  readonly repository?: {
    readonly pullRequest?: {
      readonly reviewThreads?: {
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
        readonly nodes: readonly ThreadNode[];
      } | null;
    } | null;
  } | null;
}

interface ThreadNode {
  readonly id: string;
  readonly isResolved: boolean;
  readonly isOutdated: boolean;
  readonly comments: {
    readonly nodes: readonly {
      readonly id: string;
      readonly body: string;
      readonly viewerDidAuthor: boolean;
      readonly isMinimized: boolean;
    }[];
  };
}

const THREADS = `query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) { pullRequest(number: $number) {
    reviewThreads(first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { id isResolved isOutdated comments(first: 1) { nodes { id body viewerDidAuthor isMinimized } } }
    }
  } }
}`;
const RESOLVE = `mutation ($id: ID!) { resolveReviewThread(input: { threadId: $id }) { thread { id } } }`;
const MINIMIZE = `mutation ($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: RESOLVED }) { minimizedComment { isMinimized } } }`;

/** Conversations that the token's own account began with a comment of ours. @throws GithubFault */
export async function listThreads({ github, owner, repo, number }: PullRequest): Promise<ReviewThread[]> {
  const threads: ReviewThread[] = [];
  for (let after: string | null = null; ; ) {
    const page = (await github.graphql(THREADS, { owner, repo, number, after })) as Page;
    const found = page.repository?.pullRequest?.reviewThreads;
    for (const { id, isResolved, isOutdated, comments } of found?.nodes ?? []) {
      const comment = comments.nodes[0];
      const fingerprint = /^<!-- unleak:finding:([0-9a-f]{5,64}) -->/.exec(comment?.body ?? '')?.[1];
      if (comment === undefined || fingerprint === undefined || !comment.viewerDidAuthor) continue;
      const settled = isResolved || comment.isMinimized;
      threads.push({ id, commentId: comment.id, fingerprint, settled, outdated: isOutdated });
    }
    if (found?.pageInfo.hasNextPage !== true) return threads;
    after = found.pageInfo.endCursor;
  }
}

/**
 * Resolves a conversation whose key has gone. GitHub lets only those resolve who may push (`contents: write`), which we don't ask for; with
 * `pull-requests: write` alone the comment is folded away as resolved instead.
 * @throws GithubFault
 */
export async function settle({ github }: PullRequest, thread: ReviewThread): Promise<void> {
  try {
    await github.graphql(RESOLVE, { id: thread.id });
  } catch (error) {
    if (!(error instanceof GithubFault) || error.status !== 403) throw error;
    await github.graphql(MINIMIZE, { id: thread.commentId });
  }
}
