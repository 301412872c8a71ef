import { GithubFault } from './connect.ts';
import { type PullRequest, pathOf } from './pull-request.ts';

interface IssueComment {
  readonly id: number;
  readonly node_id?: string;
  readonly body?: string;
  readonly user?: { readonly type?: string } | null;
}

const AUTHORS = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on IssueComment { id viewerDidAuthor } } }`;

/**
 * Puts a text into the one comment of ours on a pull request.
 * @param marker hidden first line by which the comment is found again
 * @param text null: only a comment that is there already is changed, to `otherwise`
 * @throws GithubFault
 */
export async function stickComment(
  pull: PullRequest,
  marker: string,
  text: string | null,
  otherwise: string,
): Promise<void> {
  const { github } = pull;
  const all = await github.list('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', pathOf(pull));
  const [first, ...more] = await ownOnes(
    pull,
    (all as IssueComment[]).filter(({ body }) => body?.startsWith(marker)),
  );
  if (first === undefined) {
    if (text === null) return;
    await github.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
      ...pathOf(pull),
      body: `${marker}\n${text}`,
    });
    return;
  }
  const route = '/repos/{owner}/{repo}/issues/comments/{comment_id}';
  const body = `${marker}\n${text ?? otherwise}`;
  if (first.body !== body) await github.request(`PATCH ${route}`, { ...pathOf(pull), comment_id: first.id, body });
  // Two runs at the same time may each have made one.
  for (const { id } of more) await github.request(`DELETE ${route}`, { ...pathOf(pull), comment_id: id });
}

/** GitHub takes so many ids in one question. */
const IDS = 100;

/** Anybody may write a comment with our marker in it, and could change it after us: only those of the token's own account count. */
async function ownOnes({ github }: PullRequest, comments: readonly IssueComment[]): Promise<IssueComment[]> {
  if (comments.length === 0) return [];
  try {
    const ids = comments.flatMap(({ node_id: id }) => (id === undefined ? [] : [id]));
    const own = new Set<string | undefined>();
    for (let at = 0; at < ids.length; at += IDS) {
      const answer = (await github.graphql(AUTHORS, { ids: ids.slice(at, at + IDS) })) as {
        nodes?: ({ id?: string; viewerDidAuthor?: boolean } | null)[];
      };
      for (const node of answer.nodes ?? []) if (node?.viewerDidAuthor === true) own.add(node.id);
    }
    return comments.filter(({ node_id: id }) => own.has(id));
  } catch (error) {
    if (!(error instanceof GithubFault)) throw error;
    // A token without GraphQL: people can't post as a bot.
    return comments.filter(({ user }) => user?.type === 'Bot');
  }
}
