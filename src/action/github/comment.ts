import type { RenderOptions } from '../../report/index.ts';
import type { Inputs } from '../inputs.ts';
import type { Judged } from '../judge-event.ts';
import { type Renderers, renderSummary } from '../render.ts';
import type { Runner } from '../runner.ts';
import { exitCodeOf } from '../verdict.ts';
import { annotation } from '../workflow-log.ts';
import { connectGithub, GithubFault } from './connect.ts';
import { renderFinding } from './render-finding.ts';
import { reviewLines } from './review-comments.ts';
import { stickComment } from './sticky-comment.ts';

/** GitHub takes 65,536 characters; a footer comes after. */
const COMMENT_BYTES = 60_000;

/** Comments on the pull request, where the workflow wants it and the token may. Anything else is a notice, never a failure. */
export async function comment(
  runner: Runner,
  inputs: Inputs,
  { verdict, trigger, prefix }: Judged,
  renderers: Renderers,
  options: RenderOptions,
): Promise<void> {
  if (inputs.comment === 'false' || trigger.kind !== 'pull-request') return;
  const { env, signal } = runner;
  const [owner, repo] = (env['GITHUB_REPOSITORY'] ?? '').split('/');
  const say = (text: string) => runner.log(annotation('notice', text));
  if (inputs.token === undefined) return say('There is no token, so nothing is said on the pull request.');
  if (!owner || !repo) return say('GITHUB_REPOSITORY is not set, so nothing is said on the pull request.');

  const text = renderSummary(verdict, renderers, options, COMMENT_BYTES) + footer(runner);
  const { report } = verdict;
  const isQuiet = exitCodeOf(verdict) === 0 && report.findings.length === 0 && report.advisories.length === 0;
  const marker = `<!-- unleak:comment:${encodeURIComponent(prefix).replaceAll('-', '%2D')} -->`;
  try {
    const github = await connectGithub(inputs.token, env['GITHUB_API_URL'] || 'https://api.github.com', signal);
    const pull = { github, owner, repo, number: trigger.number };
    // A clean pull request needs no comment, unless one of ours says otherwise.
    await stickComment(pull, marker, isQuiet && inputs.comment === 'auto' ? null : text, text);
    if (verdict.compared === null) return;
    await reviewLines(pull, {
      ...verdict.compared,
      findings: verdict.added.filter(({ introduced }) => introduced === 'new'),
      textOf: (finding) => renderFinding(finding, report, renderers, options),
    });
  } catch (error) {
    if (signal.aborted) return;
    say(`${whyNot(error)}. Annotations and the job summary have everything.`);
  }
}

/** Whatever goes wrong with comments: the verdict is out already, and doesn't depend on GitHub. */
function whyNot(error: unknown): string {
  if (!(error instanceof GithubFault)) return 'An answer of GitHub was not understood';
  return `${error.message}${error.isLimit ? ': too many requests' : (HINTS[error.status] ?? '')}`;
}

const HINTS: Readonly<Record<number, string>> = {
  401: ': the token is not valid',
  403: ': this token may not comment here (a pull request from a fork, or no pull-requests: write)',
  404: ': this token may not see the pull request',
  422: ': the pull request has moved on meanwhile',
};

function footer({ env }: Runner): string {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
  return server && repository && run ? `\n[This run](${server}/${repository}/actions/runs/${run})\n` : '';
}
