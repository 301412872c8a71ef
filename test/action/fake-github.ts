import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface StoredComment {
  id: number;
  node_id: string;
  body: string;
  user: { login: string; type: string };
}

export interface StoredThread {
  id: string;
  isResolved: boolean;
  isOutdated: boolean;
  comment: { id: string; body: string; mine: boolean; isMinimized: boolean; path: string; line: number };
}

export interface Fault {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: object;
}

/** The part of GitHub's REST and GraphQL APIs that the Action uses, with pages, permissions and faults. Holds one pull request. */
export interface FakeGithub {
  readonly url: string;
  readonly comments: StoredComment[];
  readonly threads: StoredThread[];
  readonly files: { filename: string; patch?: string }[];
  readonly reviews: {
    commit_id: string;
    event: string;
    body: string;
    comments: { path: string; line: number; side: string; body: string }[];
  }[];
  /** `METHOD /path`, in order. */
  readonly calls: string[];
  readonly tokens: Set<string>;
  /** Answers with these, in order, before anything else happens to a call whose name contains the text. */
  failNext(part: string, ...faults: Fault[]): void;
  /** What the token may do: nothing, read, comment; `push` may also resolve conversations. */
  may: 'nothing' | 'read' | 'comment' | 'push';
  close(): Promise<void>;
}

const BOT = { login: 'github-actions[bot]', type: 'Bot' };

export async function startGithub(): Promise<FakeGithub> {
  const faults: { part: string; fault: Fault }[] = [];
  let ids = 1000;
  const server: Server = createServer((request, response) => {
    void handle(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;

  const github: FakeGithub = {
    // As on GitHub Enterprise Server: REST below /api/v3, GraphQL at /api/graphql.
    url: `http://127.0.0.1:${port}/api/v3`,
    comments: [],
    threads: [],
    files: [],
    reviews: [],
    calls: [],
    tokens: new Set(),
    failNext: (part, ...list) => faults.push(...list.map((fault) => ({ part, fault }))),
    may: 'comment',
    close: () => new Promise((done) => server.close(() => done())),
  };

  function send(
    response: ServerResponse,
    status: number,
    body: unknown,
    headers: Record<string, string> = {},
  ): undefined {
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
    response.end(status === 204 ? undefined : JSON.stringify(body));
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = chunks.length === 0 ? {} : JSON.parse(Buffer.concat(chunks).toString());
    const url = new URL(request.url!, github.url);
    const name = `${request.method} ${url.pathname.replace('/api/v3', '')}`;
    github.calls.push(name);
    github.tokens.add(request.headers.authorization ?? '');
    const at = faults.findIndex(({ part }) => name.includes(part));
    if (at !== -1) {
      const { fault } = faults.splice(at, 1)[0]!;
      return send(response, fault.status, fault.body ?? { message: 'planted fault' }, fault.headers);
    }
    const refuse = () => send(response, 403, { message: 'Resource not accessible by integration' });
    if (github.may === 'nothing') return refuse();
    if (url.pathname === '/api/graphql') return graphql(body, response);
    const pull = '/repos/octo/app/pulls/7';
    const issue = '/repos/octo/app/issues/7/comments';
    const single = /^(PATCH|DELETE) \/repos\/octo\/app\/issues\/comments\/(\d+)$/.exec(name);
    if (request.method !== 'GET' && github.may === 'read') return refuse();
    if (name === `GET ${issue}`) return page(url, github.comments, response);
    if (name === `GET ${pull}/files`) return page(url, github.files, response);
    if (name === `POST ${issue}`) {
      const id = ++ids;
      github.comments.push({ id, node_id: `IC_${id}`, body: body.body, user: BOT });
      return send(response, 201, { id });
    }
    if (single !== null) {
      const comment = github.comments.find(({ id }) => id === Number(single[2]));
      if (comment === undefined) return send(response, 404, { message: 'Not Found' });
      if (single[1] === 'DELETE') {
        github.comments.splice(github.comments.indexOf(comment), 1);
        return send(response, 204, null);
      }
      comment.body = body.body;
      return send(response, 200, comment);
    }
    if (name === `POST ${pull}/reviews`) return review(body, response);
    send(response, 404, { message: 'Not Found' });
  }

  /** 30 a page unless asked for more, 100 at most; the next page by a Link header. */
  function page(url: URL, items: readonly unknown[], response: ServerResponse): undefined {
    const size = Math.min(Number(url.searchParams.get('per_page') ?? 30), 100);
    const number = Number(url.searchParams.get('page') ?? 1);
    const next = new URL(url);
    next.searchParams.set('page', String(number + 1));
    const link = number * size < items.length ? { link: `<${next.href}>; rel="next"` } : undefined;
    send(response, 200, items.slice((number - 1) * size, number * size), link);
  }

  function review(body: FakeGithub['reviews'][number], response: ServerResponse): undefined {
    for (const { path, line } of body.comments) {
      const patch = github.files.find(({ filename }) => filename === path)?.patch ?? '';
      const inside = [...patch.matchAll(/^@@ -\S+ \+(\d+)(?:,(\d+))? @@/gm)].some(
        ([, first, count]) => line >= Number(first) && line < Number(first) + Number(count ?? 1),
      );
      if (!inside)
        return send(response, 422, {
          message: 'Unprocessable Entity',
          errors: ['Pull request review thread line must be part of the diff'],
        });
    }
    github.reviews.push(body);
    for (const comment of body.comments) {
      const id = ++ids;
      github.threads.push({
        id: `PRRT_${id}`,
        isResolved: false,
        isOutdated: false,
        comment: {
          id: `PRRC_${id}`,
          body: comment.body,
          mine: true,
          isMinimized: false,
          path: comment.path,
          line: comment.line,
        },
      });
    }
    send(response, 200, { id: ++ids });
  }

  function graphql(
    { query, variables }: { query: string; variables: Record<string, unknown> },
    response: ServerResponse,
  ): undefined {
    const forbid = () =>
      send(response, 200, {
        data: null,
        errors: [{ type: 'FORBIDDEN', path: ['x'], message: 'Resource not accessible by integration' }],
      });
    if (query.includes('resolveReviewThread')) {
      if (github.may !== 'push') return forbid();
      const thread = github.threads.find(({ id }) => id === variables['id'])!;
      thread.isResolved = true;
      return send(response, 200, { data: { resolveReviewThread: { thread: { id: thread.id } } } });
    }
    if (query.includes('minimizeComment')) {
      if (github.may === 'read') return forbid();
      const thread = github.threads.find(({ comment }) => comment.id === variables['id'])!;
      thread.comment.isMinimized = true;
      return send(response, 200, { data: { minimizeComment: { minimizedComment: { isMinimized: true } } } });
    }
    if (query.includes('viewerDidAuthor } } }') && query.includes('nodes(ids')) {
      const nodes = (variables['ids'] as string[]).map((id) => ({
        id,
        viewerDidAuthor: github.comments.find((comment) => comment.node_id === id)?.user.login === BOT.login,
      }));
      return send(response, 200, { data: { nodes } });
    }
    const from = variables['after'] === null ? 0 : Number(variables['after']);
    const nodes = github.threads.slice(from, from + 100).map(({ comment, ...thread }) => ({
      id: thread.id,
      isResolved: thread.isResolved,
      isOutdated: thread.isOutdated,
      comments: {
        nodes: [
          { id: comment.id, body: comment.body, viewerDidAuthor: comment.mine, isMinimized: comment.isMinimized },
        ],
      },
    }));
    const pageInfo = { hasNextPage: from + 100 < github.threads.length, endCursor: String(from + 100) };
    send(response, 200, { data: { repository: { pullRequest: { reviewThreads: { pageInfo, nodes } } } } });
  }

  return github;
}

/** A patch as the files endpoint shows it, with these line ranges of the new version. */
export function patchOf(...ranges: readonly (readonly [first: number, count: number])[]): string {
  return ranges.map(([first, count]) => `@@ -${first},0 +${first},${count} @@\n${'+x\n'.repeat(count)}`).join('');
}
